using Game.Domain.Board;
using Game.Domain.Debriefing;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Game.Domain.Views;

/// <summary>What views tell of the past: traces, notices, news and old prices. A fold of the same events; no rule reads it.</summary>
internal sealed class ViewMemory
{
    private const int HourTicks = 12;
    private const int HistoryStep = 6;
    private const int MostHistory = 60;
    private const int MostNotices = 60;
    private const int MostNews = 30;

    public SortedDictionary<ContractId, List<TraceView>> Traces { get; init; } = [];

    public SortedDictionary<SeatId, List<NoticeView>> Notices { get; init; } = [];

    public SortedDictionary<SeatId, PolicyMemory> Policies { get; init; } = [];

    /// <summary>What each seat had bid on bounties that are decided and still in sight. A list is replaced, never changed: views hold it.</summary>
    public SortedDictionary<SeatId, OwnBidView[]> Bids { get; init; } = [];

    public List<NewsView> News { get; init; } = [];

    /// <summary>Bounties that real models had tried; shown after the end alone.</summary>
    public List<MeasuredView> Measured { get; init; } = [];

    /// <summary>Log prices at the last closes, oldest first: as many as an hour has ticks.</summary>
    public List<IReadOnlyList<int>> Hour { get; init; } = [];

    /// <summary>Every sixth published list of prices, oldest first.</summary>
    public List<IReadOnlyList<Credits>> History { get; init; } = [];

    /// <summary>Contracts whose owners were told that money is short, until it no longer is.</summary>
    public SortedSet<ContractId> Short { get; init; } = [];

    /// <summary>Shocks that were told of and are not over.</summary>
    public SortedDictionary<int, ShockView> Told { get; init; } = [];

    /// <summary>A refund that the flag following it explains.</summary>
    public Credits Refund { get; set; }

    /// <summary>What is told after the end.</summary>
    public DebriefMemory Debrief { get; init; } = new();

    public void Apply(GameState state, GameEvent happened)
    {
        Debrief.Apply(state, happened);
        switch (happened)
        {
            case MatchEvent change: Apply(state, change); break;
            case BoardEvent change: Apply(state, change); break;
            case WorkEvent change: Apply(state, change); break;
            case StandingEvent change: Apply(state, change); break;
            case LeadLeft { Reason: LeadLeaving.Unpaid } left: Note(left.Seat, new NoticeView(state.Tick, NoticeKind.LeadLeft)); break;
            case HireInsured insured: Trace(state, insured.Run, TraceKind.Insured, insured.Agent, insured.Premium); break;
            case ClaimPaid claim: Trace(state, claim.Run, TraceKind.Claimed, claim.Agent, -claim.Amount); break;
            case PricesPublished published: Keep(state, published); break;
            case PriceMoveReported moved: Tell(new NewsView(state.Tick, NewsKind.PriceMoved, Amount: moved.Price, Type: moved.Type, Change: moved.Change)); break;
            case ShockEvent change: Apply(state, change); break;
            case LastBountiesAnnounced: Tell(new NewsView(state.Tick, NewsKind.LastBounties)); break;
            default: break;
        }
    }

    private void Apply(GameState state, MatchEvent change)
    {
        switch (change)
        {
            case SeatJoined joined:
                Notices.Add(joined.Seat, []);
                Policies.Add(joined.Seat, new PolicyMemory());
                Tell(new NewsView(state.Tick, NewsKind.Joined, joined.Seat));
                break;
            case OrderRefused refused:
                Note(refused.Seat, new NoticeView(state.Tick, NoticeKind.Refused, Reason: refused.Reason, OrderId: refused.Id));
                break;
            case MoneyMoved { For: MoneyFor.Refund } refund:
                Refund = refund.Amount;
                break;
            case TickClosed closed:
                Warn(state, closed.Tick);
                foreach (var gone in state.Forgotten) Traces.Remove(gone);
                if (state.Cleared.Count > 0) PutAway(state.Cleared);
                break;
            case MatchEnded:
                Tell(new NewsView(state.Tick, NewsKind.Ended));
                break;
            default:
                break;
        }
    }

    private void Apply(GameState state, BoardEvent change)
    {
        switch (change)
        {
            case BountyPosted { Sub: { } sub } posted:
                foreach (var part in sub.Parts) Trace(sub.Parent, new TraceView(state.Tick, TraceKind.PartPosted, part));
                break;
            case BountyPosted posted:
                if (AwardViews.Measured(state, posted) is { } measured) Measured.Add(measured);
                break;
            case BountyScouted scouted:
                Note(scouted.Seat, new NoticeView(state.Tick, NoticeKind.Scouted, scouted.Bounty, BoardRules.ScoutPrice(state, state.Bounties[scouted.Bounty])));
                break;
            case AwardDefaulted defaulted:
                Note(defaulted.Seat, new NoticeView(state.Tick, NoticeKind.Defaulted, defaulted.Bounty));
                Tell(new NewsView(state.Tick, NewsKind.Defaulted, defaulted.Seat, defaulted.Bounty));
                break;
            case ContestOpened opened:
                Keep(state, opened.Bounty);
                foreach (var bidder in state.Bounties[opened.Bounty].Bids.Keys)
                {
                    Note(bidder, new NoticeView(state.Tick, opened.Contestants.Contains(bidder) ? NoticeKind.Won : NoticeKind.Lost, opened.Bounty, opened.Prize));
                }

                Tell(new NewsView(state.Tick, NewsKind.ContestOpened, Bounty: opened.Bounty, Amount: opened.Prize));
                break;
            case BountyRested rested: Keep(state, rested.Bounty); break;
            case BountyExpired expired: Keep(state, expired.Bounty); break;
            case BountyClimbed climbed:
                PutAway([climbed.Bounty]);
                Tell(new NewsView(state.Tick, NewsKind.Climbed, Bounty: climbed.Bounty, Amount: climbed.Ceiling));
                break;
            case BountyAwarded awarded:
                Keep(state, awarded.Bounty);
                foreach (var bidder in state.Bounties[awarded.Bounty].Bids.Keys)
                {
                    Note(bidder, new NoticeView(state.Tick, bidder == awarded.Winner ? NoticeKind.Won : NoticeKind.Lost, awarded.Bounty, awarded.Price));
                }

                Tell(new NewsView(state.Tick, NewsKind.Awarded, awarded.Winner, awarded.Bounty, awarded.Price));
                break;
            default:
                break;
        }
    }

    private void Apply(GameState state, ShockEvent change)
    {
        switch (change)
        {
            // One that begins at once is told as it begins.
            case ShockAnnounced announced when announced.StartsAt > state.Tick + 1: Tell(state, NewsKind.ShockAnnounced, announced.Number); break;
            case ShockBegan began: Tell(state, NewsKind.ShockBegan, began.Number); break;
            case ShockEnded ended when Told.Remove(ended.Number, out var shock): Tell(new NewsView(state.Tick, NewsKind.ShockEnded, Shock: shock)); break;
            default: break;
        }
    }

    private void Tell(GameState state, NewsKind kind, int number)
    {
        var open = state.Scarcity.Shocks.Find(shock => shock.Number == number)!;
        var view = new ShockView(number, open.Shock, open.StartsAt, open.EndsAt, open.InForce);
        Told[number] = view;
        Tell(new NewsView(state.Tick, kind, Shock: view));
    }

    private void Apply(GameState state, StandingEvent change)
    {
        foreach (var (to, notice) in SponsorBuilder.Notices(state.Tick, change)) Note(to, notice);
        switch (change)
        {
            case SeatBailedOut bailed:
                Note(bailed.Seat, new NoticeView(state.Tick, NoticeKind.BailedOut, Amount: bailed.Loan));
                Tell(new NewsView(state.Tick, NewsKind.BailedOut, bailed.Seat, Amount: bailed.Loan));
                break;
            case SeatBankrupt bankrupt:
                Note(bankrupt.Seat, new NoticeView(state.Tick, NoticeKind.Bankrupt));
                Tell(new NewsView(state.Tick, NewsKind.Bankrupt, bankrupt.Seat));
                break;
            case RegentStarted started:
                Policies[started.Seat].RegentCame();
                Tell(new NewsView(state.Tick, NewsKind.RegentStarted, started.Seat));
                break;
            case RegentEnded ended: Tell(new NewsView(state.Tick, NewsKind.RegentEnded, ended.Seat)); break;
            case PolicyActed acted: Policies[acted.Seat].Add(state.Tick, acted, state.SeatOf(acted.Seat).RegentSince is not null); break;
            case SeatReplaced replaced:
                Tell(new NewsView(state.Tick, NewsKind.Replaced, replaced.Seat, Amount: replaced.Stake));
                break;
            default:
                break;
        }
    }

    private void Apply(GameState state, WorkEvent change)
    {
        switch (change)
        {
            case ContractOpened opened:
                Traces.Add(opened.Contract, []);
                Trace(opened.Contract, new TraceView(state.Tick, TraceKind.Awarded, Amount: opened.Bond));
                break;
            case PlanChanged changed: Trace(changed.Contract, new TraceView(state.Tick, TraceKind.Planned)); break;
            case WorkSubmitted submitted: Trace(submitted.Contract, new TraceView(state.Tick, TraceKind.Submitted)); break;
            case HireQueued queued: Trace(state, queued.Run, TraceKind.Queued, queued.Agent); break;
            case HireReleased released:
                Trace(state, released.Run, released.Lapsed ? TraceKind.Lapsed : TraceKind.CalledOff);
                if (released.Lapsed) Note(state, released.Run, NoticeKind.Lapsed);
                break;
            case RunStarted started:
                if (started.Terms is null && state.Contracts[started.Run.Contract].Plan.Parts[started.Run.Part].Terms == TermsKind.OnCompletion)
                {
                    Trace(state, started.Run, TraceKind.TermsRefused, started.Agent);
                }

                Trace(state, started.Run, TraceKind.Started, started.Agent, started.Price);
                break;
            case RunFinished finished: Trace(state, finished.Run, TraceKind.Finished); break;
            case RunSunk sunk: Trace(state, sunk.Run, TraceKind.Sunk); break;
            case ForkStarted forked: Trace(state, forked.Run, TraceKind.Forked, forked.Agent, forked.Price); break;
            case ForkFinished forked: Trace(state, forked.Run, TraceKind.ForkFinished); break;
            case ForkReleased forked: Trace(state, forked.Run, TraceKind.ForkReleased); break;
            case ForkTaken forked: Trace(state, forked.Run, TraceKind.ForkTaken); break;
            case ResultRecalled recalled: Trace(state, recalled.Run, TraceKind.Recalled); break;
            case QuestionAsked asked:
                Trace(state, asked.Run, TraceKind.Asked);
                Note(state, asked.Run, NoticeKind.Asked);
                break;
            case QuestionAnswered answered:
                Trace(answered.Run.Contract, new TraceView(
                    state.Tick, answered.ByPolicy ? TraceKind.PolicyAnswered : TraceKind.Answered, answered.Run.Part, answered.Run.Piece, answered.Run.Attempt,
                    Answer: answered.Answer));
                break;
            case CheckQueued queued: Trace(state, queued.Run, TraceKind.CheckQueued, queued.Checker); break;
            case CheckStarted started: Trace(state, started.Run, TraceKind.CheckStarted, started.Checker, started.Price); break;
            case CheckFinished { Flagged: false } finished: Trace(state, finished.Run, TraceKind.Passed); break;
            case CheckFinished flagged:
                Trace(state, flagged.Run, TraceKind.Flagged, amount: -Refund);
                Refund = Credits.Zero;
                Note(state, flagged.Run, NoticeKind.Flagged);
                break;
            case CheckCalledOff calledOff: Trace(state, calledOff.Run, TraceKind.CalledOff); break;
            case PieceAccepted accepted:
                Trace(state, accepted.Run, TraceKind.Accepted);
                var contract = state.Contracts[accepted.Run.Contract];
                if (contract is { Finished: true, Plan.SubmitByHand: true }) Note(contract.Id.Owner, new NoticeView(state.Tick, NoticeKind.ReadyToSubmit, contract.Id.Bounty));
                break;
            case PartDelivered delivered:
                Trace(delivered.Contract, new TraceView(state.Tick, TraceKind.PartDelivered, delivered.Part));
                Note(delivered.Contract.Owner, new NoticeView(state.Tick, NoticeKind.PartDelivered, delivered.Contract.Bounty, Part: delivered.Part));
                break;
            case PartsReturned returned:
                foreach (var part in state.Bounties[returned.Bounty].Posted.Sub!.Parts)
                {
                    Trace(returned.Contract, new TraceView(state.Tick, TraceKind.PartReturned, part));
                    Note(returned.Contract.Owner, new NoticeView(state.Tick, NoticeKind.PartReturned, returned.Contract.Bounty, Part: part));
                }

                break;
            case PieceReopened { ByHand: true } reopened: Trace(state, reopened.Run, TraceKind.ThrownAway); break;
            case ContractClosed closed: Close(state, closed); break;
            default: break;
        }
    }

    private void Close(GameState state, ContractClosed closed)
    {
        var contract = state.Contracts[closed.Contract];
        var lost = closed.Payout - contract.Spent - closed.Profit;
        var (trace, notice, news) = closed.Outcome switch
        {
            ContractOutcome.Paid => (TraceKind.Paid, NoticeKind.Paid, (NewsKind?)NewsKind.Paid),
            ContractOutcome.FailedValidation => (TraceKind.Failed, NoticeKind.Failed, NewsKind.Failed),
            ContractOutcome.TooLate => (TraceKind.TooLate, NoticeKind.TooLate, NewsKind.Failed),
            ContractOutcome.Cancelled => (TraceKind.Cancelled, NoticeKind.Cancelled, null),
            ContractOutcome.Outrun => (TraceKind.Outrun, NoticeKind.Outrun, null),
            ContractOutcome.CalledOff => (TraceKind.WorkCalledOff, NoticeKind.WorkCalledOff, null),
            _ => (TraceKind.Dropped, NoticeKind.Dropped, NewsKind.Dropped),
        };
        var paid = closed.Outcome is ContractOutcome.Paid or ContractOutcome.CalledOff;
        Trace(closed.Contract, new TraceView(state.Tick, trace, Amount: paid ? -closed.Payout : lost));
        var failure = default(string);
        if (closed.Outcome is ContractOutcome.Paid or ContractOutcome.FailedValidation)
        {
            foreach (var (part, index, piece) in contract.AllPieces().Where(entry => !entry.Piece.Good))
            {
                failure ??= piece.Failure;
                Trace(closed.Contract, new TraceView(state.Tick, TraceKind.FoundBad, part, index, piece.Attempt, contract.Parts[part].Delivered ? null : piece.Agent, Failure: piece.Failure));
            }
        }

        var told = closed.Outcome == ContractOutcome.FailedValidation ? failure : null;
        Note(closed.Contract.Owner, new NoticeView(state.Tick, notice, closed.Contract.Bounty, closed.Profit, Failure: told));
        if (news is { } kind) Tell(new NewsView(state.Tick, kind, closed.Contract.Owner, closed.Contract.Bounty, closed.Outcome == ContractOutcome.Paid ? closed.Payout : null));
    }

    private void Warn(GameState state, int tick)
    {
        Short.IntersectWith(state.Work.Wishing);
        foreach (var contract in state.Work.Wishing.Select(id => state.Contracts[id]))
        {
            var poor = contract.AllPieces().FirstOrDefault(entry => Hiring.ShortOfCash(state, contract, entry.Piece));
            if (poor.Piece is null) Short.Remove(contract.Id);
            else if (Short.Add(contract.Id)) Note(contract.Id.Owner, new NoticeView(tick, NoticeKind.ShortOfCash, contract.Id.Bounty, Part: poor.Part, Piece: poor.Index));
        }
    }

    // Read at the award itself: a record goes on changing.
    private void Keep(GameState state, BountyId id)
    {
        var bounty = state.Bounties[id];
        foreach (var (bidder, bid) in bounty.Bids)
        {
            var own = new OwnBidView(id, bid.Amount) { Success = AwardViews.Success(state, bounty, bidder) };
            Bids[bidder] = [.. Bids.GetValueOrDefault(bidder, []), own];
        }
    }

    private void PutAway(List<BountyId> gone)
    {
        foreach (var (seat, bids) in Bids.ToList())
        {
            if (Array.Exists(bids, bid => gone.Contains(bid.Bounty))) Bids[seat] = [.. bids.Where(bid => !gone.Contains(bid.Bounty))];
        }
    }

    private void Keep(GameState state, PricesPublished published)
    {
        Hour.Add([.. published.Logs.Zip(state.Labour.Shifts, (log, shift) => log + shift)]);
        if (Hour.Count > HourTicks + 1) Hour.RemoveAt(0);
        if (state.Tick % HistoryStep != 0) return;
        History.Add([.. AgentType.All.Select(state.Price)]);
        if (History.Count > MostHistory) History.RemoveAt(0);
    }

    private void Trace(GameState state, RunId run, TraceKind kind, AgentType? agent = null, Credits? amount = null)
    {
        var piece = state.Contracts[run.Contract].Piece(run);
        Trace(run.Contract, new TraceView(state.Tick, kind, run.Part, run.Piece, run.Attempt, agent ?? piece.Agent, amount));
    }

    private void Trace(ContractId contract, TraceView line) => Traces[contract].Add(line);

    private void Note(GameState state, RunId run, NoticeKind kind) =>
        Note(run.Contract.Owner, new NoticeView(state.Tick, kind, run.Contract.Bounty, Part: run.Part, Piece: run.Piece));

    private void Note(SeatId seat, NoticeView notice)
    {
        var notices = Notices[seat];
        notices.Add(notice);
        if (notices.Count > MostNotices) notices.RemoveAt(0);
    }

    private void Tell(NewsView news)
    {
        News.Add(news);
        if (News.Count > MostNews) News.RemoveAt(0);
    }
}
