using System.Globalization;
using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.News;
using Web.Groups;
using Web.History;
using Web.Tests.Rooms;

namespace Web.Tests.Groups;

/// <summary>The prices of several arms in one picture.</summary>
public sealed class ArmLineTests
{
    private static readonly AgentType Coder = AgentType.Of(Specialty.Coder, Tier.Small);

    [Fact]
    public void Arms_share_one_scale_of_money_and_time_and_each_line_is_its_rooms_own()
    {
        var (lines, low, high) = ArmLine.Of(Coder, [("usual", Played(40, collapse: false)), ("collapse", Played(80, collapse: true))]);

        Assert.Equal(["usual", "collapse"], lines.Select(line => line.Name));
        Assert.Equal(high, lines.Max(line => line.High));
        Assert.True(lines[1].Mean < lines[0].Mean && low < high);
        // The highest price of all touches the top and the lowest the bottom, whichever room it is in; the shorter round ends half way.
        var (usual, collapse) = (Points(lines[0]), Points(lines[1]));
        Assert.Equal((10m, 250m), (usual.Concat(collapse).Min(point => point.Y), usual.Concat(collapse).Max(point => point.Y)));
        Assert.Equal(1000m, collapse[^1].X);
        Assert.InRange(usual[^1].X, 480, 520);
    }

    [Fact]
    public void Without_rounds_or_hires_there_is_nothing_to_draw()
    {
        Assert.Empty(ArmLine.Hired([]));
        Assert.Empty(ArmLine.Hired([Played(5, collapse: false)]));
        Assert.Empty(ArmLine.Of(Coder, []).Lines);
        Assert.Empty(ArmLine.Of(Coder, [("empty", new Chronicle())]).Lines);
    }

    private static Chronicle Played(int ticks, bool collapse)
    {
        var match = Match.Start(TestRooms.Short, 7, out var first);
        var chronicle = new Chronicle();
        foreach (var happened in first) chronicle.Take(happened, match);
        if (collapse) match.Submit("collapse", new FireShock(new Shock(ShockKind.PriceCollapse, 200, Tier.Small, null, 0.4m, null)));
        while (!match.Ended)
        {
            foreach (var happened in match.Tick < ticks ? match.Close() : match.End()) chronicle.Take(happened, match);
        }

        return chronicle;
    }

    private static List<(decimal X, decimal Y)> Points(ArmLine line) =>
    [
        .. line.Path.Split(['M', 'L'], StringSplitOptions.RemoveEmptyEntries).Select(point => point.Split(' '))
            .Select(point => (decimal.Parse(point[0], CultureInfo.InvariantCulture), decimal.Parse(point[1], CultureInfo.InvariantCulture))),
    ];
}
