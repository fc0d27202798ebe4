using Game.Domain.Board;
using Game.Domain.Debriefing;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Domain.Views;

/// <summary>The one gate between the state and a viewer. Views are built up from what a viewer may see, never stripped down.</summary>
internal sealed class ViewBuilder(GameState state, ViewMemory memory)
{
    private readonly Func<Contract, WorkSlot> _slotOf = contract => new WorkSlot(contract, state.BountyOf(contract.Id), memory.Traces[contract.Id]);
    private readonly Dictionary<BountyId, (int Version, BountyView View)> _bounties = [];
    private readonly DebriefBuilder _debrief = new(state, memory.Debrief);
    private readonly List<DeskShelf> _shelves = [];
    private readonly PriceHistory _history = new(memory);
    private RoomView? _room;
    private BountyView[] _settled = [];
    private bool _stale = true;

    /// <summary>Something happened: shared parts are built anew at the next look.</summary>
    public void Refresh() => _stale = true;

    public MatchView SeenBy(Viewer viewer) => viewer switch
    {
        SeatViewer seat when !state.Knows(seat.Id) => throw new ArgumentException($"There is no seat {seat.Id}.", nameof(viewer)),
        SeatViewer seat => new MatchView(
            Room() with { Bounties = new BountyCards(_settled, OnTheirTable(seat.Id)) },
            Desk(state.SeatOf(seat.Id))),
        _ => new MatchView(Room(), Desk: null),
    };

    // What they may bid on, and what they have posted themselves.
    private BountyView[] OnTheirTable(SeatId seat)
    {
        var leads = state.Board.Leads(seat);
        if (state.Settings.Subcontracting.Depth == 0)
        {
            var cards = new BountyView[leads.Count];
            for (var i = 0; i < cards.Length; i++) cards[i] = Card(leads[i]);
            return cards;
        }

        var posted = state.Work.Of(seat).Open.Values.SelectMany(contract => contract.Parts).Select(part => part.Posted).OfType<BountyId>().Distinct()
            .Select(id => state.Bounties[id]).Where(bounty => bounty.Open);
        return [.. leads.Concat(posted).OrderBy(bounty => bounty.Id).Select(Card)];
    }

    private RoomView Room()
    {
        if (_room is { } known && !_stale) return known;
        _room = new RoomView(
            state.Tick,
            state.Ended,
            state.Shown,
            [.. state.Bounties.Values.Select(Card)],
            Lines(),
            Standings(),
            [.. memory.News])
        {
            Measured = state.Ended && memory.Measured.Count > 0 ? [.. memory.Measured] : null,
            Debrief = _debrief.Room, Insurer = InsurerBookView.Of(state), LeadMarket = PracticeViews.Market(state), Conditions = ConditionsBuilder.Of(state), Market = MarketBuilder.Market(state),
        };
        _settled = [.. state.Bounties.Values.Where(bounty => !bounty.Open).Select(Card)];
        _stale = false;
        // Every bounty in sight has its card by now: more cards than bounties are some that went out of sight.
        if (_bounties.Count == state.Bounties.Count) return _room;
        foreach (var gone in _bounties.Keys.Where(id => !state.Bounties.ContainsKey(id)).ToList()) _bounties.Remove(gone);
        return _room;
    }

    private BountyView Card(Bounty bounty)
    {
        if (_bounties.TryGetValue(bounty.Id, out var known) && known.Version == bounty.Version && !AwardViews.MovesByItself(bounty)) return known.View;
        var posted = bounty.Posted;
        var contract = (bounty.Winner ?? bounty.Contestants.Cast<SeatId?>().FirstOrDefault()) is { } worker
            ? state.Contracts.GetValueOrDefault(new ContractId(bounty.Id, worker)) : null;
        var closed = bounty.ClosedAt is not null ? contract : null;
        var view = new BountyView(
            posted.Id, posted.Title, posted.Domain, posted.Pack, posted.Minutes, bounty.Ceiling, posted.Format, posted.Validator,
            bounty.PostedAt, bounty.ClosesAt, posted.WorkTicks, posted.Parts,
            bounty.Contestants.Count > 0 ? AwardViews.ContestStatus(state, bounty) : StatusOf(bounty, contract),
            bounty.Estimates.Count,
            Windows.Covered(bounty) ? 0 : bounty.Bids.Count,
            bounty.Winner,
            bounty.Stage == BountyStage.Awarded ? bounty.Price : null,
            contract?.Deadline,
            bounty.Amounts,
            closed?.Payout,
            bounty.Winner is null ? null : closed?.StatedChance,
            bounty.ClosedAt)
        {
            Clock = AwardViews.Clock(state, bounty),
            Contestants = bounty.Contestants.Count > 0 ? bounty.Contestants : null,
            Newcomers = bounty.Posted.Newcomers,
            Rung = bounty.Rung > 0 ? bounty.Rung : null,
            ClimbsAt = bounty.ClimbsAt,
            ExpertCheck = bounty.ExpertCheck,
            Sub = posted.Sub is { } sub ? new SubcontractView(sub.Parent, sub.Parts, sub.Check, posted.Id.Depth) : null,
        };
        _bounties[bounty.Id] = (bounty.Version, view);
        return view;
    }

    private static BountyStatus StatusOf(Bounty bounty, Contract? contract) => bounty.Stage switch
    {
        BountyStage.Open => bounty.Bids.Count == 0 || Windows.Covered(bounty) ? BountyStatus.Open : BountyStatus.Bidding,
        BountyStage.Resting => BountyStatus.Resting,
        BountyStage.Unsold => BountyStatus.Unsold,
        BountyStage.Cancelled => BountyStatus.Cancelled,
        _ => contract?.Outcome switch
        {
            null => contract?.SubmittedAt is null ? BountyStatus.Working : BountyStatus.Validating,
            ContractOutcome.Paid => BountyStatus.Paid,
            ContractOutcome.FailedValidation or ContractOutcome.TooLate => BountyStatus.Failed,
            ContractOutcome.Cancelled or ContractOutcome.CalledOff => BountyStatus.Cancelled,
            _ => BountyStatus.Dropped,
        },
    };

    private PriceView[] Lines()
    {
        var (logs, shifts) = (state.Labour.Logs, state.Labour.Shifts);
        // Before an hour has passed the base stands for the missing past.
        var before = memory.Hour.Count > 12 ? memory.Hour[0] : null;
        Span<double> ratios = stackalloc double[AgentType.Count];
        for (var i = 0; i < ratios.Length; i++) ratios[i] = (logs[i] + shifts[i] - (before?[i] ?? 0)) / 1_000_000.0;
        OwnMathVectors.Exp(ratios);
        var lines = new PriceView[AgentType.Count];
        for (var i = 0; i < lines.Length; i++) lines[i] = Line(AgentType.All[i], ratios[i]);
        return lines;
    }

    private PriceView Line(AgentType type, double ratio)
    {
        var labour = state.Labour;
        var change = (int)Math.Round((ratio - 1) * 10_000, MidpointRounding.AwayFromZero);
        return new PriceView(
            type,
            state.Price(type),
            LabourMarket.Base(state.Settings.Labour, type),
            state.Hireable(type) ? state.Agents(type) : 0,
            labour.Busy[type.Index],
            labour.Waiting[type.Index],
            change,
            _history.Of(type));
    }

    private List<StandingView> Standings()
    {
        var lines = new List<StandingView>();
        foreach (var seat in state.Seats.OrderByDescending(seat => seat.Settled).ThenBy(seat => seat.Id))
        {
            var rank = lines.Count > 0 && lines[^1].Profit == seat.Settled ? lines[^1].Rank : lines.Count + 1;
            lines.Add(new StandingView(
                rank, seat.Id, seat.Name, seat.Bot, seat.Settled,
                seat.Revenue > Credits.Zero ? (int)(seat.ContractProfit.Cents * 10_000 / seat.Revenue.Cents) : null,
                seat.BidsPlaced, seat.BidsWon, seat.Delivered, seat.Failed,
                seat.BrierCount > 0 ? (int)(seat.BrierSum / seat.BrierCount) : null,
                seat.Retired, seat.Loans, seat.JoinedAt)
            {
                Regent = seat.RegentSince is not null,
                Record = ReputationBuilder.Public(seat),
                Agency = state.Agencies.RunBy(seat.Id) is null ? null : true,
            });
        }

        return lines;
    }

    private DeskView Desk(Seat seat)
    {
        var (cash, held) = (state.Cash(seat.Id), state.Held(seat.Id));
        var shelf = Shelf(seat.Id);
        return new DeskView(
            seat.Id,
            seat.Name,
            cash,
            held,
            cash + held - seat.Stakes,
            seat.Settled,
            Hiring.Attention(state, seat.Id),
            Practice.Capacity(state, seat.Id),
            seat.QueueAtCapacity,
            seat.SuspendedUntil > state.Tick ? seat.SuspendedUntil : null,
            seat.Retired,
            LeadsOf(seat.Id, shelf),
            Works(seat.Id, shelf),
            shelf.Notices(memory.Notices[seat.Id]))
        {
            Bids = memory.Bids.GetValueOrDefault(seat.Id, []),
            Reputation = ReputationBuilder.Own(state, seat.Id),
            Sponsorships = SponsorBuilder.Own(state, seat.Id),
            Policy = new PolicyView(
                Policies.Of(state, seat.Id), seat.Policy is not null, seat.RegentSince, [.. memory.Policies[seat.Id].Acts]),
            Credit = state.Settings.Terms.Allowed.Contains(TermsKind.OnCompletion) ? HireOffer.Trusted(state, seat.Id) : null,
            Practice = PracticeViews.Of(state, seat),
            Agency = MarketBuilder.Agency(state, seat),
            Debrief = _debrief.Of(seat.Id),
            ExtraTime = seat.ExtraTime,
        };
    }

    private DeskShelf Shelf(SeatId seat)
    {
        while (_shelves.Count < seat.Number) _shelves.Add(new DeskShelf());
        return _shelves[seat.Number - 1];
    }

    // Running ones first; closed ones by how lately they were closed.
    private IReadOnlyList<ContractView> Works(SeatId seat, DeskShelf shelf)
    {
        var own = shelf.Contracts(state.Work.Of(seat), _slotOf);
        foreach (var slot in own)
        {
            if (!slot.Fresh) shelf.Changed(slot, Work(slot));
        }

        if (!PracticeViews.On(state)) return shelf.Works;
        return
        [
            .. own.Select(slot => slot.Contract.Closed ? slot.View! : slot.View! with { Skill = PracticeViews.Skill(state, seat, slot.Bounty) }),
        ];
    }

    private LeadView[] LeadsOf(SeatId seat, DeskShelf shelf)
    {
        var open = state.Board.Leads(seat);
        var leads = new LeadView[open.Count];
        for (var i = 0; i < leads.Length; i++) leads[i] = shelf.Lead(open[i]) ?? shelf.Keep(state, open[i], Lead(open[i], seat));
        return leads;
    }

    private LeadView Lead(Bounty bounty, SeatId seat)
    {
        var bid = bounty.Bids.GetValueOrDefault(seat);
        return new LeadView(
            bounty.Id,
            bounty.Estimates[seat],
            [.. bounty.ReadingsOf(seat)],
            BoardRules.ScoutPrice(state, bounty),
            bid is null ? null : new BidView(bid.Amount, bid.StatedChance, bid.Plan),
            AwardViews.Bond(state, bounty, seat, bid))
        {
            Stands = AwardViews.Stands(bounty, seat),
            Success = AwardViews.Success(state, bounty, seat),
            Left = AwardViews.Left(bounty, seat),
            Skill = PracticeViews.Skill(state, seat, bounty),
        };
    }

    private static ContractView Work(WorkSlot slot)
    {
        var (contract, bounty, owner) = (slot.Contract, slot.Bounty, slot.Contract.Id.Owner);
        return new ContractView(
            contract.Id, bounty.Posted.Title, contract.Price, contract.Bond, contract.AwardedAt, contract.Deadline, contract.WorthlessAt,
            StatusOf(contract), contract.Plan, contract.Spent,
            contract.Closed ? contract.Payout : null,
            contract.Closed ? contract.Profit : null,
            contract.StatedChance,
            bounty.Estimates[owner],
            [.. bounty.ReadingsOf(owner)],
            [.. contract.Parts.Select(part => Progress(contract, part))],
            [.. slot.Trace],
            contract.ClosedAt) { Due = contract.Due > Credits.Zero ? contract.Due : null };
    }

    private static ContractStatus StatusOf(Contract contract) => contract.Outcome switch
    {
        null when contract.SubmittedAt is not null => ContractStatus.Validating,
        null => contract.Finished ? ContractStatus.ReadyToSubmit : ContractStatus.Working,
        ContractOutcome.Paid => ContractStatus.Paid,
        ContractOutcome.FailedValidation => ContractStatus.FailedValidation,
        ContractOutcome.TooLate => ContractStatus.TooLate,
        ContractOutcome.Cancelled or ContractOutcome.CalledOff => ContractStatus.Cancelled,
        ContractOutcome.Outrun => ContractStatus.Outrun,
        _ => ContractStatus.Dropped,
    };

    private static PartProgressView Progress(Contract contract, Part part) => new(
        part.Spec.Specialty, part.Spec.Minutes, part.Spec.After, contract.Ready(part), part.Started, part.Done,
        [.. part.Pieces.Select(piece => Progress(contract, piece))],
        part.Posted,
        part.Delivered);

    private static PieceView Progress(Contract contract, Piece piece) => new(
        piece.Stage switch
        {
            PieceStage.Idle => PieceStatus.Idle,
            PieceStage.Waiting => PieceStatus.Waiting,
            PieceStage.Running when piece.Question is not null => PieceStatus.Asking,
            PieceStage.Running => PieceStatus.Running,
            PieceStage.AwaitingCheck => PieceStatus.AwaitingCheck,
            PieceStage.Checking => PieceStatus.Checking,
            _ => PieceStatus.Done,
        },
        piece.Minutes, piece.Attempt, piece.Agent, piece.Guided, piece.Price, piece.Since, piece.EndsAt,
        contract.Outcome is ContractOutcome.Paid or ContractOutcome.FailedValidation ? piece.Good : null,
        piece.Question is { } asked ? new QuestionView(asked.AskedAt, asked.AnswerBy, asked.Left) : null,
        piece.Fork is { } fork ? new ForkView(fork.Agent, fork.Escrow, fork.Since, fork.EndsAt) : null)
    {
        Examined = piece.Examined,
        Terms = piece.Price is null || piece.Terms == TermsKind.Escrow ? null : piece.Terms,
        Premium = piece.Premium > Credits.Zero ? piece.Premium : null,
        Limit = piece.Stage == PieceStage.Waiting ? piece.Limit : null,
        Basket = piece.Basket?.Number,
    };
}
