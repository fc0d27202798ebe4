using System.Diagnostics;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scarcity;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Domain.Board;

/// <summary>How many bounties a slot brings in a tick.</summary>
internal interface IArrivalProcess
{
    int Count(GameState state, int slot);
}

/// <summary>Poisson arrivals per planned seat, with a wave over the market day.</summary>
internal sealed class PoissonArrivals : IArrivalProcess
{
    public int Count(GameState state, int slot)
    {
        var arrivals = state.Settings.Arrivals;
        // The crest is at 14 h, the trough at 2 h.
        var hours = state.Settings.StartHour + (state.Tick % 288) / 12.0;
        var wave = 1 + (double)arrivals.DayWave * OwnMath.CosTurn((hours - 14) / 24);
        return state.Dice.Poisson((double)arrivals.RatePerSeat * wave, Draw.ArrivalCount, state.Tick, slot);
    }
}

/// <summary>Brings bounties to the board, draws what is hidden about them and invites seats.</summary>
internal static class Arrivals
{
    /// <summary>Slots of one tick are numbered ordinal x stride + planned seat, so that more seats add bounties and move none.</summary>
    private const int SlotStride = 1000;

    /// <summary>Slots from here belong to the opening stock.</summary>
    private const int OpeningSlot = 900_000;

    private static readonly PoissonArrivals Poisson = new();

    public static void Opening(Decision decision)
    {
        for (var i = 0; i < decision.State.Settings.Arrivals.Opening; i++) Post(decision, new BountyId(0, OpeningSlot + i));
    }

    public static void Decide(Decision decision)
    {
        var state = decision.State;
        var settings = state.Settings;
        if (state.LastBountiesAnnounced || state.Tick > LastTick(state))
        {
            if (!state.LastBountiesAnnounced) decision.Then(new LastBountiesAnnounced());
            return;
        }

        var process = Of(settings.Arrivals.Kind);
        for (var slot = 0; slot < settings.PlannedSeats; slot++)
        {
            var count = process.Count(state, slot);
            for (var ordinal = 0; ordinal < count; ordinal++) Post(decision, new BountyId(state.Tick, ordinal * SlotStride + slot));
        }
    }

    /// <summary>The last tick in which bounties arrive: the longest window and the quiet end follow it.</summary>
    public static int LastTick(GameState state) =>
        state.Settings.Ticks - ExtraTime.Of(Windows.Longest(state.Settings.Board), state.Stretch) - state.Settings.Arrivals.QuietEnd;

    private static IArrivalProcess Of(ArrivalKind kind) => kind switch
    {
        ArrivalKind.Poisson => Poisson,
        _ => throw new UnreachableException($"{kind} has no arrival process."),
    };

    private static void Post(Decision decision, BountyId id)
    {
        var state = decision.State;
        var settings = state.Settings;
        var (pack, job, parts) = JobDraw.Of(settings, state.Dice, id);
        var ceiling = Ceiling(settings.Arrivals, job);
        var format = FormatOf(settings.Board, state.Dice, id);
        var posted = new BountyPosted(
            id,
            job.Id,
            job.Title,
            job.Domain,
            pack,
            job.Minutes,
            parts,
            ceiling,
            format,
            settings.Validation.Validator,
            ExtraTime.Closes(state, Windows.Length(settings.Board, format, ceiling)),
            Math.Max(settings.Board.DeadlineFloor, (int)decimal.Ceiling(settings.Board.DeadlineFactor * Odds.CriticalPath(settings.Labour, parts))),
            job.Difficulty ?? OwnMath.Millionths((double)settings.Difficulty.TaskSpread * state.Dice.Normal(Draw.TaskDifficulty, id.Tick, id.Slot)),
            [
                .. parts.Select((_, part) => OwnMath.Millionths(
                    (double)settings.Difficulty.PartSpread * state.Dice.Normal(Draw.PartDifficulty, id.Tick, id.Slot, part))),
            ],
            Invitations.ForNewcomers(settings.Arrivals, state.Dice, id) ? true : null,
            Stretch: state.Stretch);
        decision.Then(posted);
        AuditRule.Bind(decision, id, posted.Domain);
        Invitations.Fill(decision, state.Bounties[id]);
    }

    private static AwardFormatKind FormatOf(BoardSettings board, Dice dice, BountyId id)
    {
        if (board.Formats.Count == 0) return board.Format;
        var ticket = dice.Below(board.Formats.Sum(share => share.Weight), Draw.AwardFormat, id.Tick, id.Slot);
        foreach (var share in board.Formats)
        {
            ticket -= share.Weight;
            if (ticket < 0) return share.Format;
        }

        return board.Format;
    }

    /// <summary>Ceiling = base x (minutes / 120)^0.6 x exp(spread x z), z the job's real price in standard deviations from its pack's median.</summary>
    public static Credits Ceiling(ArrivalSettings arrivals, PackJob job)
    {
        var length = OwnMath.Pow(job.Minutes / (double)arrivals.CeilingMinutes, (double)arrivals.CeilingExponent);
        var factor = OwnMath.Exp((double)arrivals.CeilingSpread * Math.Clamp(job.PriceScore / 1_000_000.0, -2, 2));
        // Whole credits: a reward with cents looks like a bill.
        return Credits.Of((long)Math.Round((double)arrivals.CeilingBase * length * factor, MidpointRounding.AwayFromZero));
    }
}
