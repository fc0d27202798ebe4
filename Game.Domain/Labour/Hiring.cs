using Game.Domain.Agencies;
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
        HiringMechanisms.Of(state.Settings.Prices).Hire(decision);
    }

    /// <summary>Seats take turns, one wish each; where the price is posted a wish is served at once.</summary>
    public static void Serve(Decision decision) => TakeTurns(decision, Serve);

    /// <summary>Seats take turns, one wish each; where agencies sell, a wish becomes a waiting hire first. Experts come at once.</summary>
    public static void Admit(Decision decision) => TakeTurns(decision, Admit);

    /// <summary>What each seat would hire for, in keyed-lottery order of the seats and in each seat's own.</summary>
    public static List<(SeatId Seat, Queue<RunId> Wishes)> Wishes(GameState state) =>
    [
        .. state.Work.Wishing.Select(id => id.Owner).Distinct()
            .OrderBy(seat => state.Dice.Bits(Draw.HireLottery, state.Tick, seat.Number)).ThenBy(seat => seat)
            .Select(seat => (seat, Wishes(state, seat))).Where(entry => entry.Item2.Count > 0),
    ];

    private static void TakeTurns(Decision decision, Action<Decision, RunId> serve)
    {
        var wishes = Wishes(decision.State);
        while (wishes.Count > 0)
        {
            foreach (var (_, wish) in wishes) serve(decision, wish.Dequeue());
            wishes.RemoveAll(entry => entry.Wishes.Count == 0);
        }
    }

    /// <summary>Runs and waiting hires of a seat: what it has to coordinate.</summary>
    public static int Attention(GameState state, SeatId seat) => state.Work.Of(seat).Attention;

    /// <summary>True if only cash is missing for what a piece waits for.</summary>
    public static bool ShortOfCash(GameState state, Contract contract, Piece piece)
    {
        if (piece.Stage == PieceStage.AwaitingCheck && piece.Checker is { } checker)
        {
            return Quotes.Free(state, checker) > 0 && state.Cash(contract.Id.Owner) < CheckPrice(state, piece, checker);
        }

        return piece is { Stage: PieceStage.Waiting, Basket: null } && Willing(state, piece.Agent, piece.Limit, piece.EnergyLimit) && Quotes.Free(state, piece.Agent) > 0
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
                if (piece.Basket is not null)
                {
                    Baskets.CallOff(decision, contract, part, index, lapsed: true);
                    continue;
                }

                if (!Willing(state, piece.Agent, piece.Limit, piece.EnergyLimit) || Quotes.Free(state, piece.Agent) > 0) continue;
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
            if (Quotes.Free(state, next) > 0 && Affordable(limit, Quotes.Most(state, next))) return next;
        }

        return wanted;
    }

    private static Queue<RunId> Wishes(GameState state, SeatId seat)
    {
        var contracts = state.Work.Of(seat).Wishing.Values.ToList();
        if (contracts.Count > 1) contracts = [.. contracts.OrderBy(contract => contract.Plan.Priority).ThenBy(contract => contract.AwardedAt).ThenBy(contract => contract.Id)];
        // Checks first, then hires that wait, then what has not been asked for.
        var wishes = new Queue<RunId>();
        List<RunId> waiting = [], idle = [];
        foreach (var contract in contracts)
        {
            for (var part = 0; part < contract.Parts.Count; part++)
            {
                bool? may = null;
                var pieces = contract.Parts[part].Pieces;
                for (var i = 0; i < pieces.Count; i++)
                {
                    if (pieces[i] is { Stage: PieceStage.AwaitingCheck, Checker: not null }) wishes.Enqueue(contract.Run(part, i));
                    else if (pieces[i].Stage == PieceStage.Waiting) waiting.Add(contract.Run(part, i));
                    else if (pieces[i].Stage == PieceStage.Idle && (may ??= MayStart(state, contract, part))) idle.Add(contract.Run(part, i));
                }
            }
        }

        foreach (var run in waiting) wishes.Enqueue(run);
        foreach (var run in idle) wishes.Enqueue(run);
        return wishes;
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

    private static void Admit(Decision decision, RunId run)
    {
        var contract = decision.State.Contracts[run.Contract];
        var piece = contract.Piece(run);
        if (piece is { Stage: PieceStage.AwaitingCheck, Checker.IsExpert: true }) StartCheck(decision, run, piece);
        else if (piece.Stage == PieceStage.Idle && MayAsk(decision.State, run, piece))
        {
            var plan = contract.Plan.Parts[run.Part];
            var (limit, energy) = piece.ByHand ? (null, null) : (plan.LimitPrice, plan.EnergyLimit);
            decision.Then(new HireQueued(run, piece.Agent, limit, piece.ByHand, energy));
        }
    }

    private static bool MayAsk(GameState state, RunId run, Piece piece)
    {
        var owner = run.Contract.Owner;
        if (state.SeatOf(owner).QueueAtCapacity && Attention(state, owner) >= Practice.Capacity(state, owner)) return false;
        return state.Work.Of(owner).Held(piece.Agent) < Cap(state, piece.Agent);
    }

    private static void Ask(Decision decision, Contract contract, RunId run, Piece piece)
    {
        if (!MayAsk(decision.State, run, piece)) return;
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
        if (state.Cash(owner) < CashFor(state, contract, run.Part, piece, listed)) return false;
        Engage(decision, contract, run, piece, listed);
        return true;
    }

    /// <summary>Pays for a hire at a price for a 30-minute piece, and starts the run. The cash is there: <see cref="CashFor"/>.</summary>
    public static void Engage(Decision decision, Contract contract, RunId run, Piece piece, Credits unit)
    {
        var state = decision.State;
        var owner = run.Contract.Owner;
        var offer = HireOffer.For(state, contract, run.Part, piece, Odds.PiecePrice(state.Settings.Labour, unit, piece.Minutes));
        var bounty = state.Bounties[run.Contract.Bounty].Posted;
        var capacity = Practice.Capacity(state, owner);
        var others = Attention(state, owner) - (piece.Stage == PieceStage.Waiting ? 1 : 0);
        var overload = Math.Max(0, others + 1 - capacity) / (double)capacity;
        var skill = Circumstances.Skill(state, contract) + (double)PaymentTerms.Of(offer.Terms).Doublings(state.Settings.Terms);
        var advantage = skill + Odds.Advantage(state.Now, piece.Agent, contract.Parts[run.Part].Spec.Specialty, piece.Minutes, piece.Guided, overload);
        var chance = Odds.Chance(advantage, bounty.Difficulty, bounty.PartDifficulties[run.Part]);
        var ends = state.Tick + Odds.RunTicks(state.Settings.Labour, piece.Agent.Tier, piece.Minutes);
        PayForStart(decision, run, piece, offer);
        TermsKind? terms = offer.Terms == TermsKind.Escrow ? null : offer.Terms;
        decision.Then(new RunStarted(run, piece.Agent, offer.Price, ends, piece.Guided, chance, Questions.Moment(state, run, ends), terms));
        if (offer.Premium is { } premium) Insurance.Take(decision, run, offer.Price, premium);
    }

    /// <summary>Cash that a hire takes at the start if the type costs a given price for a 30-minute piece.</summary>
    public static Credits CashFor(GameState state, Contract contract, int part, Piece piece, Credits unit) =>
        HireOffer.For(state, contract, part, piece, Odds.PiecePrice(state.Settings.Labour, unit, piece.Minutes)).Now;

    private static void PayForStart(Decision decision, RunId run, Piece piece, HireOffer offer)
    {
        var cash = Account.Cash(run.Contract.Owner);
        switch (PaymentTerms.Of(offer.Terms).Time)
        {
            case PayTime.Acceptance: decision.Pay(cash, Account.Held(run.Contract.Owner), offer.Price, MoneyFor.Escrow, run.Contract); break;
            case PayTime.Start: decision.Pay(cash, decision.State.Agencies.Payee(piece.Agency), offer.Price, MoneyFor.Upfront, run.Contract); break;
            default: break;
        }

        decision.Pay(cash, new Account(AccountKind.Platform), offer.Fee, MoneyFor.EscrowFee, run.Contract);
    }

    private static void StartCheck(Decision decision, RunId run, Piece piece)
    {
        var state = decision.State;
        if (piece.Checker is not { } checker || state.Free(checker) <= 0) return;
        if (state.Cash(run.Contract.Owner) < CheckPrice(state, piece, checker)) return;
        EngageChecker(decision, run, piece, checker, state.Price(checker), new Account(checker.IsExpert ? AccountKind.Experts : AccountKind.Agencies));
    }

    /// <summary>Pays for a check at a given price of the checker, and starts it.</summary>
    public static void EngageChecker(Decision decision, RunId run, Piece piece, AgentType checker, Credits unit, Account payee)
    {
        var state = decision.State;
        var price = Odds.CheckPrice(state.Settings, Kind(checker), unit, piece.Minutes);
        decision.Pay(Account.Cash(run.Contract.Owner), payee, price, checker.IsExpert ? MoneyFor.ExpertCheck : MoneyFor.AiCheck, run.Contract);
        decision.Then(new CheckStarted(run, checker, price, state.Tick + Odds.CheckTicks(state.Settings, Kind(checker), piece.Minutes)));
    }

    private static CheckKind Kind(AgentType checker) => checker.IsExpert ? CheckKind.Expert : CheckKind.Ai;

    private static Credits CheckPrice(GameState state, Piece piece, AgentType checker) =>
        Odds.CheckPrice(state.Settings, Kind(checker), Quotes.Most(state, checker), piece.Minutes);

    private static Credits CashToStart(GameState state, Contract contract, Piece piece)
    {
        var part = contract.Parts.FindIndex(one => one.Pieces.Contains(piece));
        return CashFor(state, contract, part, piece, Quotes.Most(state, piece.Agent));
    }

    /// <summary>True if the price and the energy that a hire waits for are there. Where energy plays no part nobody waits for it.</summary>
    /// <summary>True if limit price and energy limit of a hire hold at what the screen shows.</summary>
    public static bool Willing(GameState state, AgentType type, Credits? limit, int? energy) =>
        Affordable(limit, Quotes.Most(state, type)) && Cheap(state, energy);

    /// <summary>True if energy costs no more than a hire would have it.</summary>
    public static bool Cheap(GameState state, int? energy) =>
        energy is not { } most || state.Settings.Energy.Season == Season.None || state.Scarcity.Factor <= most;

    private static bool Affordable(Credits? limit, Credits price) => limit is not { } most || price <= most;

    /// <summary>Most agents of a type that one orchestrator may hold.</summary>
    public static int Cap(GameState state, AgentType type) =>
        Math.Max(1, (int)decimal.Floor(state.Agents(type) * state.Settings.Labour.HoldShare));
}
