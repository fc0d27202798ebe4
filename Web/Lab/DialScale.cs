using System.Globalization;
using Game.Bots.Lab;

namespace Web.Lab;

/// <summary>Where a value lies on its slider. A range of many sizes is bent, so that the usual value is not at its very edge.</summary>
internal static class DialScale
{
    private const double UsualPlace = 0.4;
    private const double Wide = 20;

    /// <summary>The place of a value, 0 to 1.</summary>
    public static double Place(Parameter parameter, double value)
    {
        var (least, most) = parameter.Range!.Value;
        return Math.Pow(Math.Clamp((value - least) / (most - least), 0, 1), 1 / Bend(parameter));
    }

    /// <summary>The value of a place, rounded to what a person would write.</summary>
    public static double Value(Parameter parameter, double place)
    {
        var (least, most) = parameter.Range!.Value;
        var value = least + (most - least) * Math.Pow(Math.Clamp(place, 0, 1), Bend(parameter));
        if (parameter.IsWhole) return Math.Clamp(Math.Round(value), least, most);
        return Math.Clamp(double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), least, most);
    }

    private static double Bend(Parameter parameter)
    {
        var (least, most) = parameter.Range!.Value;
        var usual = double.Parse(parameter.Standard, CultureInfo.InvariantCulture) - least;
        return usual > 0 && most - least > Wide * usual ? Math.Log(usual / (most - least)) / Math.Log(UsualPlace) : 1;
    }
}
