using System.Globalization;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Work;
using Web.Shared;

namespace Web.Desk;

/// <summary>A standing policy being written: the fields as typed.</summary>
public sealed class PolicyDraft(StandingPolicy start)
{
    public string Domains { get; set; } = string.Join("; ", start.Domains ?? []);

    /// <summary>True if a field of work is among those written down.</summary>
    public bool Has(string domain) => Written.Contains(domain);

    /// <summary>Writes a field of work down, or strikes it out.</summary>
    public void Toggle(string domain) =>
        Domains = string.Join("; ", Has(domain) ? Written.Where(written => written != domain) : [.. Written, domain]);

    public int LowestMargin { get; set; } = start.LowestMargin;

    public Preset Preset { get; set; } = start.Preset;

    public string LargestBid { get; set; } = start.LargestBid?.Amount.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    public int MostContracts { get; set; } = start.MostContracts;

    public QuestionAnswer Answer { get; set; } = start.Answer;

    public bool Beside { get; set; } = start.Beside;

    /// <summary>True if the amount typed is one, or nothing.</summary>
    public bool Readable => LargestBid.Length == 0 || Amount is not null;

    /// <summary>The policy that the fields say.</summary>
    public StandingPolicy Policy
    {
        get
        {
            var domains = Written;
            return new StandingPolicy(domains.Length == 0 ? null : domains, LowestMargin, Preset, Amount, MostContracts, Answer, Beside);
        }
    }

    private string[] Written => Domains.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private Credits? Amount =>
        Typed.Amount(LargestBid) is { } amount and > 0 and < 1_000_000
            && decimal.Round(amount, 2) == amount ? Credits.From(amount) : null;
}
