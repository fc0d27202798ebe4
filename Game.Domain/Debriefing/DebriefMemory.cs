using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scarcity;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Domain.Debriefing;

/// <summary>What the debrief tells of, written down as it happens. A fold of the events; no rule reads it, and no view before the end.</summary>
internal sealed class DebriefMemory
{
    /// <summary>Settings as they held, in the order in which they came into force.</summary>
    public List<Scenario> Eras { get; init; } = [];

    /// <summary>Clients' bounties that are in sight.</summary>
    public SortedDictionary<BountyId, BountyNote> Bounties { get; init; } = [];

    /// <summary>Contracts that are open.</summary>
    public SortedDictionary<ContractId, ContractNote> Contracts { get; init; } = [];

    /// <summary>All that is over.</summary>
    public NoteArchive Archive { get; init; } = new();

    /// <summary>What no contract accounts for.</summary>
    public SortedDictionary<SeatId, Overheads> Seats { get; init; } = [];

    public MarketHours Hours { get; init; } = new();

    // Every award of a tick met the same prices, so their notes share one list.
    private (int Tick, IReadOnlyList<Credits> Prices)? _met;

    public void Apply(GameState state, GameEvent happened)
    {
        switch (happened)
        {
            case SeatJoined joined: Seats.Add(joined.Seat, new Overheads()); break;
            case SeatCarried carried: Seats[carried.Seat].Debts -= carried.Carried.Debt; break;
            case MoneyMoved moved: Book(moved); break;
            case BoardEvent change: Apply(state, change); break;
            case WorkEvent change: Apply(state, change); break;
            case PricesPublished: Hours.Look(state); break;
            case TickClosed when state.Tick % MarketTime.HourTicks == 0: Pack(state); break;
            default: break;
        }
    }

    /// <summary>Every contract of a seat, in the order of awards.</summary>
    public List<ContractNote> Of(SeatId seat) =>
        [.. Archive.Of(seat).Concat(Contracts.Values.Where(note => note.Id.Owner == seat)).OrderBy(note => note.AwardedAt).ThenBy(note => note.Id)];

    /// <summary>Every contract, seat by seat.</summary>
    public IEnumerable<ContractNote> All() => Seats.Keys.SelectMany(Of);

    /// <summary>Every client's bounty whose window has closed.</summary>
    public IEnumerable<BountyNote> Decided() => Archive.Bounties.Read(NoteCodec.ReadBounty).Concat(Bounties.Values.Where(note => note.Decided));

    // What is out of sight changes no more.
    private void Pack(GameState state)
    {
        foreach (var (id, note) in Bounties.Where(bounty => !state.Bounties.ContainsKey(bounty.Key)).ToList())
        {
            Archive.Add(note);
            Bounties.Remove(id);
        }
    }

    private void Apply(GameState state, BoardEvent change)
    {
        switch (change)
        {
            case BountyPosted { Sub: null } posted:
                Bounties.Add(posted.Id, new BountyNote
                {
                    Parts = posted.Parts, Difficulty = posted.Difficulty, WorkTicks = posted.WorkTicks, Era = Era(state), Ceiling = posted.Ceiling,
                });
                break;
            case ExpertCheckRequired required when Bounties.TryGetValue(required.Bounty, out var bound): bound.ExpertCheck = true; break;
            case BountyClimbed climbed when Bounties.TryGetValue(climbed.Bounty, out var note): note.Ceiling = climbed.Ceiling; break;
            case BountyAwarded awarded: Decide(awarded.Bounty); break;
            case ContestOpened opened: Decide(opened.Bounty); break;
            case BountyRested rested: Decide(rested.Bounty); break;
            case BountyExpired expired: Decide(expired.Bounty); break;
            default: break;
        }
    }

    private void Apply(GameState state, WorkEvent change)
    {
        switch (change)
        {
            case ContractOpened opened: Contracts.Add(opened.Contract, Opened(state, opened)); break;
            case RunStarted started: Hired(state, started); break;
            case ForkStarted forked: Use(state, forked.Run, forked.Agent); break;
            case QuestionAnswered answered: Contracts[answered.Run.Contract].Shift += Told(state.Settings.Questions, answered.Answer); break;
            case CheckStarted started:
                var looked = state.Contracts[started.Run.Contract].Piece(started.Run);
                var kind = started.Checker.IsExpert ? CheckKind.Expert : CheckKind.Ai;
                Root(started.Run.Contract).Cost += Odds.CheckPrice(state.Settings, kind, LabourMarket.Base(state.Settings.Labour, started.Checker), looked.Minutes).Cents;
                break;
            case ContractClosed closed: Closed(state.Contracts[closed.Contract]); break;
            default: break;
        }
    }

    private ContractNote Opened(GameState state, ContractOpened opened)
    {
        var (bounty, owner) = (state.BountyOf(opened.Contract), opened.Contract.Owner);
        return new ContractNote
        {
            Id = opened.Contract,
            Title = bounty.Posted.Title,
            Era = Era(state),
            Parts = bounty.Posted.Parts,
            Difficulty = bounty.Posted.Difficulty,
            ExpertCheck = bounty.ExpertCheck,
            Ceiling = bounty.Ceiling,
            Price = opened.Price,
            Bond = opened.Bond,
            WorkTicks = bounty.Posted.WorkTicks,
            AwardedAt = state.Tick,
            Prices = Met(state),
            Skill = Circumstances.Skill(state, owner, bounty),
            Credit = HireOffer.Trusted(state, owner),
            Estimate = bounty.Estimates[owner],
            Readings = [.. bounty.ReadingsOf(owner)],
            Bids = bounty.Bids.Count,
            Contestants = Math.Max(1, bounty.Contestants.Count),
            StatedChance = opened.StatedChance,
            Opening = opened.Plan,
            Plan = opened.Plan,
        };
    }

    private void Hired(GameState state, RunStarted started)
    {
        var contract = state.Contracts[started.Run.Contract];
        var note = Contracts[contract.Id];
        var (attention, capacity) = (Hiring.Attention(state, contract.Id.Owner), Practice.Capacity(state, contract.Id.Owner));
        var overload = Math.Max(0, attention - capacity) / (double)capacity;
        note.Hires++;
        note.Shift += OwnMath.Millionths(Circumstances.Skill(state, contract) + overload * (double)state.Settings.Odds.Overload);
        if (started.Run.Attempt == 0 && contract.Piece(started.Run).ByHand) (note.ByHand ??= []).TryAdd(started.Run.Part, started.Agent);
        Use(state, started.Run, started.Agent);
    }

    private void Use(GameState state, RunId run, AgentType agent)
    {
        var minutes = state.Contracts[run.Contract].Parts[run.Part].Pieces[run.Piece].Minutes;
        Root(run.Contract).Cost += Odds.PiecePrice(state.Settings.Labour, LabourMarket.Base(state.Settings.Labour, agent), minutes).Cents;
    }

    private void Closed(Contract contract)
    {
        var note = Contracts[contract.Id];
        (note.Outcome, note.Payout, note.Profit) = (contract.Outcome, contract.Payout, contract.Profit);
        note.Plan = CarriedOut(contract, note);
        if (contract.Parts.Any(part => part.Delivered)) (note.Delivered ??= []).AddRange(Enumerable.Range(0, contract.Parts.Count).Where(part => contract.Parts[part].Delivered));
        if (contract.Outcome == ContractOutcome.TooLate) note.Left = 0;
        else if (contract is { SubmittedAt: not null, Price.Cents: > 0 }) note.Left = (int)(Deliveries.Payout(contract).Cents * 1_000_000 / contract.Price.Cents);
        if (contract.Outcome == ContractOutcome.Paid && contract.Id.Bounty.Depth == 0) Root(contract.Id).Value += note.Ceiling.Cents * note.Left / 1_000_000;
        Archive.Add(note);
        Contracts.Remove(contract.Id);
    }

    // A plan carried out as it stood needs no copy of its own.
    private static Plan CarriedOut(Contract contract, ContractNote note)
    {
        IReadOnlyList<PartPlan> parts = [.. contract.Plan.Parts.Select((plan, i) => Carried(contract.Parts[i], plan, note, i))];
        return parts.SequenceEqual(contract.Plan.Parts) ? contract.Plan : contract.Plan with { Parts = parts };
    }

    // What has started keeps its pieces, and who was hired by hand was the seat's choice as much as the plan.
    private static PartPlan Carried(Part part, PartPlan plan, ContractNote note, int index) => plan with
    {
        Pieces = part is { Started: true, Delivered: false } ? part.Pieces.Count : plan.Pieces,
        Agent = note.ByHand?.TryGetValue(index, out var agent) == true ? agent : plan.Agent,
    };

    private void Book(MoneyMoved moved)
    {
        if (moved is { For: MoneyFor.Reward, Contract: { } poster }) Contracts[poster].Posted += moved.Amount;
        if (moved is { For: MoneyFor.RewardReturned, Contract: { } again }) Contracts[again].Posted -= moved.Amount;
        if (Owned(moved.From)) Seats[moved.From.Seat].Out(moved);
        if (Owned(moved.To)) Seats[moved.To.Seat].In(moved);
    }

    private static bool Owned(Account account) => account.Kind is AccountKind.Cash or AccountKind.Held;

    private static int Told(QuestionSettings questions, QuestionAnswer answer) => (int)(1_000_000 * answer switch
    {
        QuestionAnswer.Guess => questions.GuessShift,
        QuestionAnswer.AskExpert => questions.ExpertShift,
        _ => 0m,
    });

    private BountyNote Root(ContractId contract) => Bounties[contract.Bounty.Root];

    private void Decide(BountyId id)
    {
        if (Bounties.TryGetValue(id, out var note)) note.Decided = true;
    }

    private IReadOnlyList<Credits> Met(GameState state)
    {
        if (_met is not { } met || met.Tick != state.Tick) _met = met = (state.Tick, [.. AgentType.All.Select(state.Price)]);
        return met.Prices;
    }

    private int Era(GameState state)
    {
        if (Eras.Count == 0 || !ReferenceEquals(Eras[^1], state.Now)) Eras.Add(state.Now);
        return Eras.Count - 1;
    }
}
