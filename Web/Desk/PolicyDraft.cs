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
            string[] domains = Domains.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return new StandingPolicy(domains.Length == 0 ? null : domains, LowestMargin, Preset, Amount, MostContracts, Answer, Beside);
        }
    }

    private Credits? Amount =>
        Typed.Amount(LargestBid) is { } amount and > 0 and < 1_000_000
            && decimal.Round(amount, 2) == amount ? Credits.From(amount) : null;
}
