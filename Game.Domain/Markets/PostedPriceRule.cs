using Game.Domain.Primitives;

namespace Game.Domain.Markets;

/// <summary>A posted price that follows supply and demand: ln p += clip(gain (x - target) - pull ln(p / base), +-clip), within a floor and a ceiling.</summary>
/// <param name="Gain">Change per tick and unit of excess pressure.</param>
/// <param name="Pull">Pull back to base, per tick. Without it every price ends at its floor.</param>
/// <param name="Target">Pressure at rest.</param>
/// <param name="Clip">Largest change in one tick.</param>
/// <param name="Floor">Lowest multiple of base.</param>
/// <param name="Ceiling">Highest multiple of base.</param>
public sealed record PostedPriceRule(double Gain, double Pull, double Target, double Clip, double Floor, double Ceiling) : IPriceMechanism
{
    private readonly int _floor = OwnMath.Millionths(OwnMath.Log(Floor));
    private readonly int _ceiling = OwnMath.Millionths(OwnMath.Log(Ceiling));

    /// <inheritdoc />
    public int Next(int log, double pressure)
    {
        var step = Gain * (pressure - Target) - Pull * (log / 1_000_000.0);
        return Math.Clamp(log + OwnMath.Millionths(Math.Clamp(step, -Clip, Clip)), _floor, _ceiling);
    }
}

/// <summary>How the price of one line moves from tick to tick.</summary>
public interface IPriceMechanism
{
    /// <summary>The next log price.</summary>
    /// <param name="log">ln(price / base) in millionths.</param>
    /// <param name="pressure">(Busy + waiting + background) over supply.</param>
    int Next(int log, double pressure);
}
