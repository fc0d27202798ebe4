using System.Collections.Frozen;

namespace Web.Help;

/// <summary>Where the rulebook tells what a word on a page means.</summary>
public static class RuleTerms
{
    private static readonly FrozenDictionary<string, string> Rules = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["agencies"] = "agent-markets#agencies",
        ["attention"] = "practice#attention",
        ["award"] = "awards",
        ["basket"] = "agent-markets#a-basket",
        ["bankrupt"] = "payment#bankrupt",
        ["bond"] = "bounties#bond",
        ["book"] = "agent-markets#the-order-book",
        ["bounty"] = "bounties",
        ["brier"] = "bounties#stated-chance",
        ["call"] = "agent-markets#the-call",
        ["ceiling"] = "bounties",
        ["chance"] = "bounties#stated-chance",
        ["checks"] = "work#checks",
        ["clock"] = "awards#descending-clock",
        ["completion"] = "terms#when-the-agent-is-paid",
        ["contest"] = "awards#contest",
        ["curse"] = "bounties#the-winners-curse",
        ["debrief"] = "debrief",
        ["difficulty"] = "bounties#hidden-difficulty",
        ["domains"] = "practice#domains",
        ["drift"] = "scarcity#drift-drift",
        ["drop"] = "payment#dropping",
        ["energy"] = "scarcity#energy-energy",
        ["escrow"] = "agents#escrow",
        ["estimate"] = "bounties#what-you-know",
        ["experts"] = "scarcity#experts-experts-labourexpertsperseat",
        ["fork"] = "work#forks",
        ["insurance"] = "terms#insurance",
        ["label"] = "bounties#hidden-difficulty",
        ["late"] = "payment#late",
        ["leads"] = "practice#leads",
        ["limit"] = "agent-markets#a-limit-price",
        ["mastery"] = "templates#mastery",
        ["pieces"] = "work#pieces",
        ["policy"] = "standing#the-standing-policy",
        ["presets"] = "work#presets",
        ["price"] = "agents#supply-and-demand",
        ["profit"] = "payment#profit",
        ["questions"] = "work#questions",
        ["regent"] = "standing#the-stand-in",
        ["reputation"] = "standing#reputation",
        ["retry"] = "work#after-the-last-flagged-attempt",
        ["scored"] = "awards",
        ["scout"] = "bounties#what-you-know",
        ["shocks"] = "scarcity#shocks-shocks-or-a-hosts-order",
        ["sponsor"] = "standing#sponsors",
        ["subcontract"] = "subcontracting#posting",
        ["templates"] = "templates",
        ["theory"] = "theory",
        ["tick"] = "time-money-chance#tick",
        ["tier"] = "agents#chance-of-a-good-piece",
        ["upfront"] = "terms#when-the-agent-is-paid",
        ["validation"] = "payment#validation",
        ["waiting"] = "agents#waiting",
        ["window"] = "bounties#bidding",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All words that have a rule.</summary>
    public static IEnumerable<string> All => Rules.Keys;

    /// <summary>The address of the rule that a word stands for.</summary>
    /// <exception cref="KeyNotFoundException">The word has no rule.</exception>
    public static string Address(string term) => $"/help/rules/{Rules[term]}";

    /// <summary>Whether some word's hint leads to this very place.</summary>
    public static bool Leads(RulePage page, RuleBlock block) => Rules.Values.Contains($"{page.Name}#{block.Anchor}", StringComparer.Ordinal);
}
