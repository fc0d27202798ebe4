using Microsoft.AspNetCore.Components;

namespace Web.Shared;

/// <summary>A seat's own shape and colour: known at a glance in a full room, and by the shape alone for whoever sees no colours.</summary>
public static class SeatMark
{
    private static readonly string[] Shapes =
    [
        "<circle cx=\"12\" cy=\"12\" r=\"10\"/>",
        "<rect x=\"3\" y=\"3\" width=\"18\" height=\"18\"/>",
        "<path d=\"M12 2 23 21H1Z\"/>",
        "<path d=\"M12 1 23 12 12 23 1 12Z\"/>",
        "<path d=\"m12 1 3.2 7.4 8 .8-6 5.3 1.7 7.9L12 18.3 5.1 22.4l1.7-7.9-6-5.3 8-.8Z\"/>",
        "<path d=\"M8.5 2h7v6.500H22v7h-6.500V22h-7v-6.500H2v-7h6.500Z\"/>",
        "<path d=\"M12 22 2.5 12.300a5.7 5.7 0 0 1 8-8.100L12 5.600l1.5-1.400a5.7 5.7 0 0 1 8 8.100Z\"/>",
        "<path d=\"M15 1.500a10.7 10.7 0 1 0 7.5 14.700A8.8 8.8 0 0 1 15 1.500Z\"/>",
    ];

    private const int Colours = 6;

    /// <summary>How many seats in a row look different.</summary>
    internal static int Different => Shapes.Length * Colours;

    /// <summary>The mark as a picture; its name stands beside it wherever it matters.</summary>
    /// <param name="seat">Number of the seat, 1 for the first.</param>
    public static MarkupString Of(int seat)
    {
        var (shape, colour) = Look(seat);
        return new($"<svg class=\"seat-mark\" data-colour=\"{colour}\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">{Shapes[shape]}</svg>");
    }

    /// <summary>Its name, such as <c>blue star</c>.</summary>
    public static string Name(int seat, Words words)
    {
        var (shape, colour) = Look(seat);
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, words["SeatMark.Order"], Nth(words["SeatMark.Shapes"], shape), Nth(words["SeatMark.Colours"], colour));
    }

    internal static (int Shape, int Colour) Look(int seat) => ((seat - 1) % Shapes.Length, ((seat - 1) % Shapes.Length + (seat - 1) / Shapes.Length) % Colours);

    private static string Nth(string list, int at) => list.Split(',', StringSplitOptions.TrimEntries)[at];
}
