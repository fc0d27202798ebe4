using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Markets;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Agencies;

public sealed class HireReserveTests
{
    private static readonly TermsSettings All = new() { Allowed = [.. Enum.GetValues<TermsKind>()], CompletionDeliveries = 0 };

    // A piece costs 6.28 at 6 and 10.46 at the 10 that it may cost; on completion 1.3 times that.
    private static readonly PartPlan Halves = Worlds.Small with { Terms = TermsKind.OnCompletion, Pieces = 2 };

    [Theory]
    [InlineData(PriceMechanismKind.CallAuction)]
    [InlineData(PriceMechanismKind.OrderBook)]
    public void A_hire_on_completion_that_could_push_another_into_escrow_waits_for_the_cash(PriceMechanismKind mechanism)
    {
        // One piece on completion fits into 15, two would not, and 5 pay for none in escrow.
        var play = GivenHalves(mechanism, cash: 5, price: 15);

        play.ThenHappened<AgentSold>().ThenHappened<RunStarted>(run => run.Terms == TermsKind.OnCompletion).ThenCash(Ana, 5);
        Assert.Equal(PieceStatus.Waiting, play.Piece(piece: 1).Status);
    }

    [Theory]
    [InlineData(PriceMechanismKind.CallAuction)]
    [InlineData(PriceMechanismKind.OrderBook)]
    public void With_the_cash_for_all_of_them_both_are_hired_and_one_is_in_escrow(PriceMechanismKind mechanism) =>
        GivenHalves(mechanism, cash: 40, price: 15).ThenHappened<AgentSold>(times: 2)
            .ThenHappened<RunStarted>(run => run.Terms == TermsKind.OnCompletion).ThenHappened<RunStarted>(run => run.Terms is null);

    [Theory]
    [InlineData(PriceMechanismKind.CallAuction)]
    [InlineData(PriceMechanismKind.OrderBook)]
    public void On_completion_needs_no_cash_while_everything_can_be_owed(PriceMechanismKind mechanism) =>
        GivenHalves(mechanism, cash: 5, price: 60).ThenHappened<AgentSold>(times: 2).ThenNothingPaid(MoneyFor.Escrow).ThenCash(Ana, 5);

    [Theory]
    [InlineData(TermsKind.Upfront, 30)]
    [InlineData(TermsKind.OnCompletion, 30)]
    [InlineData(TermsKind.Upfront, 35)]
    [InlineData(TermsKind.OnCompletion, 35)]
    public void What_a_call_keeps_of_the_price_is_set_aside_whatever_the_terms(TermsKind terms, int cash)
    {
        // Two want an hour at 20, which is 32.49, and two agents are offered: one trades, at 20 for the buyer and 6 for the seller.
        var strict = Houses.Calls with { Terms = All, Prices = Houses.Calls.Prices with { Call = new CallSettings { Interval = 3, Rule = CallRule.McAfee } } };
        var play = Houses.Taken(strict.Cash(cash).Opening(2))
            .When((new SeatId(3), new PostAsk(Houses.Coder, Credits.Of(5), 1)), (new SeatId(4), new PostAsk(Houses.Coder, Credits.Of(6), 1)));
        var bounties = play.All.OfType<BountyPosted>().Select(posted => posted.Id).ToList();
        var plan = new Plan([Worlds.Small with { Terms = terms, LimitPrice = Credits.Of(20) }]);
        play.When((Ana, new PlaceBid(bounties[0], Credits.Of(400), Plan: plan)), (Ben, new PlaceBid(bounties[1], Credits.Of(400), Plan: plan)));

        play.Until<BountyAwarded>().Until<CallHeld>();
        if (cash < 32) play.ThenNothing<AgentSold>();
        else play.ThenHappened<AgentSold>().ThenHappened<MoneyMoved>(moved => moved.For == MoneyFor.CallMargin);
    }

    private static Play GivenHalves(PriceMechanismKind mechanism, decimal cash, decimal price)
    {
        var play = GivenWork(Halves with { LimitPrice = Credits.Of(10) }, Houses.With(Worlds.Sure.NoBond(), mechanism).Cash(cash) with { Terms = All }, price);
        return play.Last.OfType<AgentSold>().Any() ? play : play.Until<AgentSold>();
    }
}
