using System.Collections.Frozen;

namespace Web.Shared;

/// <summary>The words of the game that carry a hint (<see cref="TermText"/>), and the rule behind each, as <see cref="Help.RuleTerms"/> names it.</summary>
public static class TermBook
{
    private static readonly FrozenDictionary<string, string> Rules = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["agency"] = "agencies",
        ["ask"] = "agencies",
        ["attempts"] = "retry",
        ["award"] = "award",
        ["basket"] = "basket",
        ["beside"] = "policy",
        ["ceiling"] = "ceiling",
        ["check"] = "checks",
        ["completion"] = "completion",
        ["delay"] = "waiting",
        ["delivery"] = "subcontract",
        ["domain"] = "domains",
        ["energy"] = "energy",
        ["escrow"] = "escrow",
        ["failure"] = "retry",
        ["insurance"] = "insurance",
        ["label"] = "label",
        ["lead"] = "leads",
        ["limit"] = "limit",
        ["margin"] = "policy",
        ["mastery"] = "mastery",
        ["pieces"] = "pieces",
        ["policy"] = "policy",
        ["priority"] = "attention",
        ["reward"] = "subcontract",
        ["specialty"] = "tier",
        ["sponsor"] = "sponsor",
        ["subcontract"] = "subcontract",
        ["template"] = "templates",
        ["tier"] = "tier",
        ["time"] = "late",
        ["upfront"] = "upfront",
        ["validation"] = "validation",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every such word, as the key of its hint.</summary>
    public static IEnumerable<string> All => Rules.Keys;

    /// <summary>The rule that a word belongs to.</summary>
    public static string Rule(string word) => Rules[word];
}
