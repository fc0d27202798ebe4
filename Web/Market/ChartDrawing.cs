using Game.Domain.Labour;
using Game.Domain.Primitives;
using Web.History;

namespace Web.Market;

/// <summary>A chart ready to be shown: paths in a box of 1000 by 300 for prices and 1000 by 60 below, labels as shares of it.</summary>
/// <param name="From">First tick.</param>
/// <param name="To">Last tick.</param>
/// <param name="Lines">One path per type.</param>
/// <param name="Rising">Candles that closed higher, as one path; empty for lines.</param>
/// <param name="Falling">Candles that closed lower.</param>
/// <param name="Volume">Bars of hires.</param>
/// <param name="Use">Share of the supply at work, 0 to 1 from bottom to top.</param>
/// <param name="Levels">Prices in cents, or changes in basis points, with their height from the top, 0 to 1.</param>
/// <param name="Hours">Ticks with their place from the left, 0 to 1.</param>
/// <param name="Marks">What was announced in sight, with its place from the left.</param>
/// <param name="MostHires">Hires in the tallest bar.</param>
/// <param name="Steps">The figures behind the picture, a line per step.</param>
public sealed record ChartDrawing(
    int From,
    int To,
    IReadOnlyList<(AgentType Type, string Path)> Lines,
    string Rising,
    string Falling,
    string Volume,
    string Use,
    IReadOnlyList<(long Value, double Place)> Levels,
    IReadOnlyList<(int Tick, double Place)> Hours,
    IReadOnlyList<(Mark Mark, double Place)> Marks,
    int MostHires,
    IReadOnlyList<ChartStep> Steps)
{
    /// <summary>True if heights are changes since the left edge and not prices: several types have one scale only then.</summary>
    public bool Relative => Lines.Count > 1;
}

/// <summary>Some ticks of the first type in the chart, put together.</summary>
/// <param name="Tick">The last of them.</param>
/// <param name="Open">Price before them.</param>
/// <param name="Close">Price after them.</param>
/// <param name="High">Highest price.</param>
/// <param name="Low">Lowest price.</param>
/// <param name="Hired">Hires in them, of all types in the chart.</param>
/// <param name="Busy">Agents at work, on average.</param>
/// <param name="Supply">Agents there were, on average.</param>
public readonly record struct ChartStep(int Tick, Credits Open, Credits Close, Credits High, Credits Low, int Hired, double Busy, double Supply);
