using Game.Bots.Strategies.Traders;
using Game.Domain.Markets;

namespace Game.Bots.Tests.Strategies.Traders;

public sealed class TraderTests
{
    private static readonly BookSight Empty = new(null, null, 1, 200, 1);

    private static readonly BookSight Quoted = Empty with { BestBuy = 90, BestSell = 110 };

    public static TheoryData<string> Budgeted => [.. TraderCatalogue.Names.Where(name => name != "zi-u")];

    [Theory]
    [MemberData(nameof(Budgeted))]
    public void Nobody_with_a_budget_ever_calls_a_price_that_loses(string name)
    {
        var random = new Random(7);
        foreach (var side in new[] { MarketSide.Buy, MarketSide.Sell })
        {
            for (var limit = 1; limit <= 200; limit += 13)
            {
                var trader = TraderCatalogue.Create(name, side, limit, random.NextDouble);
                for (var turn = 0; turn < 60; turn++)
                {
                    var low = random.Next(1, 200);
                    var sight = new BookSight(random.Next(3) == 0 ? null : low, random.Next(3) == 0 ? null : random.Next(low + 1, 201), 1, 200, random.NextDouble());
                    if (trader.Quote(sight, random.NextDouble) is { } price) Assert.True(side == MarketSide.Buy ? price <= limit : price >= limit, $"{side} {limit}: {price}");
                    trader.Heard(new Shout(random.Next(2) == 0 ? MarketSide.Buy : MarketSide.Sell, random.Next(1, 201), random.Next(2) == 0));
                }
            }
        }
    }

    [Fact]
    public void Giveaway_calls_its_limit() => Assert.Equal(120, Buyer("giveaway", 120).Quote(Quoted, Half));

    [Fact]
    public void The_shaver_is_one_step_better_than_the_best_of_its_side()
    {
        Assert.Equal(91, Buyer("shaver", 120).Quote(Quoted, Half));
        Assert.Equal(109, Seller("shaver", 60).Quote(Quoted, Half));
        Assert.Null(Buyer("shaver", 90).Quote(Quoted, Half));
        Assert.Equal(1, Buyer("shaver", 120).Quote(Empty, Half));
    }

    [Fact]
    public void The_sniper_waits_for_a_small_gap_a_bargain_or_the_end()
    {
        var sniper = Buyer("sniper", 120);
        Assert.Null(sniper.Quote(Quoted, Half));
        Assert.Equal(110, sniper.Quote(Quoted with { BestBuy = 105 }, Half));
        Assert.Equal(110, sniper.Quote(Quoted with { TimeLeft = 0.05 }, Half));
        sniper.Heard(new Shout(MarketSide.Buy, 115, true));
        Assert.Equal(110, sniper.Quote(Quoted, Half));
        Assert.Null(Buyer("sniper", 100).Quote(Quoted with { TimeLeft = 0.5 }, Half));
    }

    [Fact]
    public void Zip_asks_for_more_after_a_better_trade_and_for_less_after_being_undercut()
    {
        var seller = Seller("zip", 80);
        var before = seller.Quote(Empty, Half)!.Value;
        seller.Heard(new Shout(MarketSide.Buy, 150, true));
        var after = seller.Quote(Empty, Half)!.Value;
        Assert.True(after > before);
        seller.Heard(new Shout(MarketSide.Sell, 82, false));
        Assert.InRange(seller.Quote(Empty, Half)!.Value, 80, after - 1);
    }

    [Fact]
    public void Gdx_asks_what_the_record_says_is_taken()
    {
        var seller = Seller("gdx", 50);
        for (var i = 0; i < 20; i++)
        {
            seller.Heard(new Shout(MarketSide.Sell, 100, true));
            seller.Heard(new Shout(MarketSide.Sell, 130, false));
        }

        Assert.InRange(seller.Quote(Empty with { TimeLeft = 0.05 }, Half)!.Value, 95, 105);
    }

    [Fact]
    public void Aa_grows_keener_while_it_misses_trades()
    {
        var buyer = Buyer("aa", 150);
        buyer.Heard(new Shout(MarketSide.Sell, 90, true));
        var sight = Empty with { BestBuy = 80, BestSell = 199 };
        var before = buyer.Quote(sight, Half)!.Value;
        for (var i = 0; i < 10; i++) buyer.Heard(new Shout(MarketSide.Buy, 120, true));
        Assert.True(buyer.Quote(sight, Half)!.Value > before);
    }

    private static BookTrader Buyer(string name, int limit) => TraderCatalogue.Create(name, MarketSide.Buy, limit, Half);

    private static BookTrader Seller(string name, int limit) => TraderCatalogue.Create(name, MarketSide.Sell, limit, Half);

    private static double Half() => 0.5;
}
