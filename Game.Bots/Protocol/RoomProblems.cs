using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Game.Bots.Protocol;

/// <summary>Room problems as text.</summary>
public static partial class RoomProblems
{
    /// <summary>Number and name, such as <c>601 bad-nickname</c>.</summary>
    /// <param name="problem">The problem.</param>
    public static string Text(RoomProblem problem) => string.Create(
        CultureInfo.InvariantCulture, $"{(int)problem} {JsonNamingPolicy.KebabCaseLower.ConvertName(problem.ToString())}");

    /// <summary>Finds the problem in the text of a hub error.</summary>
    /// <param name="error">The error's message.</param>
    /// <param name="problem">The problem if the text names one.</param>
    public static bool TryRead(string? error, out RoomProblem problem)
    {
        problem = RoomProblem.None;
        var match = Numbered().Match(error ?? "");
        if (!match.Success) return false;
        problem = (RoomProblem)int.Parse(match.Value, CultureInfo.InvariantCulture);
        return Enum.IsDefined(problem);
    }

    [GeneratedRegex(@"\b6\d\d(?= [a-z])", RegexOptions.None, 1000)]
    private static partial Regex Numbered();
}
