using System.Xml.Linq;
using Game.Bots.Charts;

namespace Game.Bots.Evolution;

/// <summary>The ancestors of the living, generation by generation.</summary>
internal static class LineageTree
{
    private const int Width = 720;
    private const int Left = 20;
    private const int Row = 13;
    private const int MostRows = 60;
    private const double MostSlant = 24;

    public static XElement Draw(EvolutionRun run)
    {
        var shown = Ancestors(run).OrderBy(one => one.Born).ThenBy(one => one.Id).ToList();
        var last = run.Generations.Count;
        var champion = run.Champion;
        var axis = new Axis([0, last], Left, Width - Left);
        var heights = Heights(shown);
        var height = (heights.Count == 0 ? 0 : heights.Values.Max()) * Row + 50;
        return Svg.Picture(Width, height, "The family tree of the bots that live at the end", [.. Ticks(axis, height), .. shown.SelectMany(one => Life(one, heights, axis, last, one == champion))]);
    }

    private static IEnumerable<Individual> Ancestors(EvolutionRun run)
    {
        var found = new HashSet<int>();
        var left = new Stack<int>(run.Alive.Select(living => living.Id));
        while (left.TryPop(out var id))
        {
            if (!found.Add(id)) continue;
            if (run.Everybody[id].Mother is { } mother) left.Push(mother);
            if (run.Everybody[id].Father is { } father) left.Push(father);
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

    private static IEnumerable<XElement> Life(Individual one, Dictionary<int, int> heights, Axis axis, int last, bool champion)
    {
        var (from, to, y) = (axis.Place(one.Born), axis.Place((one.Died ?? last - 1) + 1), heights[one.Id] * Row + 10);
        yield return Named(Svg.Line(from, y, to, y, champion ? "line s1 champion" : one.Died is null ? "line s0" : "line s7"), one);
        var slant = Math.Min(MostSlant, 0.8 * (axis.Place(1) - axis.Place(0)));
        if (Joint(one.Mother, heights, from, slant, y, "joint") is { } toMother) yield return toMother;
        if (one.Father != one.Mother && Joint(one.Father, heights, from, slant, y, "joint father") is { } toFather) yield return toFather;
    }

    // Over the line, as there is no room beside it.
    private static XElement Named(XElement line, Individual one)
    {
        var parents = one.Mother is { } mother ? FormattableString.Invariant($", of {mother} and {one.Father ?? mother}") : string.Empty;
        line.Add(new XElement(line.Name.Namespace + "title", FormattableString.Invariant($"Bot {one.Id}{parents}: born in generation {one.Born}, mean profit {one.MeanProfit:0}")));
        return line;
    }

    // Slanted, so that joints of one generation do not lie on each other and an eye can follow each.
    private static XElement? Joint(int? parent, Dictionary<int, int> heights, double x, double slant, int y, string style) =>
        parent is { } id && heights.TryGetValue(id, out var row) ? Svg.Line(x - slant, row * Row + 10, x, y, style) : null;
}
