using Game.Domain.Agencies;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Markets;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Agencies;

public sealed class BookTradingTests
{
    private static readonly SeatId Dora = new(4);

    [Fact]
    public void A_hire_without_a_limit_pays_the_best_ask_on_the_screen()
    {
        var play = Given(Houses.Books);
        Assert.Equal(Credits.Of(6), play.Market(Houses.Coder).Most);

        // (60 / 30)^0.7 x 6.00 = 9.75.
        play.Won(Ana, new Plan([Worlds.Small])).ThenHappened<RunStarted>().ThenPaid(MoneyFor.Escrow, 9.75m);
        Assert.Equal(Credits.Of(6), play.Price(Houses.Coder).Price);
    }

    [Fact]
    public void The_last_trade_sets_the_price()
    {
        var play = Houses.Taken(Houses.Books).When(Cleo, new PostAsk(Houses.Coder, Credits.Of(9), 1));
        Assert.Equal(Credits.Of(8), play.Price(Houses.Coder).Price);

        play.Won(Ana, new Plan([Worlds.Small]));

        Assert.Equal(Credits.Of(9), play.Price(Houses.Coder).Price);
    }

    [Fact]
    public void A_limit_below_the_best_ask_rests_in_the_book_and_trades_when_somebody_comes_down_to_it()
    {
        var play = Houses.Taken(Houses.Books).When(Cleo, new PostAsk(Houses.Coder, Credits.Of(9), 1));
        play.Won(Ana, new Plan([Worlds.Small with { LimitPrice = Credits.Of(7) }])).ThenNothing<RunStarted>();
        Assert.Equal([new BookLevel(Credits.Of(7), 1, 1)], play.Market(Houses.Coder).Bids);

        // What rests sets the price: the seller who comes down to 6.50 gets the 7 that were bid.
        play.When(Dora, new PostAsk(Houses.Coder, Credits.From(6.5m), 1)).ThenHappened<AgentSold>(sold => sold.Price == Credits.Of(7));
        Assert.Empty(play.Market(Houses.Coder).Bids!);
    }

    [Fact]
    public void The_lower_ask_sells_first_whoever_came_first()
    {
        var play = Houses.Taken(Houses.Books)
            .When(Cleo, new PostAsk(Houses.Coder, Credits.Of(9), 1)).When(Dora, new PostAsk(Houses.Coder, Credits.Of(8), 1));

        play.Won(Ana, new Plan([Worlds.Small]));

        Assert.Equal((0, 1), (play.Line(Cleo, Houses.Coder).Busy, play.Line(Dora, Houses.Coder).Busy));
    }

    [Fact]
    public void An_earlier_ask_sells_before_a_later_one_at_the_same_price()
    {
        var play = Houses.Taken(Houses.Books)
            .When(Dora, new PostAsk(Houses.Coder, Credits.Of(8), 1)).When(Cleo, new PostAsk(Houses.Coder, Credits.Of(8), 1));

        play.Won(Ana, new Plan([Worlds.Small]));

        Assert.Equal((0, 1), (play.Line(Cleo, Houses.Coder).Busy, play.Line(Dora, Houses.Coder).Busy));
    }

    [Fact]
    public void Asks_of_one_tick_are_equals_whatever_the_order_in_which_they_came()
    {
        var (one, two) = (Houses.Taken(Houses.Books), Houses.Taken(Houses.Books));
        var (cleo, dora) = (new PostAsk(Houses.Coder, Credits.Of(8), 1), new PostAsk(Houses.Coder, Credits.Of(8), 1));

        one.When((Cleo, cleo), (Dora, dora)).Won(Ana, new Plan([Worlds.Small]));
        two.When((Dora, dora), (Cleo, cleo)).Won(Ana, new Plan([Worlds.Small]));

        Assert.Equal(one.Line(Cleo, Houses.Coder).Busy, two.Line(Cleo, Houses.Coder).Busy);
    }

    [Fact]
    public void A_hire_with_a_high_limit_takes_the_best_ask_and_pays_no_more()
    {
        var play = Houses.Taken(Houses.Books)
            .When((Cleo, new PostAsk(Houses.Coder, Credits.Of(9), 1)), (Dora, new PostAsk(Houses.Coder, Credits.Of(12), 1)));

        play.Won(Ana, new Plan([Worlds.Small with { LimitPrice = Credits.Of(30), Pieces = 2 }]));

        // The second piece goes on to the next ask, which its limit allows.
        Assert.Equal([Credits.Of(9), Credits.Of(12)], play.Last.OfType<AgentSold>().Select(sold => sold.Price).Order());
    }

    [Fact]
    public void Depth_shows_prices_and_numbers_and_no_names()
    {
        var play = Houses.Taken(Houses.Books)
            .When((Cleo, new PostAsk(Houses.Coder, Credits.Of(9), 1)), (Dora, new PostAsk(Houses.Coder, Credits.Of(9), 1)));

        Assert.Equal([new BookLevel(Credits.Of(9), 2, 2)], play.Market(Houses.Coder).Asks);
    }

    [Fact]
    public void A_hire_that_cannot_be_paid_is_not_in_the_book()
    {
        var play = Houses.Taken(Houses.Books.Cash(9)).When(Cleo, new PostAsk(Houses.Coder, Credits.Of(9), 1));

        play.Won(Ana, new Plan([Worlds.Small with { LimitPrice = Credits.Of(8) }]), price: 100);

        Assert.Empty(play.Market(Houses.Coder).Bids!);
        Assert.Equal(1, play.Price(Houses.Coder).Waiting);
    }

    [Fact]
    public void A_hire_that_finds_nobody_on_offer_moves_up_a_tier_after_its_wait()
    {
        var standard = AgentType.Of(Specialty.Coder, Tier.Standard);
        var play = Houses.Taken(Houses.Books).When(Cleo, new PostAsk(standard, Credits.Of(20), 1)).Won(Ana, new Plan([Worlds.Small]));

        play.ThenNothing<RunStarted>().Until<RunStarted>();

        Assert.Equal(standard, play.Event<RunStarted>().Agent);
        Assert.Contains(play.All.OfType<HireReleased>(), released => released.Lapsed);
    }

    [Fact]
    public void House_agencies_keep_their_asks_for_the_tick_in_which_they_are_shown()
    {
        var warm = Houses.Books with
        {
            Prices = Houses.Books.Prices with { Background = 1.4m, BackgroundSwing = 0.3m, BackgroundPeriod = 5 },
            Agencies = Houses.Books.Agencies with { Heat = 0.5m, Step = 0 },
        };
        var play = Given(warm with { Board = new BoardSettings { Window = 12 } });
        play.When(Ana, new PlaceBid(play.Id, Credits.Of(100), Plan: new Plan([Worlds.Small])));
        var shown = new List<Credits>();
        for (var tick = 0; tick < 30 && play.Count<AgentSold>() == 0; tick++)
        {
            shown.Add(play.Market(Houses.Coder).Most);
            play.Wait();
        }

        Assert.Equal(shown[^1], play.Event<AgentSold>().Price);
        Assert.True(shown.Distinct().Count() > 5);
    }

    [Fact]
    public void Experts_keep_their_posted_price()
    {
        var play = Given(Houses.Books).Won(Ana, new Plan([Worlds.Small with { Check = CheckKind.Expert, Attempts = 2 }]));

        play.Until<CheckStarted>().ThenPaid(MoneyFor.ExpertCheck, 1.2m * 0.27m * 60);
        Assert.DoesNotContain(play.Room.Market!.Lines, line => line.Type.IsExpert);
    }

    [Fact]
    public void An_ai_check_buys_a_reviewer_like_any_hire()
    {
        var play = Given(Houses.Books).Won(Ana, new Plan([Worlds.Small with { Check = CheckKind.Ai, Attempts = 2 }]));

        play.Until<CheckStarted>().ThenHappened<AgentSold>(sold => sold.Check && sold.Type == AgentType.Checker);
    }
}
