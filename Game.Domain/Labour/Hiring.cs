using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Domain.Labour;

/// <summary>The hiring of a tick: checks first, then seats in keyed-lottery order take turns, one hire each.</summary>
internal static class Hiring
{
    public static void Decide(Decision decision)
    {
        var state = decision.State;
        Lapse(decision);
        var wishes = state.Work.Wishing.Select(id => id.Owner).Distinct()
            .OrderBy(seat => state.Dice.Bits(Draw.HireLottery, state.Tick, seat.Number)).ThenBy(seat => seat)
            .Select(seat => Wishes(state, seat)).Where(list => list.Count > 0).ToList();
        while (wishes.Count > 0)
        {
            foreach (var wish in wishes) Serve(decision, wish.Dequeue());
            wishes.RemoveAll(list => list.Count == 0);
        }
    }

    /// <summary>Runs and waiting hires of a seat: what it has to coordinate.</summary>
    public static int Attention(GameState state, SeatId seat) => state.Work.Of(seat).Attention;

    /// <summary>True if only cash is missing for what a piece waits for.</summary>
    public static bool ShortOfCash(GameState state, Contract contract, Piece piece)
    {
        if (piece.Stage == PieceStage.AwaitingCheck && piece.Checker is { } checker)
        {
            return state.Free(checker) > 0 && state.Cash(contract.Id.Owner) < CheckPrice(state, piece, checker);
        }

        return piece.Stage == PieceStage.Waiting && Willing(state, piece.Agent, piece.Limit, piece.EnergyLimit) && state.Free(piece.Agent) > 0
            && state.Cash(contract.Id.Owner) < CashToStart(state, contract, piece);
    }

    private static void Lapse(Decision decision)
    {
        var state = decision.State;
        foreach (var contract in state.Work.Waiting.Select(id => state.Contracts[id]).ToList())
        {
            foreach (var (part, index, piece) in contract.AllPieces().ToList())
            {
                // Who waits for a price or for cheap energy rather than for an agent waits on.
                if (piece.Stage != PieceStage.Waiting || piece.Since + state.Settings.Labour.LapseTicks > state.Tick) continue;
                if (!Willing(state, piece.Agent, piece.Limit, piece.EnergyLimit) || state.Free(piece.Agent) > 0) continue;
                var run = contract.Run(part, index);
                var (agent, limit, energy, byHand) = (piece.Agent, piece.Limit, piece.EnergyLimit, piece.ByHand);
                decision.Then(new HireReleased(run, Lapsed: true));
                decision.Then(new HireQueued(run, NextFree(state, agent, limit), limit, byHand, energy));
            }
        }
    }

    private static AgentType NextFree(GameState state, AgentType wanted, Credits? limit)
    {
        for (var next = wanted; next.Tier != Tier.Premium;)
        {
            next = next.NextTier();
            if (state.Free(next) > 0 && Affordable(limit, state.Price(next))) return next;
        }

        return wanted;
    }

    private static Queue<RunId> Wishes(GameState state, SeatId seat)
    {
        var contracts = state.Work.Of(seat).Wishing.Values
            .OrderBy(contract => contract.Plan.Priority).ThenBy(contract => contract.AwardedAt).ThenBy(contract => contract.Id).ToList();
        var pieces = contracts.SelectMany(contract => contract.AllPieces().Select(entry => (Contract: contract, entry.Part, entry.Index, entry.Piece))).ToList();
        var checks = pieces.Where(entry => entry.Piece is { Stage: PieceStage.AwaitingCheck, Checker: not null });
        var waiting = pieces.Where(entry => entry.Piece.Stage == PieceStage.Waiting);
        var idle = pieces.Where(entry => entry.Piece.Stage == PieceStage.Idle && MayStart(state, entry.Contract, entry.Part));
        return new Queue<RunId>(checks.Concat(waiting).Concat(idle).Select(entry => entry.Contract.Run(entry.Part, entry.Index)));
    }

    private static bool MayStart(GameState state, Contract contract, int part) =>
        !contract.Plan.Paused && contract.Ready(contract.Parts[part]) && state.Tick >= contract.AwardedAt + contract.Plan.Parts[part].StartDelay;

    private static void Serve(Decision decision, RunId run)
    {
        var contract = decision.State.Contracts[run.Contract];
        var piece = contract.Piece(run);
        if (piece.Stage == PieceStage.AwaitingCheck) StartCheck(decision, run, piece);
        else if (piece.Stage == PieceStage.Waiting) TryHire(decision, contract, run, piece, piece.Limit, piece.EnergyLimit);
        else Ask(decision, contract, run, piece);
    }

    private static void Ask(Decision decision, Contract contract, RunId run, Piece piece)
    {
        var state = decision.State;
        var owner = run.Contract.Owner;
        if (state.SeatOf(owner).QueueAtCapacity && Attention(state, owner) >= Practice.Capacity(state, owner)) return;
        if (state.Work.Of(owner).Held(piece.Agent) >= Cap(state, piece.Agent)) return;
        var plan = contract.Plan.Parts[run.Part];
        var (limit, energy) = piece.ByHand ? (null, null) : (plan.LimitPrice, plan.EnergyLimit);
        if (!TryHire(decision, contract, run, piece, limit, energy)) decision.Then(new HireQueued(run, piece.Agent, limit, piece.ByHand, energy));
    }

    private static bool TryHire(Decision decision, Contract contract, RunId run, Piece piece, Credits? limit, int? energy)
    {
        var state = decision.State;
        var owner = run.Contract.Owner;
        var listed = state.Price(piece.Agent);
        if (!Willing(state, piece.Agent, limit, energy) || state.Free(piece.Agent) <= 0) return false;
        // An agent's place under the cap is taken when the hire begins to wait; an order by hand passes no queue.
        if (state.Work.Of(owner).Running(piece.Agent) >= Cap(state, piece.Agent)) return false;
        var offer = HireOffer.For(state, contract, run.Part, piece, Odds.PiecePrice(state.Settings.Labour, listed, piece.Minutes));
        if (state.Cash(owner) < offer.Now) return false;

        var bounty = state.Bounties[run.Contract.Bounty].Posted;
        var capacity = Practice.Capacity(state, owner);
        var others = Attention(state, owner) - (piece.Stage == PieceStage.Waiting ? 1 : 0);
        var overload = Math.Max(0, others + 1 - capacity) / (double)capacity;
        var skill = Circumstances.Skill(state, contract) + (double)PaymentTerms.Of(offer.Terms).Doublings(state.Settings.Terms);
        var advantage = skill + Odds.Advantage(state.Now, piece.Agent, contract.Parts[run.Part].Spec.Specialty, piece.Minutes, piece.Guided, overload);
        var chance = Odds.Chance(advantage, bounty.Difficulty, bounty.PartDifficulties[run.Part]);
        var ends = state.Tick + Odds.RunTicks(state.Settings.Labour, piece.Agent.Tier, piece.Minutes);
        PayForStart(decision, run, offer);
        TermsKind? terms = offer.Terms == TermsKind.Escrow ? null : offer.Terms;
        decision.Then(new RunStarted(run, piece.Agent, offer.Price, ends, piece.Guided, chance, Questions.Moment(state, run, ends), terms));
        if (offer.Premium is { } premium) Insurance.Take(decision, run, offer.Price, premium);
        return true;
    }

    private static void PayForStart(Decision decision, RunId run, HireOffer offer)
    {
        var cash = Account.Cash(run.Contract.Owner);
        switch (PaymentTerms.Of(offer.Terms).Time)
        {
            case PayTime.Acceptance: decision.Pay(cash, Account.Held(run.Contract.Owner), offer.Price, MoneyFor.Escrow, run.Contract); break;
            case PayTime.Start: decision.Pay(cash, new Account(AccountKind.Agencies), offer.Price, MoneyFor.Upfront, run.Contract); break;
            default: break;
        }

        decision.Pay(cash, new Account(AccountKind.Platform), offer.Fee, MoneyFor.EscrowFee, run.Contract);
    }

    private static void StartCheck(Decision decision, RunId run, Piece piece)
    {
        var state = decision.State;
        if (piece.Checker is not { } checker || state.Free(checker) <= 0) return;
        var owner = run.Contract.Owner;
        var price = CheckPrice(state, piece, checker);
        if (state.Cash(owner) < price) return;
        var (account, purpose) = checker.IsExpert ? (AccountKind.Experts, MoneyFor.ExpertCheck) : (AccountKind.Agencies, MoneyFor.AiCheck);
        decision.Pay(Account.Cash(owner), new Account(account), price, purpose, run.Contract);
        decision.Then(new CheckStarted(run, checker, price, state.Tick + Odds.CheckTicks(state.Settings, Kind(checker), piece.Minutes)));
    }

    private static CheckKind Kind(AgentType checker) => checker.IsExpert ? CheckKind.Expert : CheckKind.Ai;

    private static Credits CheckPrice(GameState state, Piece piece, AgentType checker) =>
        Odds.CheckPrice(state.Settings, Kind(checker), state.Price(checker), piece.Minutes);

    private static Credits CashToStart(GameState state, Contract contract, Piece piece)
    {
        var part = contract.Parts.FindIndex(one => one.Pieces.Contains(piece));
        return HireOffer.For(state, contract, part, piece, Odds.PiecePrice(state.Settings.Labour, state.Price(piece.Agent), piece.Minutes)).Now;
    }

    /// <summary>True if the price and the energy that a hire waits for are there. Where energy plays no part nobody waits for it.</summary>
    private static bool Willing(GameState state, AgentType type, Credits? limit, int? energy) =>
        Affordable(limit, state.Price(type)) && (energy is not { } most || state.Settings.Energy.Season == Season.None || state.Scarcity.Factor <= most);

    private static bool Affordable(Credits? limit, Credits price) => limit is not { } most || price <= most;

    private static int Cap(GameState state, AgentType type) =>
        Math.Max(1, (int)decimal.Floor(state.Agents(type) * state.Settings.Labour.HoldShare));
}
