namespace Web.Market;

/// <summary>How prices are drawn.</summary>
public enum ChartStyle
{
    Line,
    Candles,
}

/// <summary>What a chart shows. Equal ones are drawn once for everybody.</summary>
/// <param name="Types">Lines of the market, one bit per <see cref="Game.Domain.Labour.AgentType.Index"/>.</param>
/// <param name="Style">Line or candles; several types are always lines.</param>
/// <param name="Span">Ticks from left to right; 0 for the whole match.</param>
/// <param name="Back">Ticks between the right edge and now.</param>
public readonly record struct ChartSpec(int Types, ChartStyle Style, int Span, int Back);
