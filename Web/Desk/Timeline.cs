using Game.Domain.Labour;
using Game.Domain.Views;

namespace Web.Desk;

/// <summary>A contract's trace as bars on a line of ticks: one row per piece, one bar per wait, run or check.</summary>
public sealed record Timeline(int From, int To, int Deadline, IReadOnlyList<TimelineRow> Rows)
{
    /// <summary>Reads the trace; bars still open reach to their planned end, or to now.</summary>
    public static Timeline Of(ContractView contract, int tick)
    {
        List<TimelineRow> rows = [];
        var to = Math.Max(tick, contract.AwardedAt) + 1;
        for (var part = 0; part < contract.Parts.Count; part++)
        {
            for (var piece = 0; piece < contract.Parts[part].Pieces.Count; piece++)
            {
                var bars = Bars(contract, part, piece, contract.ClosedAt ?? tick);
                rows.Add(new TimelineRow(part, piece, contract.Parts[part].Specialty, contract.Parts[part].Pieces[piece], bars));
                if (bars.Count > 0) to = Math.Max(to, bars.Max(static bar => bar.To));
            }
        }

        return new Timeline(contract.AwardedAt, to, contract.Deadline, rows);
    }

    /// <summary>Where a tick lies on the line, 0 to 100 percent.</summary>
    public double Place(int tick) => Math.Clamp((tick - From) * 100.0 / Math.Max(1, To - From), 0, 100);

    private static List<TimelineBar> Bars(ContractView contract, int part, int piece, int now)
    {
        List<TimelineBar> bars = [];
        TraceView? open = null;
        foreach (var line in contract.Trace.Where(line => line.Part == part && line.Piece == piece))
        {
            if (open is not null && Ends(line.Kind)) bars.Add(Bar(open, line.Tick, line.Kind));
            if (Ends(line.Kind)) open = null;
            if (Starts(line.Kind)) open = line;
        }

        if (open is not null)
        {
            var planned = contract.Parts[part].Pieces[piece].EndsAt;
            bars.Add(Bar(open, contract.ClosedAt is null ? Math.Max(planned ?? now, now) : now, null));
        }

        return bars;
    }

    private static TimelineBar Bar(TraceView start, int to, TraceKind? end) => new(
        start.Kind is TraceKind.Started ? BarKind.Run : start.Kind is TraceKind.CheckStarted ? BarKind.Check : BarKind.Wait,
        start.Tick, to, (start.Attempt ?? 0) + 1, start.Agent, end);

    private static bool Starts(TraceKind kind) =>
        kind is TraceKind.Queued or TraceKind.Started or TraceKind.CheckQueued or TraceKind.CheckStarted;

    // What starts next also ends what waited before; a verdict at the end of the contract is no end of a bar.
    private static bool Ends(TraceKind kind) => kind is not (TraceKind.FoundBad or TraceKind.Planned or TraceKind.Awarded
        or TraceKind.Asked or TraceKind.Answered or TraceKind.PolicyAnswered
        or TraceKind.TermsRefused or TraceKind.Insured or TraceKind.Claimed);
}

/// <summary>One piece's line.</summary>
public sealed record TimelineRow(int Part, int Piece, Specialty Specialty, PieceView Now, IReadOnlyList<TimelineBar> Bars);

/// <summary>One bar.</summary>
/// <param name="Kind">What went on.</param>
/// <param name="From">First tick.</param>
/// <param name="To">Tick of the end, or of the planned end.</param>
/// <param name="Attempt">From 1.</param>
/// <param name="Agent">Who.</param>
/// <param name="End">How it ended, or nothing while it lasts.</param>
public sealed record TimelineBar(BarKind Kind, int From, int To, int Attempt, AgentType? Agent, TraceKind? End);

/// <summary>What a bar stands for.</summary>
public enum BarKind
{
    Wait,
    Run,
    Check,
}
