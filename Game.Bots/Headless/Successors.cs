using Game.Bots.Evolution;
using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Standing;
using Game.Domain.Views;

namespace Game.Bots.Headless;

/// <summary>Puts a newcomer on every seat whose bot was replaced: a child of two at the table that earn.</summary>
internal sealed class Successors(ulong seed, BotSeat[] seats)
{
    private readonly BotDice _dice = new(BotDice.SeedOf(seed, 0));
    private readonly List<string>[] _heirs = [.. seats.Select(_ => new List<string>())];
    private readonly (int Overruns, int Lost, int Asleep)[] _before = new (int, int, int)[seats.Length];
    private int _births;

    public IReadOnlyList<string> Of(int place) => _heirs[place];

    public int OverrunsBefore(int place) => _before[place].Overruns;

    public int LostBefore(int place) => _before[place].Lost;

    public int AsleepBefore(int place) => _before[place].Asleep;

    public void Follow(Match match, IReadOnlyList<GameEvent> events)
    {
        foreach (var replaced in events.OfType<SeatReplaced>())
        {
            var standings = match.SeenBy(Viewer.Spectator).Room.Standings.ToDictionary(line => line.Seat, line => (double)line.Profit.Amount);
            var place = replaced.Seat.Number - 1;
            // A founder's dials are known once it has played.
            var bots = seats.Select(seat => new Performer(seat.Dials is { } genome ? Bred.NameOf(genome) : seat.Strategy, standings[seat.Seat])).ToList();
            var heir = Succession.Replace(bots, place, _dice, ++_births).Strategy;
            _before[place] = (OverrunsBefore(place) + seats[place].Overruns, LostBefore(place) + seats[place].TurnsLost, AsleepBefore(place) + seats[place].TurnsAsleep);
            _heirs[place].Add(heir);
            seats[place] = new BotSeat(Catalogue.Create(heir), replaced.Seat, BotDice.SeedOf(BotDice.SeedOf(seed, replaced.Seat.Number), replaced.Generation), forfeits: false);
        }
    }
}
