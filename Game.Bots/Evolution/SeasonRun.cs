using Game.Bots.Headless;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain.Scenarios;
using Game.Domain.Standing;

namespace Game.Bots.Evolution;

/// <summary>One round of several.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Room">The strategies that sat down, in the order of the seats.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Heirs">Who gave way after it, and to whom; nobody after the last.</param>
internal sealed record SeasonRound(int Number, IReadOnlyList<string> Room, MatchResult Result, IReadOnlyList<Heir> Heirs);

/// <summary>Plays rounds of one room without a clock: between them the worst give their places to children of those that earned.</summary>
internal static class SeasonRun
{
    /// <summary>Plays.</summary>
    /// <param name="scenario">The settings; its evolution says who leaves.</param>
    /// <param name="seed">Seed of everything; every round has its own from it, and the first has this one.</param>
    /// <param name="strategies">Who sits down first.</param>
    /// <param name="rounds">Rounds, 1 or more.</param>
    /// <param name="ticks">Ticks per round; nothing means the scenario's own end.</param>
    /// <param name="afterTick">Called with the number of closed ticks of all rounds together.</param>
    public static IReadOnlyList<SeasonRound> Play(Scenario scenario, ulong seed, IReadOnlyList<string> strategies, int rounds, int? ticks = null, Action<int>? afterTick = null)
    {
        var dice = new BotDice(BotDice.SeedOf(seed, -1));
        var played = new List<SeasonRound>();
        var before = 0;
        IReadOnlyList<string> room = [.. strategies.Select((name, seat) => Bred.Settle(name, BotDice.SeedOf(seed, seat + 1)))];
        SeasonRound? last = null;
        for (var round = 1; round <= rounds; round++)
        {
            var own = round == 1 ? seed : BotDice.SeedOf(seed, -1 - round);
            var result = HeadlessMatch.Play(
                scenario, own, [.. room.Select(Catalogue.Create)], ticks, tick => afterTick?.Invoke(before + tick), carried: last is null ? null : Carried(last));
            before += result.Ticks;
            last = new SeasonRound(round, room, result, round == rounds ? [] : Leave(scenario, room, result, dice, round));
            played.Add(last);
            room = Next(last);
        }

        return played;
    }

    private static IReadOnlyList<Heir> Leave(Scenario scenario, IReadOnlyList<string> room, MatchResult result, BotDice dice, int round) =>
        Succession.BetweenRounds([.. result.Seats.Select((seat, place) => new Performer(Plays(room, result, place), (double)seat.Profit.Amount, seat.Count.Bankrupt))], scenario.Evolution.Leave, dice, round);

    private static string Plays(IReadOnlyList<string> room, MatchResult result, int place) => result.Seats[place].Heirs is [.., var latest] ? latest : room[place];

    private static List<string> Next(SeasonRound round)
    {
        var room = Enumerable.Range(0, round.Room.Count).Select(place => Plays(round.Room, round.Result, place)).ToList();
        foreach (var heir in round.Heirs) room[heir.Place] = heir.Strategy;
        return room;
    }

    // A newcomer between rounds is a new name: it owes nothing and is known by nobody.
    private static List<CarriedSeat?> Carried(SeasonRound last) =>
        [.. last.Result.Seats.Select((seat, place) => last.Heirs.Any(heir => heir.Place == place) ? null : seat.Carried)];
}
