using Game.Bots.Balance;
using Game.Bots.Commands;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Bots.Tests.Balance;

/// <summary>The table of who earns what under which mechanism leaves none out and changes nothing else.</summary>
public sealed class MechanismsTests
{
    private static readonly Scenario Market = ScenarioCatalogue.Find("open-market")!;

    [Fact]
    public void Every_format_every_market_and_every_kind_of_terms_is_among_them()
    {
        var settings = Mechanism.Of(Market).Select(variant => variant.Settings).ToList();

        Assert.Equal(Enum.GetValues<AwardFormatKind>().ToHashSet(), settings.Select(one => one.Board.Format).ToHashSet());
        Assert.Equal(Enum.GetValues<PriceMechanismKind>().ToHashSet(), settings.Select(one => one.Prices.Mechanism).ToHashSet());
        Assert.Equal(Enum.GetValues<TermsKind>().ToHashSet(), settings.SelectMany(one => one.Terms.Allowed).ToHashSet());
        Assert.Contains(settings, one => one.Insurance.Offered);
        Assert.All(settings, one => Assert.Empty(one.Problems()));
    }

    [Fact]
    public void Each_group_holds_the_markets_own_once_and_it_is_the_market_as_it_is()
    {
        Assert.All(Mechanism.Of(Market).GroupBy(variant => variant.Group), group => Assert.Single(group, variant => variant.Own));
        Assert.All(
            Mechanism.Of(Market).Where(variant => variant.Own),
            variant => Assert.Equal(ScenarioCatalogue.Write(Market), ScenarioCatalogue.Write(variant.Settings)));
    }

    [Fact]
    public void The_page_has_a_row_for_each_with_a_figure_for_every_strategy()
    {
        var variants = Mechanism.Of(Market);
        var table = new BalanceTable(BalanceRun.Play(Market with { Ticks = 40 }, [1, 2], BalanceRun.Room, _ => { }));
        var page = MechanismsCommand.Page(Market, "1..2", 2, [.. variants.Select(variant => (variant, table))]);

        var rows = page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Mechanism", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal)).ToList();
        Assert.Equal(variants.Count, rows.Count);
        Assert.All(rows, row => Assert.Equal(BalanceRun.Room.Count + 4 + 2, row.Split('|').Length));
        Assert.Contains("| **FirstPriceSealed** |", page, StringComparison.Ordinal);
    }
}
