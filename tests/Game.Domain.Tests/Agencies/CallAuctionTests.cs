using Game.Domain.Agencies;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Markets;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Agencies;

public sealed class CallAuctionTests
{
    private static readonly SeatId Dora = new(4);
    private static readonly AgentType Writer = AgentType.Of(Specialty.Writer, Tier.Small);

    [Fact]
    public void Hires_wait_for_the_call_and_everybody_sees_when_it_is()
    {
        var play = Given(Houses.Calls);
        Assert.Equal(2, play.Room.Market!.NextCall);

        play.Won(Ana, new Plan([Worlds.Small])).ThenNothing<RunStarted>();
        play.Until<CallHeld>().ThenHappened<RunStarted>();

        Assert.Equal(0, play.Match.Tick % 3);
        Assert.Equal(play.Match.Tick + 2, play.Room.Market!.NextCall);
    }

    [Fact]
    public void All_trades_of_a_type_have_one_price_in_the_middle_of_what_is_feasible()
    {
        // One wants it at 10 at most, two agents are offered at 6 and 8: between 6 and 8, so 7.
        var play = Houses.Taken(Houses.Calls)
            .When((Cleo, new PostAsk(Houses.Coder, Credits.Of(6), 1)), (Dora, new PostAsk(Houses.Coder, Credits.Of(8), 1)));
        play.Won(Ana, new Plan([Worlds.Small with { LimitPrice = Credits.Of(10) }])).Until<AgentSold>();

        Assert.Equal((Credits.Of(7), Credits.Of(7)), (play.Event<AgentSold>().Price, play.Event<AgentSold>().Earned));
        Assert.Equal(Credits.Of(7), play.Price(Houses.Coder).Price);
    }

    [Fact]
    public void Under_mcafees_rule_the_market_keeps_what_buyers_pay_above_what_sellers_get()
    {
        var strict = Houses.Calls with { Prices = Houses.Calls.Prices with { Call = new CallSettings { Interval = 3, Rule = CallRule.McAfee } } };
        var play = Houses.Taken(strict)
            .When((Cleo, new PostAsk(Houses.Coder, Credits.Of(5), 1)), (Dora, new PostAsk(Houses.Coder, Credits.Of(6), 1)));

        // Two want it at 20 at most, nobody else asks: the last pair is given up, the other trades at its limits.
        play.Won(Ana, new Plan([Worlds.Small with { LimitPrice = Credits.Of(20), Pieces = 2 }])).Until<AgentSold>();

        play.ThenHappened<AgentSold>(sold => sold.Price == Credits.Of(20) && sold.Earned == Credits.Of(6));
        play.ThenHappened<MoneyMoved>(moved => moved.For == MoneyFor.CallMargin);
    }

    [Fact]
    public void A_hire_without_a_limit_pays_at_most_what_the_screen_says()
    {
        var play = Houses.Taken(Houses.Calls).Won(Ana, new Plan([Worlds.Small]));
        Assert.Equal(Credits.Of(10), play.Market(Houses.Coder).Most);
        play.When(Cleo, new PostAsk(Houses.Coder, Credits.From(10.01m), 1)).ThenHappened<CallHeld>().ThenNothing<AgentSold>();

        // Nobody was served, so the price goes up, and with it what a hire without a limit bids.
        Assert.Equal(Credits.From(12.5m), play.Market(Houses.Coder).Most);
        play.Until<AgentSold>();
        Assert.InRange(play.Event<AgentSold>().Price.Amount, 10.01m, 12.5m);
    }

    [Fact]
    public void A_basket_is_filled_whole_or_not_at_all()
    {
        var play = Together(limit: 20);
        play.When(Cleo, new PostAsk(Houses.Coder, Credits.Of(6), 1)).Until<CallHeld>().ThenNothing<AgentSold>();

        play.When(Dora, new PostAsk(Writer, Credits.Of(6), 1)).Until<CallHeld>().ThenHappened<AgentSold>(times: 2).ThenHappened<RunStarted>(times: 2);
        Assert.True(play.Last.OfType<AgentSold>().Sum(sold => sold.Price.Amount) <= 20);
    }

    [Fact]
    public void A_basket_too_dear_waits_and_is_dissolved_when_it_lapses()
    {
        var play = Together(limit: 11);
        play.When((Cleo, new PostAsk(Houses.Coder, Credits.Of(6), 1)), (Dora, new PostAsk(Writer, Credits.Of(6), 1)));

        play.Until<HireReleased>().ThenHappened<HireReleased>(released => released.Lapsed, times: 2);
        Assert.Equal(0, play.Count<AgentSold>());
    }

    [Fact]
    public void Changing_the_plan_calls_a_whole_basket_off()
    {
        var play = Together(limit: 11);

        play.When(Ana, new HirePiece(0, 0, Houses.Coder, Credits.Of(5)) { Contract = play.Contract }).ThenHappened<HireReleased>(times: 2);
    }

    [Fact]
    public void Baskets_are_refused_by_number()
    {
        var play = Together(limit: 11);
        var two = new[] { new BasketPiece(0, 0, Houses.Coder), new BasketPiece(0, 1, Writer) };

        play.When(Ana, Basket(play, [new BasketPiece(0, 7, Writer), two[0]], 5)).ThenRefused(Rejection.UnknownPiece);
        play.When(Ana, Basket(play, [two[0]], 5)).ThenRefused(Rejection.BadBasket);
        play.When(Ana, Basket(play, [two[0], two[0]], 5)).ThenRefused(Rejection.BadBasket);
        play.When(Ana, Basket(play, two, 0)).ThenRefused(Rejection.BadBasket);
        play.When(Ana, Basket(play, [two[0], new BasketPiece(0, 1, AgentType.Expert)], 5)).ThenRefused(Rejection.BadBasket);
        var books = Given(Houses.Books).Won(Ana, new Plan([Worlds.Small with { Pieces = 2, LimitPrice = Credits.Of(1) }]));
        books.When(Ana, Basket(books, two, 5)).ThenRefused(Rejection.NoCallMarket);
    }

    [Fact]
    public void An_order_of_arrival_inside_a_tick_decides_nothing()
    {
        (SeatId, Order)[] orders = [(Cleo, new PostAsk(Houses.Coder, Credits.Of(6), 1)), (Dora, new PostAsk(Houses.Coder, Credits.Of(6), 1))];
        var (one, two) = (Houses.Taken(Houses.Calls), Houses.Taken(Houses.Calls));

        one.When(orders).Won(Ana, new Plan([Worlds.Small])).Until<AgentSold>();
        two.When([.. orders.Reverse()]).Won(Ana, new Plan([Worlds.Small])).Until<AgentSold>();

        Assert.Equal(one.Event<AgentSold>().Agency, two.Event<AgentSold>().Agency);
    }

    private static Play Together(decimal limit)
    {
        var play = Houses.Taken(Houses.Calls).Won(Ana, new Plan([Worlds.Small with { Pieces = 2, LimitPrice = Credits.Of(1) }]));
        return play.When(Ana, Basket(play, [new BasketPiece(0, 0, Houses.Coder), new BasketPiece(0, 1, Writer)], limit)).ThenAccepted();
    }

    private static HireBasket Basket(Play play, IReadOnlyList<BasketPiece> pieces, decimal limit) =>
        new(pieces, Credits.From(limit)) { Contract = play.Contract };
}
