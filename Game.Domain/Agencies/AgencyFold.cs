using System.Diagnostics;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Agencies;

/// <summary>What market events change, and what the end of a run means to the agency that sent the agent.</summary>
internal static class AgencyFold
{
    public static void Apply(GameState state, AgencyEvent change)
    {
        var market = state.Agencies;
        switch (change)
        {
            case AgencyOpened opened:
                market.Named(opened.Agency).Seat = opened.Seat;
                market.Named(opened.Agency).Asks.Clear();
                return;
            case AskPosted posted:
                market.Named(posted.Agency).Asks[posted.Type] = new StandingAsk(posted.Limit, posted.Most);
                return;
            case AskWithdrawn withdrawn:
                market.Named(withdrawn.Agency).Asks.Remove(withdrawn.Type);
                return;
            case HouseAsksPosted posted:
                foreach (var ask in posted.Asks) market.Named(ask.Agency).Asks[ask.Type] = new StandingAsk(ask.Limit, int.MaxValue);
                return;
            case AgentSold sold:
                var piece = state.Touch(state.Contracts[sold.Run.Contract]).Piece(sold.Run);
                if (sold.Check) piece.CheckAgency = sold.Agency;
                else (piece.Agency, piece.Basket) = (sold.Agency, null);
                market.Named(sold.Agency).Busy[sold.Type.Index]++;
                market.Last[sold.Type.Index] = sold.Price;
                return;
            case BookPublished { Bids.Count: 0, Asks.Count: 0 } empty:
                market.Books.Remove(empty.Type);
                return;
            case BookPublished published:
                market.Books[published.Type] = new RestingBook(published.Bids, published.Asks);
                return;
            case CallHeld held:
                market.LastCall.Clear();
                market.LastCall.AddRange(held.Sold);
                for (var i = 0; i < held.Prices.Count; i++) market.Last[i] = held.Prices[i];
                return;
            case BasketTied tied:
                var contract = state.Touch(state.Contracts[tied.Contract]);
                foreach (var (part, index) in tied.Pieces) contract.Parts[part].Pieces[index].Basket = new Basket(tied.Number, tied.Limit);
                return;
            default:
                throw new UnreachableException($"{change.GetType().Name} is not folded.");
        }
    }

    /// <summary>Before work moves on: an agent that stops working is back with its agency, and a hire that no longer waits is in no basket.</summary>
    public static void Before(GameState state, WorkEvent change)
    {
        if (state.Agencies.All.Count == 0) return;
        switch (change)
        {
            case RunStarted { Terms: TermsKind.OnCompletion } started when Piece(state, started.Run).Agency is { } number:
                var due = state.Contracts[started.Run.Contract].DueTo;
                due[number] = due.GetValueOrDefault(number) + started.Price;
                return;
            case RunFinished finished: Back(state, Piece(state, finished.Run)); return;
            case RunSunk sunk: Back(state, Piece(state, sunk.Run)); return;
            case CheckFinished finished: CheckerBack(state, Piece(state, finished.Run)); return;
            case CheckCalledOff calledOff: CheckerBack(state, Piece(state, calledOff.Run)); return;
            case HireReleased released: Piece(state, released.Run).Basket = null; return;
            case PieceReopened reopened: Piece(state, reopened.Run).Agency = null; return;
            default: return;
        }
    }

    /// <summary>What an agency's seat earns and pays becomes public once a market hour.</summary>
    public static void Book(GameState state, MoneyMoved moved)
    {
        if (state.Agencies.All.Count == 0) return;
        if (moved.For == MoneyFor.AgencyCost) state.SeatOf(moved.From.Seat).Unsettled += moved.Amount;
        // What else a seat does with its money, such as scouting or co-signing, is booked by its own rule.
        var pay = moved.For is MoneyFor.Wage or MoneyFor.Upfront or MoneyFor.OnCompletion or MoneyFor.AiCheck;
        if (pay && Runs(state, moved.To)) state.SeatOf(moved.To.Seat).Unsettled -= moved.Amount;
    }

    private static bool Runs(GameState state, Account account) =>
        account.Kind == AccountKind.Cash && state.Agencies.RunBy(account.Seat) is not null;

    private static Piece Piece(GameState state, RunId run) => state.Contracts[run.Contract].Piece(run);

    private static void Back(GameState state, Piece piece)
    {
        if (piece.Agency is { } number) state.Agencies.Named(number).Busy[piece.Agent.Index]--;
    }

    private static void CheckerBack(GameState state, Piece piece)
    {
        if (piece.CheckAgency is not { } number) return;
        state.Agencies.Named(number).Busy[piece.Checker!.Value.Index]--;
        piece.CheckAgency = null;
    }
}
