using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Domain.Tests;

/// <summary>Given a match, when orders are decided, then events happened: every rule's test reads like that.</summary>
internal sealed class Play
{
    public static readonly SeatId Ana = new(1);
    public static readonly SeatId Ben = new(2);
    public static readonly SeatId Cleo = new(3);

    private readonly List<GameEvent> _all = [];
    private int _orders;

    private Play(Scenario settings, ulong seed, int seats, bool bots)
    {
        Match = Match.Start(settings, seed, out var first);
        _all.AddRange(first);
        for (var i = 0; i < seats; i++) Join(bots);
    }

    public Match Match { get; }

    /// <summary>Everything that ever happened.</summary>
    public IReadOnlyList<GameEvent> All => _all;

    /// <summary>What happened since the last When or Wait.</summary>
    public IReadOnlyList<GameEvent> Last { get; private set; } = [];

    /// <summary>The answer to the last order.</summary>
    public Receipt Answer { get; private set; }

    public BountyPosted Bounty => _all.OfType<BountyPosted>().First();

    public BountyId Id => Bounty.Id;

    public ContractId Contract => _all.OfType<ContractOpened>().Last().Contract;

    public RoomView Room => Match.SeenBy(Viewer.Spectator).Room;

    public static Play Given(Scenario? settings = null, int seats = 2, ulong seed = 1, bool bots = false) => new(settings ?? Worlds.Sure, seed, seats, bots);

    /// <summary>The first seed whose opening bounty has the wanted shape.</summary>
    public static Play GivenJob(Func<BountyPosted, bool> wanted, Scenario settings, int seats = 2)
    {
        for (var seed = 1UL; seed < 500; seed++)
        {
            var play = new Play(settings, seed, seats, bots: false);
            if (wanted(play.Bounty)) return play;
        }

        throw new InvalidOperationException("No seed brings such a job.");
    }

    /// <summary>Ana has won the opening bounty and works by the plan.</summary>
    public static Play GivenWork(PartPlan part, Scenario? settings = null, decimal? price = null, ulong seed = 1, int seats = 2)
    {
        var play = Given(settings, seats, seed);
        return play.Won(Ana, new Plan([.. play.Bounty.Parts.Select(_ => part)]), price);
    }

    public Play Won(SeatId seat, Plan? plan = null, decimal? price = null)
    {
        When(seat, new PlaceBid(Id, price is { } asked ? Credits.From(asked) : Bounty.Ceiling, Plan: plan));
        return Last.OfType<BountyAwarded>().Any() ? this : Until<BountyAwarded>();
    }

    public IReadOnlyList<GameEvent> Join(bool bot = false)
    {
        var events = Match.Join($"seat {_all.OfType<SeatJoined>().Count() + 1}", bot, bot ? "test" : null);
        _all.AddRange(events);
        return events;
    }

    /// <summary>A regent keeps the seat from now on.</summary>
    public Play Regent(SeatId seat)
    {
        _all.AddRange(Match.StartRegent(seat, RegentCause.Host));
        return this;
    }

    public Play When(SeatId seat, Order order) => When((seat, order));

    public Play When(params (SeatId Seat, Order Order)[] orders)
    {
        var refused = Receipt.Sealed;
        foreach (var (seat, order) in orders)
        {
            Answer = Match.Submit(seat, $"order-{++_orders}", order);
            if (Answer.Status == ReceiptStatus.Refused) refused = Answer;
        }

        Close();
        var late = Last.OfType<OrderRefused>().LastOrDefault();
        Answer = refused.Status == ReceiptStatus.Refused ? refused
            : late is not null ? Receipt.Refused(late.Reason)
            : Last.OfType<OrderAccepted>().Any() ? Receipt.Accepted : refused;
        return this;
    }

    public Play Wait(int ticks = 1)
    {
        var events = new List<GameEvent>();
        for (var i = 0; i < ticks && !Match.Ended; i++) events.AddRange(Close());
        Last = events;
        return this;
    }

    /// <summary>Closes ticks until something happens; <see cref="Last"/> is the tick in which it did.</summary>
    public Play Until<T>(Func<T, bool>? wanted = null)
        where T : GameEvent
    {
        for (var i = 0; i < 1000 && !Match.Ended; i++)
        {
            if (Close().OfType<T>().Any(wanted ?? (_ => true))) return this;
        }

        throw new InvalidOperationException($"{typeof(T).Name} never happens.");
    }

    public Play End()
    {
        Last = Match.End();
        _all.AddRange(Last);
        return this;
    }

    public Play ThenHappened<T>(Func<T, bool>? wanted = null, int times = 1)
        where T : GameEvent
    {
        Assert.Equal(times, Last.OfType<T>().Count(wanted ?? (_ => true)));
        return this;
    }

    public Play ThenNothing<T>()
        where T : GameEvent
    {
        Assert.Empty(Last.OfType<T>());
        return this;
    }

    public Play ThenPaid(MoneyFor purpose, decimal credits) => ThenMoved(purpose, credits, 1);

    public Play ThenNothingPaid(MoneyFor purpose) => ThenMoved(purpose, 0, 0);

    public Play ThenRefused(Rejection reason)
    {
        Assert.Equal(Receipt.Refused(reason), Answer);
        return this;
    }

    public Play ThenAccepted()
    {
        Assert.Equal(Receipt.Accepted, Answer);
        return this;
    }

    public Play ThenCash(SeatId seat, decimal cash, decimal held = 0)
    {
        Assert.Equal((Credits.From(cash), Credits.From(held)), (Desk(seat).Cash, Desk(seat).Held));
        return this;
    }

    public DeskView Desk(SeatId seat) => Match.SeenBy(Viewer.Seat(seat)).Desk!;

    public ContractView Work => Desk(Contract.Owner).Contracts.Single(contract => contract.Id == Contract);

    public PieceView Piece(int part = 0, int piece = 0) => Work.Parts[part].Pieces[piece];

    public PriceView Price(AgentType type) => Room.Prices[type.Index];

    public T Event<T>()
        where T : GameEvent => _all.OfType<T>().Last();

    public int Count<T>(Func<T, bool>? wanted = null)
        where T : GameEvent => _all.OfType<T>().Count(wanted ?? (_ => true));

    private Play ThenMoved(MoneyFor purpose, decimal credits, int times)
    {
        var moves = Last.OfType<MoneyMoved>().Where(moved => moved.For == purpose).ToList();
        Assert.Equal((times, credits), (moves.Count, moves.Sum(moved => moved.Amount.Amount)));
        return this;
    }

    private IReadOnlyList<GameEvent> Close()
    {
        Last = Match.Close();
        _all.AddRange(Last);
        Assert.Equal(Credits.Zero, Match.LedgerSum());
        return Last;
    }
}
