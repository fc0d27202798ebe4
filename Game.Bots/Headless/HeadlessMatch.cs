using System.Diagnostics;
using System.Globalization;
using Game.Bots.Replays;
using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;

namespace Game.Bots.Headless;

/// <summary>Plays a whole match between strategies as fast as the machine can, without a clock.</summary>
/// <remarks>The result depends on the scenario, the seed and the strategies alone, never on the machine: turns are timed but not forfeited.</remarks>
public static class HeadlessMatch
{
    /// <summary>Plays a match.</summary>
    /// <param name="scenario">The settings.</param>
    /// <param name="seed">The seed of all chance.</param>
    /// <param name="strategies">One fresh strategy per seat, in the order of the seats.</param>
    /// <param name="ticks">Stop after this many ticks; nothing means the scenario's own end.</param>
    /// <param name="afterTick">Called with the number of closed ticks, for a progress bar.</param>
    /// <param name="recorder">Writes down joins, orders and notes, so that the match can be decided again; nothing if nobody wants a replay.</param>
    /// <param name="seen">Is given all events as they happen, hidden ones too; nothing if nobody looks.</param>
    /// <param name="carried">What each seat brings from a round before, in the order of the seats; nothing if this is the first.</param>
    public static MatchResult Play(
        Scenario scenario,
        ulong seed,
        IReadOnlyList<IStrategy> strategies,
        int? ticks = null,
        Action<int>? afterTick = null,
        ReplayRecorder? recorder = null,
        Action<IReadOnlyList<GameEvent>>? seen = null,
        IReadOnlyList<CarriedSeat?>? carried = null)
    {
        var watch = Stopwatch.StartNew();
        var tally = new MatchTally(strategies.Count, seen);
        var prices = new PriceSampler();
        var match = Match.Start(scenario, seed, out var events);
        tally.Count(events);
        var seats = Join(match, seed, strategies, tally, recorder, carried);
        var successors = new Successors(seed, seats);

        var orders = 0;
        while (!match.Ended && (ticks is null || match.Tick < ticks))
        {
            orders += TakeTurns(match, seats, prices, tally, recorder);
            var closed = match.Close();
            tally.Count(closed);
            successors.Follow(match, closed);
            afterTick?.Invoke(match.Tick);
        }

        if (!match.Ended) tally.Count(match.End());
        return new MatchResult(
            scenario, seed, match.Tick, orders, watch.Elapsed, match.Hash(), match.LedgerSum(), Figures(match, strategies, seats, successors, tally), prices.Lines, tally,
            match.SeenBy(Viewer.Spectator).Room.Debrief!.Efficiency / 1_000_000.0);
    }

    private static BotSeat[] Join(Match match, ulong seed, IReadOnlyList<IStrategy> strategies, MatchTally tally, ReplayRecorder? recorder, IReadOnlyList<CarriedSeat?>? carried)
    {
        var seats = new BotSeat[strategies.Count];
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < seats.Length; i++)
        {
            var strategy = strategies[i].Name;
            var ordinal = named[strategy] = named.GetValueOrDefault(strategy) + 1;
            var name = ordinal == 1 ? strategy : string.Create(CultureInfo.InvariantCulture, $"{strategy} {ordinal}");
            var joined = match.Join(name, bot: true, strategy, carried?[i]);
            tally.Count(joined);
            recorder?.Joined(match.Tick, name, bot: true, strategy);
            var id = joined.OfType<SeatJoined>().Single().Seat;
            seats[i] = new BotSeat(strategies[i], id, BotDice.SeedOf(seed, id.Number), forfeits: false);
        }

        return seats;
    }

    private static int TakeTurns(Match match, BotSeat[] seats, PriceSampler prices, MatchTally tally, ReplayRecorder? recorder)
    {
        var orders = 0;
        for (var i = 0; i < seats.Length; i++)
        {
            var view = match.SeenBy(Viewer.Seat(seats[i].Seat));
            if (i == 0) prices.Sample(view.Room);
            foreach (var (id, order) in seats[i].Turn(view))
            {
                orders++;
                var receipt = match.Submit(seats[i].Seat, id, order);
                recorder?.Submitted(match.Tick, seats[i].Seat.Number, id, order, receipt);
                seats[i].Answered(match.Tick, id, receipt);
                tally.Count(seats[i].Seat, receipt);
            }

            if (recorder is null) continue;
            foreach (var note in seats[i].Notes) recorder.Noted(match.Tick, seats[i].Seat.Number, note);
        }

        return orders;
    }

    private static SeatResult[] Figures(Match match, IReadOnlyList<IStrategy> strategies, BotSeat[] seats, Successors successors, MatchTally tally)
    {
        var standings = match.SeenBy(Viewer.Spectator).Room.Standings.ToDictionary(line => line.Seat);
        return
        [
            .. seats.Select((seat, place) =>
            {
                var desk = match.SeenBy(Viewer.Seat(seat.Seat)).Desk!;
                return new SeatResult(
                    seat.Seat,
                    strategies[place].Name,
                    desk.Profit,
                    standings[seat.Seat],
                    tally.Of(seat.Seat),
                    desk.Debrief!.Figures,
                    tally.RefusalsOf(seat.Seat),
                    seat.Overruns + successors.OverrunsBefore(place),
                    seat.TurnsLost + successors.LostBefore(place),
                    seat.LastFault)
                {
                    TurnsAsleep = seat.TurnsAsleep + successors.AsleepBefore(place),
                    Heirs = successors.Of(place),
                    Carried = match.Carry(seat.Seat),
                };
            }),
        ];
    }
}
