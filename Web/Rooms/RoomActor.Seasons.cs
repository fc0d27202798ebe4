using Game.Bots.Evolution;
using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Views;
using Web.Bots;
using Web.Journal;
using Web.Seats;

namespace Web.Rooms;

/// <summary>Bots of the house that fail give their seats to children of those that earn: at once where the scenario replaces them, and between rounds.</summary>
internal sealed partial class RoomActor
{
    // Births of a tick differ by their seat, births of a round by their tick.
    private const int MostSeats = 10_001;

    /// <summary>The name of a strategy on the leaderboard; a bred bot's genome is nobody's business.</summary>
    internal static string NicknameOf(string strategy) => Bred.Is(strategy) ? Bred.Founder : LibraryName.Nickname(strategy);

    private static bool IsHouse(SeatRecord seat) => seat is { Removed: false, Strategy: { } strategy } && !LibraryName.Is(strategy);

    private ulong RoundSeed(int round) => Round.SeedOf(unchecked((ulong)_record.Seed), round);

    private List<SeatRecord> HeirsDuring(IReadOnlyList<GameEvent> events)
    {
        var heirs = new List<SeatRecord>();
        foreach (var replaced in events.OfType<SeatReplaced>())
        {
            var house = _seats.All.Where(IsHouse).ToList();
            if (house.FindIndex(seat => seat.Id == replaced.Seat) is var place and >= 0)
            {
                var dice = new BotDice(BotDice.SeedOf(RoundSeed(_record.Round), 0));
                var heir = Succession.Replace(Performers(house), place, dice, Open.Tick * MostSeats + replaced.Seat.Number);
                heirs.Add(house[place] with { Strategy = heir.Strategy });
            }
        }

        return heirs;
    }

    private void Seat(List<SeatRecord> heirs)
    {
        foreach (var heir in heirs)
        {
            _seats.Change(heir);
            _bots.RemoveAll(bot => bot.Seat == heir.Id);
            _bots.Add(BotOn(heir.Id, heir.Strategy!));
        }
    }

    /// <summary>The seats that are somebody else's in the next round; who came during the last one gets a name of its own.</summary>
    private (List<SeatRecord> Changed, HashSet<SeatId> Newcomers) HeirsBetween()
    {
        if (Scenario.Evolution.Leave == 0 && !Scenario.Bankruptcy.ReplaceBots)
            return ([], []);

        var house = _seats.All.Where(seat => IsHouse(seat) && !Waits(seat.Id)).ToList();
        var dice = new BotDice(BotDice.SeedOf(RoundSeed(_record.Round), 0));
        var born = Succession.BetweenRounds(Performers(house), Scenario.Evolution.Leave, dice, _record.Round).ToDictionary(heir => house[heir.Place].Id, heir => heir.Strategy);
        var names = _seats.All.ToDictionary(seat => seat.Id, seat => seat.Name);
        var changed = new List<SeatRecord>();
        foreach (var seat in house)
        {
            var strategy = born.GetValueOrDefault(seat.Id, seat.Strategy!);
            var nickname = NicknameOf(strategy);
            var known = seat.Name.StartsWith(nickname, StringComparison.Ordinal);
            if (known && strategy == seat.Strategy)
                continue;

            if (!known)
                names[seat.Id] = Nickname.Unique(nickname, names.Values);
            changed.Add(seat with { Strategy = strategy, Name = names[seat.Id] });
        }

        return (changed, [.. born.Keys]);
    }

    private List<Performer> Performers(List<SeatRecord> house)
    {
        var standings = Open.SeenBy(Viewer.Host).Room.Standings.ToDictionary(line => line.Seat);
        return [.. house.Select(seat => new Performer(seat.Strategy!, (double)standings[seat.Id].Profit.Amount, standings[seat.Id].Retired))];
    }
}
