using System.Globalization;
using Game.Domain;
using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Bots.Sdk;

/// <summary>The orders of one turn. They are sealed into the open tick when the strategy returns.</summary>
/// <remarks>
/// Every method that names an order puts it only if it is legal as far as this seat can see: otherwise nothing is sent, the method returns the
/// number of the broken rule, and the next observation reports it too. Only <see cref="Send"/> takes whatever it is given.
/// </remarks>
public sealed partial class Actions
{
    /// <summary>Most characters of a note; what is longer is cut.</summary>
    public const int LongestNote = 200;

    /// <summary>Most notes of a turn; what is more is dropped.</summary>
    public const int MostNotes = 4;

    private readonly List<(string Id, Order Order)> _orders = [];
    private readonly List<string> _notes = [];
    private readonly List<(Order Order, Rejection Reason)> _refused = [];
    private readonly Legality _legality;
    private readonly int _tick;
    private readonly int _limit;

    internal Actions(Observation seen)
    {
        _legality = new Legality(seen);
        _tick = seen.Tick;
        _limit = seen.Scenario.Limits.OrdersPerTick;
    }

    /// <summary>Orders put so far in this turn.</summary>
    public int Count => _orders.Count;

    /// <summary>How many more orders this turn takes.</summary>
    public int Room => _limit - _orders.Count;

    internal IReadOnlyList<(string Id, Order Order)> Orders => _orders;

    /// <summary>The first illegal order that was put all the same, if any.</summary>
    internal (Order Order, Rejection Reason)? Illegal { get; private set; }

    /// <summary>What was not put because it is illegal; as many as a turn has orders.</summary>
    internal IReadOnlyList<(Order Order, Rejection Reason)> Refused => _refused;

    internal IReadOnlyList<string> Notes => _notes;

    /// <summary>Leaves a line in the replay, for whoever reads it later. Without effect on the match; nobody in the room sees it.</summary>
    /// <param name="text">At most <see cref="LongestNote"/> characters; at most <see cref="MostNotes"/> a turn.</param>
    public void Note(string text)
    {
        if (_notes.Count < MostNotes && !string.IsNullOrWhiteSpace(text)) _notes.Add(text.Length <= LongestNote ? text : text[..LongestNote]);
    }

    /// <summary>Says whether the match would take an order, as far as this seat can know; <see cref="Rejection.None"/> if so.</summary>
    /// <param name="order">The order considered.</param>
    public Rejection Allows(Order order) => Room <= 0 ? Rejection.TooManyOrders : _legality.Of(order);

    /// <summary>Puts an order if it is legal; returns <see cref="Rejection.None"/>, or why it was not put. The other orders of the turn stand.</summary>
    /// <param name="order">The order.</param>
    public Rejection Try(Order order)
    {
        var reason = Allows(order);
        if (reason == Rejection.None) Put(order);
        else if (_refused.Count < _limit) _refused.Add((order, reason));
        return reason;
    }

    /// <summary>Puts any order; returns its id. One that the observation already shows to be illegal costs the whole turn.</summary>
    /// <param name="order">The order.</param>
    public string Send(Order order)
    {
        var reason = Allows(order);
        if (reason != Rejection.None) Illegal ??= (order, reason);
        return Put(order);
    }

    /// <summary>Bids on a bounty, or replaces the live bid.</summary>
    /// <param name="bounty">The bounty.</param>
    /// <param name="amount">What the bidder wants to receive, in credits: above 0, at most the ceiling.</param>
    /// <param name="plan">The plan to start with; nothing means the balanced preset.</param>
    /// <param name="statedChance">Own chance of passing, 1 to 99 percent, or nothing.</param>
    public Rejection Bid(BountyId bounty, Credits amount, Plan? plan = null, int? statedChance = null) =>
        Try(new PlaceBid(bounty, amount, statedChance, plan));

    /// <summary>Takes the live bid back.</summary>
    /// <param name="bounty">The bounty.</param>
    public Rejection Withdraw(BountyId bounty) => Try(new WithdrawBid(bounty));

    /// <summary>Pays for one private look at a bounty's difficulty; the reading comes with a later observation.</summary>
    /// <param name="bounty">The bounty, open or being worked on by this seat.</param>
    public Rejection Scout(BountyId bounty) => Try(new Scout(bounty));

    /// <summary>Replaces the plan for everything that has not started.</summary>
    /// <param name="contract">The own contract.</param>
    /// <param name="plan">The whole new plan.</param>
    public Rejection ChangePlan(ContractId contract, Plan plan) => Try(new ChangePlan(plan) { Contract = contract });

    /// <summary>Hires for one waiting piece outside its plan, at no more than the price seen.</summary>
    /// <param name="contract">The own contract.</param>
    /// <param name="part">Part index.</param>
    /// <param name="piece">Piece index.</param>
    /// <param name="agent">The agent type.</param>
    /// <param name="priceSeen">Its 30-minute price in this observation, in credits.</param>
    /// <param name="energyLimit">Highest energy factor at which to hire, in percent, or nothing for any; the hire waits for it.</param>
    public Rejection Hire(ContractId contract, int part, int piece, AgentType agent, Credits priceSeen, int? energyLimit = null) =>
        Try(new HirePiece(part, piece, agent, priceSeen, energyLimit) { Contract = contract });

    /// <summary>Throws a finished result away and has the piece done again, unguided.</summary>
    /// <param name="contract">The own contract.</param>
    /// <param name="part">Part index.</param>
    /// <param name="piece">Piece index.</param>
    public Rejection Retry(ContractId contract, int part, int piece) => Try(new RetryPiece(part, piece) { Contract = contract });

    /// <summary>Has a piece done, or waited for, one tier up.</summary>
    /// <param name="contract">The own contract.</param>
    /// <param name="part">Part index.</param>
    /// <param name="piece">Piece index.</param>
    public Rejection Escalate(ContractId contract, int part, int piece) => Try(new EscalatePiece(part, piece) { Contract = contract });

    /// <summary>Takes the latest result of a piece as it is.</summary>
    /// <param name="contract">The own contract.</param>
    /// <param name="part">Part index.</param>
    /// <param name="piece">Piece index.</param>
    public Rejection Accept(ContractId contract, int part, int piece) => Try(new AcceptPiece(part, piece) { Contract = contract });

    /// <summary>Answers a run that has stopped to ask.</summary>
    /// <param name="contract">The own contract.</param>
    /// <param name="part">Part index.</param>
    /// <param name="piece">Piece index.</param>
    /// <param name="answer">Who answers.</param>
    public Rejection Answer(ContractId contract, int part, int piece, QuestionAnswer answer) => Try(new AnswerQuestion(part, piece, answer) { Contract = contract });

    /// <summary>Has a second agent go on from where a running one is.</summary>
    /// <param name="contract">The own contract.</param>
    /// <param name="part">Part index.</param>
    /// <param name="piece">Piece index.</param>
    /// <param name="agent">The second agent's type.</param>
    /// <param name="priceSeen">Its 30-minute price in this observation, in credits.</param>
    public Rejection Fork(ContractId contract, int part, int piece, AgentType agent, Credits priceSeen) =>
        Try(new ForkRun(part, piece, agent, priceSeen) { Contract = contract });

    /// <summary>Has an expert check a result, whatever the plan says.</summary>
    /// <param name="contract">The own contract.</param>
    /// <param name="part">Part index.</param>
    /// <param name="piece">Piece index.</param>
    public Rejection SendToExpert(ContractId contract, int part, int piece) => Try(new SendToExpert(part, piece) { Contract = contract });

    /// <summary>Posts parts of an own contract as a bounty of their own; reward and check go into escrow.</summary>
    /// <param name="contract">The own contract.</param>
    /// <param name="parts">Indexes of the parts, rising.</param>
    /// <param name="reward">Most that is paid for them, in credits.</param>
    /// <param name="window">Ticks it stays open for bids.</param>
    /// <param name="workTicks">Ticks from award to deadline.</param>
    /// <param name="format">How it finds its winner.</param>
    /// <param name="check">Who checks each part on delivery.</param>
    public Rejection Post(
        ContractId contract, IReadOnlyList<int> parts, Credits reward, int window, int workTicks, AwardFormatKind format, CheckKind check = CheckKind.Ai) =>
        Try(new PostParts(parts, reward, window, workTicks, format, check) { Contract = contract });

    /// <summary>Takes posted parts back: free while bids are taken, afterwards for what the winner's work has cost so far.</summary>
    /// <param name="bounty">The own sub-bounty.</param>
    public Rejection CallOff(BountyId bounty) => Try(new CallOffParts(bounty));

    /// <summary>Hands in finished work whose plan submits by hand.</summary>
    /// <param name="contract">The own contract.</param>
    public Rejection Submit(ContractId contract) => Try(new SubmitWork { Contract = contract });

    /// <summary>Gives a contract up.</summary>
    /// <param name="contract">The own contract.</param>
    public Rejection Drop(ContractId contract) => Try(new DropContract { Contract = contract });

    /// <summary>Declares the standing policy that runs beside this seat or keeps it.</summary>
    /// <param name="policy">The whole policy.</param>
    public Rejection SetPolicy(StandingPolicy policy) => Try(new SetPolicy(policy));

    /// <summary>Takes the seat back from its regent; every other order does so too.</summary>
    public Rejection EndRegent() => Try(new EndRegent());

    /// <summary>Hires for several waiting pieces of a contract in one call, all of them or none; only where agents are sold in calls.</summary>
    /// <param name="contract">The own contract.</param>
    /// <param name="pieces">2 to 12 pieces, each once.</param>
    /// <param name="limit">Most for all of them together, in credits: the sum of their 30-minute prices.</param>
    public Rejection HireTogether(ContractId contract, IReadOnlyList<BasketPiece> pieces, Credits limit) =>
        Try(new HireBasket(pieces, limit) { Contract = contract });

    /// <summary>Runs an agency instead of orchestrating, for the rest of the match.</summary>
    public Rejection OpenAgency() => Try(new OpenAgency());

    /// <summary>Asks a price for agents of one type, in place of the earlier ask for it.</summary>
    /// <param name="type">The agent type; not the experts.</param>
    /// <param name="limit">Least for a 30-minute piece, in credits, between the floor and the ceiling of prices.</param>
    /// <param name="most">Most agents at work at a time, from 1 to the number the agency has.</param>
    public Rejection Ask(AgentType type, Credits limit, int most) => Try(new PostAsk(type, limit, most));

    /// <summary>Asks for agents of one type no longer.</summary>
    /// <param name="type">The agent type.</param>
    public Rejection WithdrawAsk(AgentType type) => Try(new WithdrawAsk(type));

    /// <summary>Offers to co-sign another seat's next bond for a share of the margin; the amount is held until the offer ends.</summary>
    /// <param name="to">The seat to be sponsored.</param>
    /// <param name="most">Most that is co-signed, in credits, within the own cash.</param>
    public Rejection Sponsor(SeatId to, Credits most) => Try(new OfferSponsorship(to, most));

    /// <summary>Accepts a sponsor's offer: it serves the next award.</summary>
    /// <param name="from">The sponsor.</param>
    public Rejection AcceptSponsor(SeatId from) => Try(new AcceptSponsorship(from));

    /// <summary>Ends a sponsorship that serves no contract yet: as sponsor until it is accepted, as the sponsored at any time.</summary>
    /// <param name="with">The other party.</param>
    public Rejection EndSponsor(SeatId with) => Try(new EndSponsorship(with));

    /// <summary>Chooses what happens at the limit of attention.</summary>
    /// <param name="queueAtCapacity">True: no hire beyond capacity.</param>
    public Rejection QueueAtCapacity(bool queueAtCapacity) => Try(new SetQueueing(queueAtCapacity));

    private string Put(Order order)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"bot-{_tick}-{_orders.Count}");
        if (Room > 0)
        {
            _orders.Add((id, order));
            _legality.Count(order);
        }

        return id;
    }
}
