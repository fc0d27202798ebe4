using System.Globalization;
using System.Text;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Web.Debrief;
using Web.History;

namespace Web.Groups;

/// <summary>The price of one line of the market through a round of one arm, drawn on scales that all arms share.</summary>
/// <param name="Name">What is different in the arm.</param>
/// <param name="Path">Its course in a picture 1000 wide and 260 high.</param>
/// <param name="First">At the start.</param>
/// <param name="Mean">On average over the ticks.</param>
/// <param name="High">At its highest.</param>
/// <param name="Last">At the end.</param>
public sealed record ArmLine(string Name, string Path, Credits First, Credits Mean, Credits High, Credits Last)
{
    private const double Width = 1000;
    private const double Top = 10;
    private const double Tall = 240;

    /// <summary>The lines that were hired in any arm, those first that were hired most.</summary>
    public static IReadOnlyList<AgentType> Hired(IReadOnlyList<Chronicle> arms) =>
        [.. arms.SelectMany(static arm => Spikes.Busiest(arm, AgentType.Count).Select(static (type, place) => (type, place)))
            .GroupBy(static line => line.type).OrderBy(static line => line.Min(static one => one.place)).ThenBy(static line => line.Key).Select(static line => line.Key)];

    /// <summary>One line per arm, and the lowest and highest price of all: time and money have the same scale in each.</summary>
    public static (IReadOnlyList<ArmLine> Lines, Credits Low, Credits High) Of(AgentType type, IReadOnlyList<(string Name, Chronicle Chronicle)> arms)
    {
        var courses = arms.Select(arm => (arm.Name, Points: Points(arm.Chronicle, type))).Where(static arm => arm.Points.Count > 0).ToList();
        if (courses.Count == 0)
            return ([], Credits.Zero, Credits.Zero);

        var (low, high) = (courses.Min(static arm => arm.Points.Min(static point => point.Cents)), courses.Max(static arm => arm.Points.Max(static point => point.Cents)));
        var end = Math.Max(1, courses.Max(static arm => arm.Points[^1].Tick));
        return ([.. courses.Select(arm => new ArmLine(
            arm.Name,
            Drawn(arm.Points, end, low, Math.Max(1, high - low)),
            new Credits(arm.Points[0].Cents),
            new Credits((long)Math.Round(arm.Points.Average(static point => point.Cents), MidpointRounding.AwayFromZero)),
            new Credits(arm.Points.Max(static point => point.Cents)),
            new Credits(arm.Points[^1].Cents)))], new Credits(low), new Credits(high));
    }

    private static List<(int Tick, long Cents)> Points(Chronicle chronicle, AgentType type) =>
        [.. chronicle.Ticks.Select((tick, place) => (tick, (long)chronicle.Price(place, type).Cents))];

    private static string Drawn(List<(int Tick, long Cents)> points, int end, long low, long span)
    {
        var path = new StringBuilder();
        foreach (var (tick, cents) in points)
        {
            path.Append(path.Length == 0 ? 'M' : 'L')
                .Append((tick * Width / end).ToString("0.#", CultureInfo.InvariantCulture)).Append(' ')
                .Append((Top + Tall - (cents - low) * Tall / span).ToString("0.#", CultureInfo.InvariantCulture));
        }

        return path.ToString();
    }
}
