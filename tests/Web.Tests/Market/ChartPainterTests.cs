using Game.Bots.Headless;
using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.Scenarios;
using Web.History;
using Web.Market;

namespace Web.Tests.Market;

/// <summary>A chart says what the record says, in any window.</summary>
public sealed class ChartPainterTests
{
    private static readonly Chronicle Past = Play();
    private static readonly int Checker = 1 << AgentType.Checker.Index;

    [Fact]
    public void The_whole_match_reaches_from_its_first_tick_to_its_last()
    {
        var drawing = ChartPainter.Draw(Past, new ChartSpec(Checker, ChartStyle.Line, 0, 0))!;

        Assert.Equal((1, 240), (drawing.From, drawing.To));
        Assert.Single(drawing.Lines);
        Assert.False(drawing.Relative);
        Assert.Equal(Past.Price(239, AgentType.Checker).Cents, drawing.Steps[^1].Close.Cents);
        Assert.Equal(Enumerable.Range(0, 240).Max(i => Past.Price(i, AgentType.Checker).Cents), drawing.Steps.Max(step => step.High).Cents);
        Assert.Equal(Enumerable.Range(0, 240).Sum(i => Past.Price(i, AgentType.Checker).Hired), drawing.Steps.Sum(step => step.Hired));
    }

    [Fact]
    public void Where_nobody_was_hired_the_tallest_bar_is_none()
    {
        var idle = AgentType.All.First(type => Enumerable.Range(0, 240).All(i => Past.Price(i, type).Hired == 0));

        Assert.Equal(0, ChartPainter.Draw(Past, new ChartSpec(1 << idle.Index, ChartStyle.Line, 0, 0))!.MostHires);
    }

    [Fact]
    public void A_window_can_be_moved_back_and_never_leaves_the_match()
    {
        var late = ChartPainter.Draw(Past, new ChartSpec(Checker, ChartStyle.Line, 36, 0))!;
        var early = ChartPainter.Draw(Past, new ChartSpec(Checker, ChartStyle.Line, 36, 100))!;
        var before = ChartPainter.Draw(Past, new ChartSpec(Checker, ChartStyle.Line, 36, 10_000))!;

        Assert.Equal((205, 240), (late.From, late.To));
        Assert.Equal((105, 140), (early.From, early.To));
        Assert.Equal((1, 1), (before.From, before.To));
    }

    [Fact]
    public void Several_types_are_compared_by_their_change()
    {
        var two = Checker | (1 << AgentType.Expert.Index);

        var drawing = ChartPainter.Draw(Past, new ChartSpec(two, ChartStyle.Candles, 0, 0))!;

        Assert.True(drawing.Relative);
        Assert.Equal(2, drawing.Lines.Count);
        Assert.Empty(drawing.Rising);
    }

    [Fact]
    public void Candles_tell_rising_from_falling()
    {
        var drawing = ChartPainter.Draw(Past, new ChartSpec(Checker, ChartStyle.Candles, 0, 0))!;

        Assert.Equal(drawing.Steps.Count(step => step.Close >= step.Open), drawing.Rising.Count(letter => letter == 'Z'));
        Assert.Equal(drawing.Steps.Count(step => step.Close < step.Open), drawing.Falling.Count(letter => letter == 'Z'));
        Assert.InRange(drawing.Steps.Count, 30, 72);
    }

    [Fact]
    public void Before_the_first_tick_there_is_no_chart() =>
        Assert.Null(ChartPainter.Draw(new Chronicle(), new ChartSpec(Checker, ChartStyle.Line, 0, 0)));

    private static Chronicle Play()
    {
        var events = new List<GameEvent>();
        var scenario = ScenarioCatalogue.Find("open-market")! with { Ticks = 240 };
        HeadlessMatch.Play(scenario, 5, [.. new[] { "naive", "cost-plus" }.Select(Catalogue.Create)], seen: events.AddRange);
        return Web.Replays.Tape.Of(events).Chronicle;
    }
}
