using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Domain.Standing;

/// <summary>A saved plan for one shape of work.</summary>
internal sealed class Template
{
    public required string Name { get; init; }

    public required string Shape { get; init; }

    public required Plan Plan { get; init; }
}

/// <summary>How often a shape of work was delivered.</summary>
internal sealed class ShapeRecord
{
    public required string Shape { get; init; }

    public int Delivered { get; set; }
}

/// <summary>Templates: what may be saved and applied, and what mastery they carry.</summary>
internal static class Templates
{
    public const int LongestName = 40;

    /// <summary>Mastery after so many delivered contracts of a shape, in millionths of a doubling.</summary>
    public static int Mastery(TemplateSettings settings, int delivered)
    {
        // After a hundred nothing measurable is left to learn.
        var rest = 1m;
        for (var i = 0; i < Math.Min(delivered, 100); i++) rest *= settings.Rest;
        return (int)(settings.Mastery * (1 - rest) * 1_000_000);
    }

    /// <summary>What a seat's template for a bounty's shape adds to the work, in millionths of a doubling; 0 without one.</summary>
    public static int Mastery(GameState state, SeatId seat, BountyPosted bounty)
    {
        if (!state.Settings.Templates.Offered) return 0;
        var practice = state.SeatOf(seat).Practice;
        if (practice.Templates.Count == 0) return 0;
        var shape = WorkShape.Of(bounty.Domain, bounty.Parts);
        return practice.Templates.Exists(template => Same(template.Shape, shape)) ? Mastery(state.Settings.Templates, Delivered(practice, shape)) : 0;
    }

    public static int Delivered(Practice practice, string shape) => practice.Shapes.Find(record => Same(record.Shape, shape))?.Delivered ?? 0;

    public static Template? Find(GameState state, SeatId seat, string? name) =>
        state.SeatOf(seat).Practice.Templates.Find(template => Same(template.Name, name));

    public static Rejection CheckSave(GameState state, SeatId seat, SaveTemplate save)
    {
        if (save.Name is not { Length: >= 1 and <= LongestName } || save.Name.Any(char.IsControl) || string.IsNullOrWhiteSpace(save.Name)) return Rejection.OutOfRange;
        if (save.Contract.Owner != seat || !state.Contracts.ContainsKey(save.Contract)) return Rejection.UnknownContract;
        if (!state.Settings.Templates.Offered) return Rejection.TemplatesOff;
        return Find(state, seat, save.Name) is null && state.SeatOf(seat).Practice.Templates.Count >= state.Settings.Templates.Most
            ? Rejection.TooManyTemplates
            : Rejection.None;
    }

    public static Rejection CheckApply(GameState state, Contract contract, string? name)
    {
        if (Find(state, contract.Id.Owner, name) is not { } template) return Rejection.UnknownTemplate;
        return Same(template.Shape, ShapeOf(state, contract)) ? Rejection.None : Rejection.ShapeDiffers;
    }

    public static void Save(Decision decision, SeatId seat, SaveTemplate save)
    {
        var contract = decision.State.Contracts[save.Contract];
        decision.Then(new TemplateSaved(seat, save.Name, ShapeOf(decision.State, contract), contract.Plan with { Paused = false }));
    }

    /// <summary>The template's plan for a contract: what has started keeps its number of pieces.</summary>
    public static Plan Fit(GameState state, Contract contract, string name)
    {
        var plan = Find(state, contract.Id.Owner, name)!.Plan;
        return plan with
        {
            Parts = [.. plan.Parts.Zip(contract.Parts, (entry, part) => part.Started ? entry with { Pieces = part.Pieces.Count } : entry)],
        };
    }

    /// <summary>A contract was delivered: its shape is practised once more.</summary>
    public static void Practise(GameState state, Contract contract)
    {
        if (!state.Settings.Templates.Offered) return;
        var practice = state.SeatOf(contract.Id.Owner).Practice;
        var shape = ShapeOf(state, contract);
        var record = practice.Shapes.Find(known => Same(known.Shape, shape));
        if (record is null) practice.Shapes.Add(record = new ShapeRecord { Shape = shape });
        record.Delivered++;
    }

    public static string ShapeOf(GameState state, Contract contract) =>
        WorkShape.Of(state.BountyOf(contract.Id).Posted.Domain, state.BountyOf(contract.Id).Posted.Parts);

    private static bool Same(string one, string? two) => string.Equals(one, two, StringComparison.Ordinal);
}
