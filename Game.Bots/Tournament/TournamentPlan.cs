using Game.Bots.Sdk;
using Game.Domain.Scenarios;

namespace Game.Bots.Tournament;

/// <summary>How rooms are filled.</summary>
internal enum RoomForm
{
    /// <summary>One of each strategy; with more strategies than seats, every seed draws who plays.</summary>
    Mixed,

    /// <summary>Every pair of strategies shares a room half and half.</summary>
    Pairs,

    /// <summary>Every pair shares rooms in every proportion, from one seat to all but one: payoff by count.</summary>
    Counts,
}

/// <summary>One game to be played.</summary>
/// <param name="Number">Its place in the plan, from 0.</param>
/// <param name="Seed">Seed of all chance.</param>
/// <param name="Room">Strategies in the order of the seats.</param>
internal sealed record PlannedGame(int Number, ulong Seed, IReadOnlyList<string> Room);

/// <summary>Which games a tournament consists of; the same plan lists the same games.</summary>
/// <param name="Scenario">The settings.</param>
/// <param name="Seeds">The seeds; each is met by every room of the tournament.</param>
/// <param name="Bots">The strategies, each once.</param>
/// <param name="Form">How rooms are filled.</param>
/// <param name="Seats">Seats of a room; 0 means as many as strategies.</param>
/// <param name="Ticks">Ticks per game; nothing means the scenario's own end.</param>
/// <param name="ScenarioFile">The file the scenario was read from, if it is not a built-in one.</param>
internal sealed record TournamentPlan(
    Scenario Scenario, IReadOnlyList<ulong> Seeds, IReadOnlyList<string> Bots, RoomForm Form, int Seats, int? Ticks, string? ScenarioFile = null)
{
    /// <summary>How a program is started that knows all the strategies.</summary>
    public string Launcher { get; init; } = Commands.Launcher.House;

    /// <summary>What <c>--scenario</c> takes to name the scenario again.</summary>
    public string ScenarioArgument => ScenarioFile ?? Scenario.Name;

    private const int DealOrder = 1;

    public int SeatsOfRoom => Seats > 0 ? Seats : Form == RoomForm.Mixed ? Bots.Count : 8;

    public IReadOnlyList<PlannedGame> Games()
    {
        var games = new List<PlannedGame>();
        foreach (var seed in Seeds)
        {
            foreach (var room in Rooms(seed)) games.Add(new PlannedGame(games.Count, seed, Rotate(room, seed)));
        }

        return games;
    }

    private IEnumerable<IReadOnlyList<string>> Rooms(ulong seed) => Form switch
    {
        RoomForm.Mixed => [Mixed(seed)],
        RoomForm.Pairs => Pairs().Select(pair => Shared(pair, SeatsOfRoom / 2)),
        _ => Pairs().SelectMany(pair => Enumerable.Range(1, SeatsOfRoom - 1).Select(count => Shared(pair, count))),
    };

    // With more strategies than seats, some sit out: who does is drawn by the seed. With fewer, the deal goes round again.
    private string[] Mixed(ulong seed)
    {
        var dice = new BotDice(seed);
        var order = Enumerable.Range(0, Bots.Count).OrderBy(bot => dice.Uniform(DealOrder, bot)).ToList();
        return [.. Enumerable.Range(0, SeatsOfRoom).Select(seat => order[seat % order.Count]).Order().Select(bot => Bots[bot])];
    }

    private IEnumerable<(string First, string Second)> Pairs()
    {
        for (var i = 0; i < Bots.Count; i++)
        {
            for (var k = i + 1; k < Bots.Count; k++) yield return (Bots[i], Bots[k]);
        }
    }

    private string[] Shared((string First, string Second) pair, int first) =>
        [.. Enumerable.Repeat(pair.First, first), .. Enumerable.Repeat(pair.Second, SeatsOfRoom - first)];

    // No place at the table favours anybody.
    private static string[] Rotate(IReadOnlyList<string> room, ulong seed) =>
        [.. Enumerable.Range(0, room.Count).Select(place => room[(place + (int)(seed % (ulong)room.Count)) % room.Count])];
}
