using System.Xml.Linq;
using Game.Bots.Charts;

namespace Game.Bots.Evolution;

/// <summary>The ancestors of the living, generation by generation.</summary>
internal static class LineageTree
{
    private const int Width = 720;
    private const int Left = 20;
    private const int Row = 10;
    private const int MostRows = 60;

    public static XElement Draw(EvolutionRun run)
    {
        var shown = Ancestors(run).OrderBy(one => one.Born).ThenBy(one => one.Id).ToList();
        var last = run.Generations.Count;
        var axis = new Axis([0, last], Left, Width - Left);
        var heights = Heights(shown);
        var height = (heights.Count == 0 ? 0 : heights.Values.Max()) * Row + 50;
        return Svg.Picture(Width, height, "The family tree of the bots that live at the end", [.. Ticks(axis, height), .. shown.SelectMany(one => Life(one, heights, axis, last))]);
    }

    private static IEnumerable<Individual> Ancestors(EvolutionRun run)
    {
        var found = new HashSet<int>();
        foreach (var living in run.Alive)
        {
            for (int? id = living.Id; id is { } one && found.Add(one); id = run.Everybody[one].Mother)
            {
            }
        }

        return found.Select(id => run.Everybody[id]);
    }

    // A row is used again once the life on it is over, so that long histories stay low.
    private static Dictionary<int, int> Heights(List<Individual> shown)
    {
        var free = new List<int>();
        var heights = new Dictionary<int, int>();
        foreach (var one in shown)
        {
            var row = free.FindIndex(until => until < one.Born);
            if (row < 0 && free.Count < MostRows)
            {
                row = free.Count;
                free.Add(0);
            }

            if (row < 0) row = one.Id % MostRows;
            free[row] = one.Died ?? int.MaxValue;
            heights[one.Id] = row;
        }

        return heights;
    }

    private static IEnumerable<XElement> Ticks(Axis axis, int height)
    {
        foreach (var tick in axis.Ticks)
        {
            yield return Svg.Line(axis.Place(tick), 0, axis.Place(tick), height - 24, "grid");
            yield return Svg.Text(axis.Place(tick), height - 8, axis.Label(tick), "label", "middle");
        }
    }

    private static IEnumerable<XElement> Life(Individual one, Dictionary<int, int> heights, Axis axis, int last)
    {
        var (from, to, y) = (axis.Place(one.Born), axis.Place((one.Died ?? last - 1) + 1), heights[one.Id] * Row + 10);
        yield return Svg.Line(from, y, to, y, one.Died is null ? "line s0" : "line s7");
        if (one.Mother is { } mother && heights.TryGetValue(mother, out var above)) yield return Svg.Line(from, above * Row + 10, from, y, "grid");
    }
}
