using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Bots.Sdk;

/// <summary>What a seat sees in one tick: exactly the view a person on that seat gets, and shortcuts into it.</summary>
public sealed class Observation
{
    private List<Lead>? _leads;
    private Credits[]? _prices;
    private Outlook? _outlook;

    internal Observation(MatchView view, BotDice dice, IReadOnlyList<Report> reports)
    {
        Room = view.Room;
        Desk = view.Desk ?? throw new ArgumentException("A bot needs the view of a seat.", nameof(view));
        Dice = dice;
        Reports = reports;
    }

    /// <summary>What everybody sees.</summary>
    public RoomView Room { get; }

    /// <summary>What only this seat sees.</summary>
    public DeskView Desk { get; }

    /// <summary>The strategy's own chance.</summary>
    public BotDice Dice { get; }

    /// <summary>What went wrong since the last turn that was played; mostly empty.</summary>
    public IReadOnlyList<Report> Reports { get; }

    /// <summary>The open tick.</summary>
    public int Tick => Room.Tick;

    /// <summary>Ticks until the stated (with a random tail: the earliest) end, 0 or more.</summary>
    public int TicksLeft => Math.Max(0, Scenario.Ticks - Tick);

    /// <summary>The tick by which the match is as likely over as not: the stated end, or with a random tail its median from now on.</summary>
    public int LikelyEnd
    {
        get
        {
            var end = Scenario.End;
            if (end.Hazard <= 0) return Scenario.Ticks;
            // A constant hazard forgets: the median of what is left is ln 2 / hazard market hours, however long it has lasted.
            var median = Math.Min(12 * 0.69m / end.Hazard, end.LongestTail);
            return Math.Min(Math.Max(Scenario.Ticks, Tick) + (int)median, Scenario.Ticks + end.LongestTail);
        }
    }

    /// <summary>The settings of the match.</summary>
    public Scenario Scenario => Room.Scenario;

    /// <summary>Money at hand, in credits.</summary>
    public Credits Cash => Desk.Cash;

    /// <summary>The appraiser of this scenario.</summary>
    public Appraiser Appraiser => Appraiser.For(Scenario);

    /// <summary>The open bounties this seat may bid on, in order of arrival. Ask again each tick: a lead is gone when its window closes.</summary>
    public IReadOnlyList<Lead> Leads => _leads ??= Join();

    /// <summary>What a hire costs now, the best ask where there are books, of every line in the order of <see cref="AgentType.Index"/>, in credits.</summary>
    public IReadOnlyList<Credits> Prices
    {
        get
        {
            if (_prices is not null) return _prices;
            _prices = new Credits[Room.Prices.Count];
            for (var i = 0; i < _prices.Length; i++) _prices[i] = Cost(Room.Prices[i]);
            return _prices;
        }
    }

    /// <summary>True while this seat has few enough deliveries for the bounties that are meant for newcomers.</summary>
    public bool IsNewcomer => Room.Standings.First(line => line.Seat == Desk.Seat).Delivered < Scenario.Arrivals.NewcomerDeliveries;

    /// <summary>Number of own contracts that are not closed yet.</summary>
    public int OpenContracts
    {
        get
        {
            var open = 0;
            foreach (var contract in Desk.Contracts)
            {
                // Running ones come first.
                if (contract.ClosedAt is not null) break;
                open++;
            }

            return open;
        }
    }

    /// <summary>The card of a bounty, or nothing if this seat does not see it.</summary>
    /// <param name="id">The bounty.</param>
    public BountyView? Bounty(BountyId id)
    {
        // The board is in order of arrival, which is the order of ids.
        var (low, high) = (0, Room.Bounties.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var card = Room.Bounties[middle];
            var side = card.Id.CompareTo(id);
            if (side == 0) return card;
            if (side < 0) low = middle + 1;
            else high = middle;
        }

        return null;
    }

    /// <summary>What is known of the coming hours: energy forecasts, the experts' hours, announced shocks; nothing where nothing is scarce.</summary>
    public Outlook? Outlook => _outlook ??= Room.Outlook();

    /// <summary>The market line of a type.</summary>
    /// <param name="type">The type.</param>
    public PriceView Line(AgentType type) => Room.Prices[type.Index];

    /// <summary>What a bounty asks of a plan at today's prices, for the appraiser.</summary>
    /// <param name="bounty">The bounty.</param>
    /// <param name="price">The bid considered, in credits; nothing means the ceiling.</param>
    public Job JobOf(BountyView bounty, Credits? price = null) =>
        new(bounty.Parts, bounty.Ceiling, price ?? bounty.Ceiling, bounty.WorkTicks, Prices)
        {
            Credit = Desk.Credit == true, Skill = SkillOn(bounty.Id),
            Outlook = Outlook, StartsIn = Math.Max(0, bounty.ClosesAt - Tick + 1), ExpertCheck = bounty.ExpertCheck, Bond = Bond,
        };

    /// <summary>What the seat's next award would lock of its own money: less with a good record or a sponsor.</summary>
    public OwnBond Bond => Desk.BondAhead();

    /// <summary>What this seat believes about a bounty's difficulty.</summary>
    /// <param name="lead">The bounty with the own knowledge of it.</param>
    /// <param name="rivals">Expected number of rivals beaten by winning: the winner's-curse correction; 0 for none.</param>
    public Belief Believe(Lead lead, double rivals = 0) =>
        Appraiser.Believe(lead.Own.Estimate, lead.Own.Readings, rivals);

    private double SkillOn(BountyId bounty)
    {
        if (Desk.Practice is null) return 0;
        foreach (var lead in Desk.Leads)
        {
            if (lead.Bounty == bounty) return (lead.Skill ?? 0) / 1_000_000.0;
        }

        return 0;
    }

    // A last trade may be long ago; a call's price is the best guess at the next one.
    private Credits Cost(PriceView line) => Room.Market is { NextCall: null } books && !line.Type.IsExpert ? books.Lines[line.Type.Index].Most : line.Price;

    private List<Lead> Join()
    {
        var leads = new List<Lead>(Desk.Leads.Count);
        foreach (var own in Desk.Leads)
        {
            if (Bounty(own.Bounty) is { } card) leads.Add(new Lead(card, own));
        }

        return leads;
    }
}

/// <summary>An open bounty with what the seat knows and did about it.</summary>
/// <param name="Bounty">The public card.</param>
/// <param name="Own">The private side: estimate, scoutings, live bid.</param>
public readonly record struct Lead(BountyView Bounty, LeadView Own)
{
    /// <summary>The bounty's name.</summary>
    public BountyId Id => Bounty.Id;

    /// <summary>True if the reward is fixed, so that only the ceiling itself can be bid: posted price and contest.</summary>
    public bool PriceIsPosted => Bounty.Format is AwardFormatKind.PostedPrice or AwardFormatKind.Contest;

    /// <summary>Most that a bid may ask in this tick, in credits: what a clock shows, or else the ceiling.</summary>
    public Credits Most => Bounty.Clock?.Price ?? Bounty.Ceiling;

    /// <summary>True while this seat has a live bid.</summary>
    public bool HasBid => Own.Bid is not null;
}
