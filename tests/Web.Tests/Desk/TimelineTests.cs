using Game.Domain;
using Game.Domain.Views;
using Game.Domain.Work;
using Hosting.Samples;
using Web.Desk;

namespace Web.Tests.Desk;

public sealed class TimelineTests
{
    private const int Tick = 120;
    private static readonly ContractView Contract = SampleMatch.Desk(Tick).Contracts[0];
    private static readonly Timeline Line = Timeline.Of(Contract, Tick);

    [Fact]
    public void A_run_and_its_check_are_two_bars_end_to_end()
    {
        var bars = Line.Rows[0].Bars;

        Assert.Equal([BarKind.Run, BarKind.Check], bars.Select(static bar => bar.Kind));
        Assert.Equal(bars[0].To, bars[1].From);
        Assert.Equal(TraceKind.Passed, bars[1].End);
    }

    [Fact]
    public void What_is_under_way_reaches_to_its_planned_end_and_has_none_yet()
    {
        var bar = Line.Rows[1].Bars[^1];

        Assert.Equal((BarKind.Run, Tick - 6, Tick + 11, 2), (bar.Kind, bar.From, bar.To, bar.Attempt));
        Assert.Null(bar.End);
    }

    [Fact]
    public void A_piece_that_nobody_touched_has_an_empty_row() => Assert.Empty(Line.Rows[2].Bars);

    [Fact]
    public void Places_run_from_the_award_to_the_last_bar()
    {
        Assert.Equal(0, Line.Place(Contract.AwardedAt));
        Assert.Equal(100, Line.Place(Tick + 11));
    }

    [Fact]
    public void A_waiting_piece_can_be_hired_for_at_the_price_on_the_screen_and_at_most_five_percent_more()
    {
        var room = SampleMatch.Room(Tick);
        var deeds = PieceDeeds.For(Contract, 2, 0, room);

        var hire = Assert.IsType<HirePiece>(deeds[0].Order);
        Assert.Equal(Math.Floor(room.Prices[hire.Agent.Index].Price.Cents * 1.05m), hire.PriceSeen.Cents);
        Assert.Equal(["HireNow", "Escalate"], deeds.Select(static deed => deed.Name));
    }

    [Fact]
    public void A_button_names_what_the_piece_costs_and_a_second_agent_what_is_left_of_it()
    {
        var room = SampleMatch.Room(Tick);
        var waiting = Contract.Parts[2].Pieces[0];
        var listed = room.Prices[waiting.Agent.Index].Price;

        Assert.Equal(Odds.PiecePrice(room.Scenario.Labour, listed, waiting.Minutes), PieceDeeds.For(Contract, 2, 0, room)[0].Price);

        var whole = waiting with { Status = PieceStatus.Running, StartedAt = Tick, EndsAt = Tick + Odds.RunTicks(room.Scenario.Labour, waiting.Agent.Tier, waiting.Minutes) };
        Assert.Equal(Odds.PiecePrice(room.Scenario.Labour, listed, waiting.Minutes), PieceDeeds.Costs(whole, listed, room));
        Assert.True(PieceDeeds.Costs(whole with { EndsAt = Tick + 1 }, listed, room) < PieceDeeds.Costs(whole, listed, room));
    }

    [Fact]
    public void A_result_that_a_later_part_builds_on_is_left_alone() =>
        Assert.Empty(PieceDeeds.For(Contract, 0, 0, SampleMatch.Room(Tick)));
}
