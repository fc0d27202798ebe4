using Game.Bots.Sdk;
using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Scenarios;
using Game.Domain.Views;

namespace Game.Simulation.Model;

/// <summary>Whole games of bots for the model, played or recorded.</summary>
internal sealed class ModelGame
{
    private readonly List<(GameEvent Event, Action<GameModel>? After)> _record = [];

    /// <summary>Plays a game and shows what happened, tick by tick.</summary>
    /// <param name="settings">The scenario.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="room">Strategies; every other seat counts as a human, so that both ends of bankruptcy occur.</param>
    /// <param name="random">Seats for which the workload of random play orders, too; where there are any, everybody pays on terms drawn by chance.</param>
    /// <param name="seen">Receives the events of each step, and the match after them.</param>
    public static void Play(Scenario settings, ulong seed, IReadOnlyList<string> room, Range random, Action<IReadOnlyList<GameEvent>, Match> seen)
    {
        var match = Match.Start(settings, seed, out var events);
        seen(events, match);
        var seats = new List<BotSeat>();
        for (var i = 0; i < room.Count; i++)
        {
            events = match.Join($"{room[i]} {i}", bot: i % 2 == 0, room[i]);
            seats.Add(new BotSeat(Catalogue.Create(room[i]), events.OfType<SeatJoined>().Single().Seat, BotDice.SeedOf(seed, i), forfeits: false));
            seen(events, match);
        }

        var whims = new ModelWhims(settings, (int)seed);
        var workload = new Workload((int)seed, settings);
        var (driven, all) = (seats.Select(seat => seat.Seat).Take(random).ToHashSet(), seats.Select(seat => seat.Seat).ToList());
        while (!match.Ended)
        {
            foreach (var (seat, id, order) in workload.Propose(match, all))
            {
                // The model knows sealed bids and posted prices only.
                if (driven.Contains(seat)) match.Submit(seat, id, order is PostParts post ? post with { Format = AwardFormatKind.FirstPriceSealed } : order);
            }

            foreach (var seat in seats)
            {
                var view = match.SeenBy(Viewer.Seat(seat.Seat));
                foreach (var (id, order) in seat.Turn(view)) match.Submit(seat.Seat, id, driven.Count > 0 ? whims.OnOtherTerms(order, view) : order);
                var number = 0;
                foreach (var order in whims.Of(view)) match.Submit(seat.Seat, $"whim-{match.Tick}-{number++}", order);
            }

            seen(match.Close(), match);
        }
    }

    /// <summary>Records a game, with every seat's money after each step.</summary>
    public static ModelGame Record(Scenario settings, ulong seed, IReadOnlyList<string> room, Range? random = null)
    {
        var game = new ModelGame();
        Play(settings, seed, room, random ?? ..0, (events, match) =>
        {
            game._record.AddRange(events.Select(happened => (happened, (Action<GameModel>?)null)));
            game._record[^1] = (game._record[^1].Event, GameModel.Comparing(match));
        });
        return game;
    }

    /// <summary>The model after the whole game; throws at the first difference.</summary>
    public GameModel Predict()
    {
        var model = new GameModel();
        foreach (var (happened, after) in _record)
        {
            model.Observe(happened);
            after?.Invoke(model);
        }

        return model;
    }

    /// <summary>Fails unless a model that sees the game with events of one kind changed, or without them, finds something wrong.</summary>
    /// <param name="mutation">Returns the event itself where it cannot carry the error.</param>
    public void Catches(Func<GameEvent, GameEvent?> mutation)
    {
        var mutated = false;
        var caught = Assert.Throws<AuditException>(() =>
        {
            var model = new GameModel();
            foreach (var (happened, after) in _record)
            {
                var seen = mutation(happened);
                mutated |= !ReferenceEquals(seen, happened);
                if (seen is not null) model.Observe(seen);
                after?.Invoke(model);
            }
        });
        Assert.True(mutated, $"no event of the game could carry the error: {caught.Message}");
    }
}
