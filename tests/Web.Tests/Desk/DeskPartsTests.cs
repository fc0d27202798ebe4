using Bunit;
using Game.Bots.Strategies.Planner;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Game.Domain.Work;
using Web.Desk;
using Web.Shared;
using Web.Tests.Shared;

namespace Web.Tests.Desk;

/// <summary>The parts of the desk that only show, or only suggest, before real matches.</summary>
public sealed class DeskPartsTests : BunitContext
{
    private static readonly Scenario Market = ScenarioCatalogue.Find("open-market")! with { StartingCash = Credits.Of(20_000), Board = new BoardSettings { Window = 3, DeadlineFactor = 50 } };

    public DeskPartsTests() => Services.AddWords();

    [Fact]
    public async Task The_depth_of_a_book_is_drawn_with_who_waits_and_who_offers()
    {
        await using var table = await Table.SitAsync(this, Market with { Prices = new PriceSettings { Mechanism = PriceMechanismKind.OrderBook } });
        await table.TickAsync(3);
        var line = table.Session.Room.Market!.Lines[0];
        var market = table.Show<AgencyMarket>();

        Assert.NotEmpty(line.Asks!);
        var depth = market.FindComponent<DepthChart>();
        Assert.StartsWith("M", depth.Find(".asks").GetAttribute("d"), StringComparison.Ordinal);
        Assert.Equal(line.Asks!.Select(static level => Figures.Price(level.Price)), depth.FindAll("ol.asks li span").Select(static level => level.TextContent));
        Assert.Contains($"{line.Asks!.Sum(static level => level.Quantity)} agents are on offer", depth.Find("svg").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_type_of_agent_shows_its_own_book()
    {
        await using var table = await Table.SitAsync(this, Market with { Prices = new PriceSettings { Mechanism = PriceMechanismKind.OrderBook } });
        await table.TickAsync(3);
        var market = table.Show<AgencyMarket>();

        market.Find("#book-type").Change("3");

        Assert.Contains(Figures.Price(table.Session.Room.Market!.Lines[3].Most), market.Find("dl").TextContent, StringComparison.Ordinal);
        Assert.Equal(Figures.Price(table.Session.Room.Market!.Lines[3].Asks![0].Price), market.Find("ol.asks li span").TextContent);
    }

    [Fact]
    public async Task The_coming_hours_show_energy_and_the_own_work_in_them()
    {
        await using var table = await Table.SitAsync(this, Market with { Energy = new EnergySettings { Season = Season.Summer } });
        await table.WinAsync();
        await table.UntilAsync(static table => table.Has(PieceStatus.Running));
        var work = OwnQueue.Of(table.Session, Texts.Words());

        var day = Render<DayChart>(parameters => parameters.Add(p => p.Room, table.Session.Room).Add(p => p.Queued, work));

        Assert.NotEmpty(work);
        Assert.Equal(work.Count, day.FindAll("rect.work").Count);
        Assert.Equal(table.Session.Room.Conditions.Energy!.Forecast.Count + 1, day.FindAll("rect.hour").Count);
    }

    [Fact]
    public async Task The_own_record_is_an_interval_once_there_is_one()
    {
        await using var table = await Table.SitAsync(this, Market with { Reputation = new ReputationSettings { Enabled = true } });
        await table.WinAsync();
        await table.UntilAsync(static table => table.Session.Desk.Contracts.Any(static contract => contract.ClosedAt is not null), most: 400);
        var record = table.Session.Room.Standings.Single().Record!;

        var panel = table.Show<RecordPanel>();

        Assert.Equal(1, record.Delivered + record.Missed);
        Assert.Contains($"{record.Delivered} delivered, {record.Missed} missed", panel.Find(".interval").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains(Figures.Percent(table.Session.Desk.Reputation!.Value), panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_planner_suggests_and_sends_nothing()
    {
        await using var table = await Table.SitAsync(this, Market);
        await table.WinAsync(paused: true);
        var plan = table.ShowContract<ContractPlan>();

        table.Press(plan, "What would the planner do?");

        var advice = Advice.Replan(table.Session.Frame.View, table.Contract);
        Assert.Contains("planner", plan.Find(".planner [role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal(advice.Parts, table.Session.Plan(table.Contract).Plan.Parts);
        Assert.Empty(table.Room.All);
    }

    [Fact]
    public async Task What_waits_for_an_expert_says_when_one_is_back_and_is_not_sent_to_one_again()
    {
        await using var table = await Table.SitAsync(this, Market with { Experts = new ExpertHours { Opens = 0, Closes = 1 } });
        await table.WinAsync(new PartPlan(AgentType.Checker, Check: CheckKind.Expert, Attempts: 2));
        await table.UntilAsync(static table => table.Has(PieceStatus.AwaitingCheck));

        foreach (var list in (string[])[table.Show<CrewPanel>().Markup, table.Show<DeskPanel>().Markup])
        {
            Assert.Contains("Experts are back at 00:00.", list, StringComparison.Ordinal);
            Assert.Contains("Take it", list, StringComparison.Ordinal);
            Assert.DoesNotContain("Send to an expert<", list, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task After_the_end_the_desk_sends_nobody_to_the_board_any_more()
    {
        await using var table = await Table.SitAsync(this, Market with { Ticks = 12 });
        var desk = table.Show<DeskPanel>();
        Assert.Contains("Pick a bounty", desk.Markup, StringComparison.Ordinal);

        await table.TickAsync(12);
        desk.Render(parameters => parameters.Add(p => p.Now, table.Session.Frame));

        Assert.True(table.Session.Room.Ended);
        Assert.DoesNotContain("Pick a bounty", desk.Markup, StringComparison.Ordinal);
        Assert.Equal("The market has closed: there is nothing left to do here.", desk.Find(".empty").TextContent.Trim());
    }

    [Fact]
    public async Task Whoever_waits_paused_is_on_the_list_and_can_be_hired_let_be_or_dropped()
    {
        await using var table = await Table.SitAsync(this, Market);
        await table.WinAsync(paused: true);
        var crew = table.Show<CrewPanel>();

        Assert.Equal(PieceStatus.Idle, table.First.Status);
        Assert.Contains(crew.FindAll(".deeds button"), static button => button.TextContent.Contains("Hire now", StringComparison.Ordinal));
        Assert.Contains(crew.FindAll("header button"), static button => button.TextContent.Contains("Go on", StringComparison.Ordinal));
        // What a button does is said without a pointer, too.
        Assert.Contains("Hire at the price you see", crew.Find(".deed-hints").TextContent, StringComparison.Ordinal);

        table.Press(crew, "Drop");
        table.Press(crew, "Keep it");
        Assert.Empty(table.Room.All);
        Assert.Empty(crew.FindAll("[role=alertdialog]"));
    }

    [Theory]
    [InlineData("lots", true)]
    [InlineData("-3", true)]
    [InlineData("12,50", false)]
    [InlineData("", false)]
    public void An_amount_that_cannot_be_read_is_said_at_its_field_and_stays_to_be_mended(string typed, bool wrong)
    {
        var heard = "";
        var field = Render<AmountField>(parameters => parameters.Add(p => p.Id, "most").Add(p => p.OnChange, (string said) => heard = said));

        field.Find("input").Change(typed);

        Assert.Equal(typed, heard);
        Assert.Equal(wrong, field.Find("#most-wrong").TextContent.Length > 0);
        Assert.Equal(wrong ? "true" : null, field.Find("input").GetAttribute("aria-invalid"));
        if (wrong) Assert.Equal(typed, field.Find("input").GetAttribute("value"));
    }
}
