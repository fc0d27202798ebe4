using Game.Domain;
using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Markets;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Simulation;

/// <summary>Proposes orders from what a seat sees, legal and illegal ones, with whole kinds switched off at random.</summary>
internal sealed class Workload
{
    private static readonly Kind[] Kinds = Enum.GetValues<Kind>();

    // The others are only switches.
    private static readonly Kind[] Orders = [.. Kinds.Where(kind => kind is not (Kind.PlanAlong or Kind.HandSubmission or Kind.Regent or Kind.Host))];

    private static readonly GeneratedPack Workshop = new() { Name = "workshop", Jobs = 50, MaxParts = 6, DifficultySpread = 1 };

    private const int Length = 400;
    private const int EveryBuiltIn = 8;
    private const int TimeEvery = 3;

    private readonly Scenario? _builtIn;
    private readonly Random _chance;
    private readonly Random? _time;
    private readonly HashSet<Kind> _on;
    private readonly List<(SeatId Seat, string Id, Order Order)> _sent = [];
    private Scenario _settings = null!;
    private int _number;

    public Workload(int seed)
    {
        if (seed % EveryBuiltIn == 0) _builtIn = ScenarioCatalogue.All[seed / EveryBuiltIn % ScenarioCatalogue.All.Count];
        // Neighbouring seeds begin alike; scattered ones do not.
        _chance = new Random(unchecked(seed * (int)2_654_435_761));
        // A chance of its own, so that games without extra time stay what they were.
        if (seed % TimeEvery == 0) _time = new Random(seed);
        // Bidding stays on most of the time: without it nothing else ever happens.
        _on = [.. Kinds.Where(kind => _chance.NextDouble() < (kind == Kind.Bid ? 0.97 : 0.75))];
    }

    /// <summary>Everything that may be asked for, in a scenario given.</summary>
    public Workload(int seed, Scenario settings)
    {
        _settings = settings;
        _chance = new Random(seed);
        _on = [.. Kinds];
    }

    private enum Kind
    {
        Bid,
        Withdraw,
        Scout,
        Plan,
        Hire,
        Retry,
        Escalate,
        Accept,
        Answer,
        Fork,
        Expert,
        Post,
        CallOff,
        Submit,
        Drop,
        Queueing,
        Nonsense,
        Repeat,
        PlanAlong,
        HandSubmission,
        Lead,
        Template,
        Basket,
        Agency,
        Policy,
        Regent,
        Host,
        Sponsor,
    }

    public string Switched => $"{_settings.Name}, on: {string.Join(' ', _on.Order())}";

    /// <summary>A scenario of this game's own: the default market with its dials moved at random, or, in every eighth game, a built-in one as it is.</summary>
    public Scenario Settings()
    {
        if (_builtIn is not null) return _settings = Shortened(_builtIn);
        var basis = ScenarioCatalogue.Find("open-market")!;
        var format = Pick([.. Enum.GetValues<AwardFormatKind>(), AwardFormatKind.Contest]);
        return _settings = Scarcities.With(basis with
        {
            Ticks = Length,
            PlannedSeats = Pick(1, 4, 8),
            StartingCash = Credits.Of(Pick(60, 400, 2000, 2000, 5000)),
            Arrivals = basis.Arrivals with { RatePerSeat = Pick(0.02m, 0.05m, 0.1m), QuietEnd = Pick(0, 60), Opening = Pick(0, 3, 10), Generated = [Workshop],
                Packs = Pick<IReadOnlyList<PackShare>>(basis.Arrivals.Packs, [.. basis.Arrivals.Packs, new PackShare("open-source", 1), new PackShare(Workshop.Name, 1)]),
                NewcomerShare = Pick(0m, 0.15m, 0.5m), NewcomerDeliveries = Pick(1, 3), MaxParts = Pick(1, 2, 6) },
            Difficulty = basis.Difficulty with { TaskSpread = Pick(0m, 0.7m, 1.4m), PartSpread = Pick(0m, 1.4m) },
            Board = basis.Board with
            {
                Format = format,
                Formats = format == AwardFormatKind.Contest ? [] : Pick<IReadOnlyList<FormatShare>>([], [.. Enum.GetValues<AwardFormatKind>().Select(format => new FormatShare(format, Pick(1, 3)))]),
                Contestants = Pick(1, 3, 5),
                Ladder = new LadderSettings { Every = Pick(0, 30, 100), Factor = Pick(1.5m, 2m), Rungs = Pick(1, 3) },
                LotteryWeight = Pick(0m, 2m),
                Clocks = new ClockSettings { RisingFloor = Pick(0m, 0.2m, 0.9m), RisingStep = Pick(0.02m, 0.3m), FallingStep = Pick(0.001m, 0.02m, 0.5m), Extension = Pick(0, 6) },
                Window = Pick(1, 6, 24), Invitations = Pick(2, 8), DeadlineFloor = Pick(12, 60), DeadlineFactor = Pick(0.5m, 5m),
            },
            Bond = basis.Bond with { Share = Pick(0m, 0.25m, 1m), DropReturn = Pick(0m, 0.5m, 1m) },
            Labour = basis.Labour with { Tiers = Tiers(basis, format == AwardFormatKind.Contest ? 1000 : Pick(1, 4, 4, 50)), LapseTicks = Pick(2, 24), HoldShare = Pick(0m, 0.5m, 1m), MinSupply = Pick(1, 4), SupplyPerSeat = Pick(0.1m, 0.5m) },
            Prices = basis.Prices with
            {
                Gain = Pick(0.02m, 0.2m), Background = Pick(0m, 0.4m),
                Mechanism = Pick(PriceMechanismKind.PostedPrice, PriceMechanismKind.PostedPrice, PriceMechanismKind.CallAuction, PriceMechanismKind.OrderBook),
                Call = new CallSettings { Interval = Pick(1, 3, 12), Rule = Pick(Enum.GetValues<CallRule>()), Slack = Pick(0m, 0.25m) },
            },
            Agencies = new AgencySettings { Count = Pick(2, 4, 7), Seats = Pick(0, 1, 2), Cost = Pick(0.4m, 0.75m), Markup = Pick(0m, 0.2m) },
            Terms = basis.Terms with { EscrowFee = Pick(0m, 0.02m), EscrowRefund = Pick(0m, 0.5m, 1m), Allowed = Pick<TermsKind[]>([TermsKind.Escrow], [.. Enum.GetValues<TermsKind>()]), CompletionDeliveries = Pick(0, 1) },
            Insurance = basis.Insurance with { Offered = Pick(true, false), Loading = Pick(0m, 1.15m) },
            Checks = basis.Checks with { AiFalseFlag = Pick(0.2m, 0.9m) },
            Leads = basis.Leads with
            {
                Offered = Pick(true, false), OwnAllDomains = Pick(true, false), DayTicks = Pick(30, 288), PerSeat = Pick(0m, 1m, 3m), DayPrice = Credits.Of(Pick(5, 60)),
            },
            Templates = basis.Templates with { Offered = Pick(true, false), Mastery = Pick(0.6m, 5m), Most = Pick(1, 20) },
            Attention = basis.Attention with { Capacity = Pick(1, 5) },
            Validation = basis.Validation with { VerdictTicks = Pick(1, 2), LateShare = Pick(0m, 0.25m, 1m), Validator = Pick(ValidatorKind.Tests, ValidatorKind.Client, ValidatorKind.Audit) },
            Questions = basis.Questions with
            {
                Share = Pick(0m, 0.15m, 0.6m), Patience = Pick(1, 12), ClientTicks = Pick(0, 6),
            },
            Forks = basis.Forks with { Allowed = Pick(true, true, false) },
            Subcontracting = basis.Subcontracting with { Depth = Pick(0, 1, 3, 3, 3) },
            Bankruptcy = basis.Bankruptcy with { BailOut = Pick(0m, 0.5m), ReplaceBots = Pick(true, false) },
            End = basis.End with { BondReturn = Pick(0m, 0.5m, 1m), Hazard = Pick(0m, 0m, 0.05m, 0.5m), LongestTail = Pick(1, 60) },
            Reputation = StandingOrders.Records(_chance),
            Policy = StandingOrders.Settings(_chance),
            Sponsors = StandingOrders.Sponsors(_chance),
            Limits = basis.Limits with { OrdersPerTick = Pick(2, 40), AnswersKept = Pick(4, 256) },
        }, _chance);
    }

    // As long as the other games; what it has in store comes as much earlier.
    private static Scenario Shortened(Scenario scenario) => scenario with
    {
        Ticks = Length,
        Shocks = [.. scenario.Shocks.Select(shock => shock with { At = shock.At * Length / scenario.Ticks, Spread = shock.Spread * Length / scenario.Ticks })],
    };

    // Random plans rarely succeed; where agents are far better than their tasks, whole contracts do.
    private static IReadOnlyList<TierSettings> Tiers(Scenario basis, int better) => [.. basis.Labour.Tiers.Select(tier => tier with { Horizon = tier.Horizon * better })];

    /// <summary>Seats join at the start and, rarely, later.</summary>
    public int Newcomers(int tick) => tick == 0 ? _chance.Next(1, 8) : _chance.NextDouble() < 0.01 ? 1 : 0;

    public bool Bot() => _chance.NextDouble() < 0.5;

    /// <summary>True in the few games that are ended by hand before their time.</summary>
    public bool StopsAt(int tick) => tick > 50 && _chance.NextDouble() < 0.0005;

    /// <summary>What a seat brings from a round before, in some games.</summary>
    public CarriedSeat? Carried() => StandingOrders.Carried(_chance);

    /// <summary>True when a host calls a regent to a seat.</summary>
    public bool CallsRegent() => _on.Contains(Kind.Regent) && _chance.NextDouble() < 0.01;

    /// <summary>What a host gives a seat in the few ticks of every third game in which it gives any.</summary>
    public int? GivesTime() => _time?.Next(50) == 0 ? _time.Next(100, 301) : null;

    /// <summary>What the host asks for in this tick, if anything.</summary>
    public HostOrder? HostAsks(int announced) =>
        _on.Contains(Kind.Host) && _chance.NextDouble() < 0.02 ? Scarcities.Order(_settings, announced, _chance) : null;

    /// <summary>True when a snapshot is to be taken.</summary>
    public bool Snapshots() => _chance.NextDouble() < 0.005;

    public IEnumerable<(SeatId Seat, string Id, Order Order)> Propose(Match match, IReadOnlyList<SeatId> seats)
    {
        foreach (var seat in seats)
        {
            if (_chance.NextDouble() > 0.5) continue;
            var view = match.SeenBy(Viewer.Seat(seat));
            foreach (var posting in Postings(view, seat)) yield return posting;
            for (var i = _chance.Next(1, 4); i > 0; i--)
            {
                var kind = Orders[_chance.Next(Orders.Length)];
                if (!_on.Contains(kind)) continue;
                if (kind == Kind.Repeat)
                {
                    if (_sent.Count > 0) yield return _sent[_chance.Next(_sent.Count)];
                    continue;
                }

                if (Order(kind, view, seat, seats) is not { } order) continue;
                var proposal = (seat, Id(kind), order);
                _sent.Add(proposal);
                yield return proposal;
            }
        }
    }

    // Parts are free for a few ticks only, so whoever may post looks at them in every turn.
    private IEnumerable<(SeatId Seat, string Id, Order Order)> Postings(MatchView view, SeatId seat)
    {
        if (!_on.Contains(Kind.Post) || view.Room.Scenario.Subcontracting.Depth == 0 || _chance.NextDouble() > 0.4) yield break;
        if (PostingOrders.Post(_chance, view) is not { } order) yield break;
        var proposal = (seat, Id(Kind.Post), order);
        _sent.Add(proposal);
        yield return proposal;
    }

    private string Id(Kind kind) => kind == Kind.Nonsense && _chance.NextDouble() < 0.1 ? Pick("", new string('x', 65)) : $"order-{_number++}";

    private Order? Order(Kind kind, MatchView view, SeatId seat, IReadOnlyList<SeatId> seats)
    {
        var desk = view.Desk!;
        return kind switch
        {
            Kind.Bid => Bid(view),
            Kind.Withdraw => Any(desk.Leads.Where(lead => lead.Bid is not null)) is { } lead ? new WithdrawBid(lead.Bounty) : null,
            Kind.Scout => Any(desk.Leads) is { } lead ? new Scout(lead.Bounty)
                : Any(Working(desk)) is { } contract ? new Scout(contract.Id.Bounty) : null,
            Kind.Sponsor => StandingOrders.Sponsor(_chance, view, seats),
            Kind.Policy => StandingOrders.Any(_chance, view),
            Kind.Answer when Asking(desk) is { } asking => asking,
            Kind.Post => PostingOrders.Post(_chance, view),
            Kind.CallOff => PostingOrders.CallOff(_chance, view, Any(view.Room.Bounties)?.Id ?? new BountyId(3, 1)),
            Kind.Agency => AgencyOrders.Propose(_chance, view),
            Kind.Queueing => new SetQueueing(Pick(true, false)),
            Kind.Lead => _chance.NextDouble() < 0.35 ? Lead(view) : null,
            Kind.Template => Template(desk),
            Kind.Nonsense => Nonsense(view, seat, seats),
            _ => Any(Working(desk)) is { } contract ? OnContract(kind, contract, view.Room.Prices) : null,
        };
    }

    private static IEnumerable<ContractView> Working(DeskView desk) =>
        desk.Contracts.Where(contract => contract.Status is ContractStatus.Working or ContractStatus.ReadyToSubmit);

    private AnswerQuestion? Asking(DeskView desk)
    {
        var all = Working(desk).SelectMany(contract => contract.Parts.SelectMany((part, p) => part.Pieces.Select((piece, q) => (contract.Id, p, q, piece.Question))))
            .Where(entry => entry.Question is not null).ToList();
        if (all.Count == 0) return null;
        var (id, part, piece, _) = all[_chance.Next(all.Count)];
        return new AnswerQuestion(part, piece, Pick(Enum.GetValues<QuestionAnswer>())) { Contract = id };
    }

    private PracticeOrder Lead(MatchView view)
    {
        var own = view.Desk!.Practice?.Leads ?? [];
        if (own.Count > 0 && Pick(true, false, false)) return new LetLeadGo(Pick([.. own]).Number);
        var market = view.Room.LeadMarket;
        var price = market?.Price.Times(Pick(0.9m, 1m, 1.1m)) ?? Credits.Of(60);
        return Pick(0, 1, 2, 3) switch
        {
            0 => new HireLead(null, price),
            1 when _chance.NextDouble() < 0.1 => new LetLeadGo(Pick(-1, 7)),
            _ => new HireLead(market is null || _chance.NextDouble() < 0.1 ? "Alchemy" : Pick([.. market.Domains]), price),
        };
    }

    private Order? Template(DeskView desk)
    {
        if (Any(desk.Contracts) is not { } contract) return null;
        var name = Pick("one", "two", "three");
        return Pick(0, 0, 1, 1, 1, 2) switch
        {
            0 => new SaveTemplate(_chance.NextDouble() < 0.05 ? "" : name, contract.Id),
            1 => new ApplyTemplate(name) { Contract = contract.Id },
            _ => new DeleteTemplate(name),
        };
    }

    private PlaceBid? Bid(MatchView view)
    {
        // Posted parts are rare and their windows short: they get a second look.
        var posted = _chance.NextDouble() < 0.6 ? Any(view.Desk!.Leads.Where(lead => lead.Bounty.Depth > 0)) : null;
        if ((posted ?? Any(view.Desk!.Leads)) is not { } lead) return null;
        var bounty = view.Room.Bounties.Single(b => b.Id == lead.Bounty);
        var most = bounty.Clock?.Price ?? bounty.Ceiling;
        var amount = bounty.Format switch
        {
            AwardFormatKind.PostedPrice or AwardFormatKind.Contest => bounty.Ceiling,
            AwardFormatKind.RisingClock or AwardFormatKind.DescendingClock => most.Times(Pick(0.8m, 1m, 1m, 1m, 1.1m)),
            _ => Credits.Max(new Credits(1), most.Times(Pick(0.3m, 0.3m, 0.5m, 0.7m, 1m))),
        };
        return new PlaceBid(
            lead.Bounty, amount, Pick<int?>(null, 1, 60, 99), posted is null && _on.Contains(Kind.PlanAlong) && Pick(true, false) ? Plan([.. bounty.Parts.Select(p => p.Specialty)]) : null);
    }

    private WorkOrder? OnContract(Kind kind, ContractView contract, IReadOnlyList<PriceView> prices)
    {
        var part = _chance.Next(contract.Parts.Count);
        var piece = _chance.Next(contract.Parts[part].Pieces.Count);
        var id = contract.Id;
        switch (kind)
        {
            case Kind.Plan:
                var plan = Plan([.. contract.Parts.Select(p => p.Specialty)]);
                var fitting = plan.Parts.Select((entry, i) => contract.Parts[i].Started ? entry with { Pieces = contract.Parts[i].Pieces.Count } : entry);
                return new ChangePlan(_chance.NextDouble() < 0.8 ? plan with { Parts = [.. fitting] } : plan) { Contract = id };
            case Kind.Hire:
                var agent = AgentType.Of(Pick(Enum.GetValues<Specialty>()), Pick(Enum.GetValues<Tier>()));
                return new HirePiece(part, piece, agent, prices[agent.Index].Price.Times(Pick(0.9m, 1m, 1.1m)), Pick<int?>(null, null, 80)) { Contract = id };
            case Kind.Retry: return new RetryPiece(part, piece) { Contract = id };
            case Kind.Escalate: return new EscalatePiece(part, piece) { Contract = id };
            case Kind.Accept: return new AcceptPiece(part, piece) { Contract = id };
            case Kind.Fork:
                var second = AgentType.Of(contract.Parts[part].Specialty, Pick(Enum.GetValues<Tier>()));
                return new ForkRun(part, piece, second, prices[second.Index].Price.Times(Pick(0.9m, 1m, 1.1m))) { Contract = id };
            case Kind.Expert: return new SendToExpert(part, piece) { Contract = id };
            case Kind.Answer: return new AnswerQuestion(part, piece, Pick(Enum.GetValues<QuestionAnswer>())) { Contract = id };
            case Kind.Submit: return new SubmitWork { Contract = id };
            case Kind.Basket: return AgencyOrders.Basket(_chance, contract, prices);
            case Kind.Drop: return _chance.NextDouble() < 0.1 ? new DropContract { Contract = id } : null;
            default: return null;
        }
    }

    private Plan Plan(IReadOnlyList<Specialty> parts) => new(
        [
            .. parts.Select(specialty => new PartPlan(
                AgentType.Of(_chance.NextDouble() < 0.8 ? specialty : Pick(Enum.GetValues<Specialty>()), Pick(Tier.Nano, Tier.Small, Tier.Small, Tier.Standard, Tier.Premium)),
                Pick(1, 1, 2, 6),
                Pick(Enum.GetValues<CheckKind>()),
                Pick(1, 2, 5),
                Pick(Enum.GetValues<AfterFailure>()),
                _chance.NextDouble() < 0.03 ? TermsKind.OnCompletion : Pick([.. _settings.Terms.Allowed]),
                Pick<Credits?>(null, null, null, Credits.Of(3), Credits.Of(30)),
                Pick(0, 0, 0, 7, 60),
                EnergyLimit: Pick<int?>(null, null, null, null, null, 60, 1001 - _chance.Next(200)),
                Insured: _chance.NextDouble() < (_settings.Insurance.Offered ? 0.6 : 0.02))),
        ],
        Pick(0, 5, 9),
        Paused: _chance.NextDouble() < 0.05,
        SubmitByHand: _on.Contains(Kind.HandSubmission) && _chance.NextDouble() < 0.2);

    private Order Nonsense(MatchView view, SeatId seat, IReadOnlyList<SeatId> seats)
    {
        var bounty = Any(view.Room.Bounties)?.Id ?? new BountyId(3, 1);
        var own = Any(view.Desk!.Contracts)?.Id ?? new ContractId(bounty, seat);
        var foreign = new ContractId(bounty, Pick([.. seats]));
        return _chance.Next(20) switch
        {
            0 => new PlaceBid(new BountyId(99_999, 7), Credits.Of(1)),
            1 => new PlaceBid(bounty, Credits.Of(1_000_000)),
            2 => new PlaceBid(bounty, Credits.Zero),
            3 => new PlaceBid(bounty, new Credits(-5)),
            4 => new PlaceBid(bounty, Credits.Of(5), StatedChance: Pick(0, 100, -1)),
            5 => new PlaceBid(bounty, Credits.Of(5), Plan: new Plan([])),
            6 => new PlaceBid(bounty, Credits.Of(5), Plan: new Plan(null!)),
            7 => new ChangePlan(new Plan([])) { Contract = own },
            8 => new ChangePlan(null!) { Contract = own },
            9 => new ChangePlan(new Plan([null!, null!])) { Contract = own },
            10 => new HirePiece(Pick(-1, 0, 99), Pick(-1, 0, 99), Pick(AgentType.Expert, AgentType.Checker), Pick(Credits.Zero, Credits.Of(50))) { Contract = own },
            11 => new RetryPiece(Pick(-1, 99), 0) { Contract = foreign },
            12 => new EscalatePiece(0, Pick(-1, 99)) { Contract = own },
            13 => new AcceptPiece(0, 0) { Contract = foreign },
            14 => new DropContract { Contract = new ContractId(new BountyId(-1, -1), new SeatId(0)) },
            15 => new HireBasket(null!, Credits.Of(5)) { Contract = own },
            16 => new HireBasket([new BasketPiece(Pick(0, -1), 0, AgentType.Expert), null!], Credits.Zero) { Contract = own },
            17 => new PostAsk(Pick(AgentType.Expert, AgentType.Checker), Pick(Credits.Zero, Credits.Of(9_999)), Pick(0, 1, 99)),
            18 => new WithdrawAsk(Pick(AgentType.Expert, AgentType.Checker)),
            _ => new Scout(bounty),
        };
    }

    private T? Any<T>(IEnumerable<T> source)
        where T : class
    {
        var all = source.ToList();
        return all.Count == 0 ? null : all[_chance.Next(all.Count)];
    }

    private T Pick<T>(params T[] choices) => choices[_chance.Next(choices.Length)];
}
