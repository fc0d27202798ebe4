using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Game.Domain.Board;
using Game.Domain.Labour;

namespace Web.Shared;

/// <summary>Specialties as game pieces with a silhouette each, tiers as pips, one to four: markup, for the reason <see cref="Glyph"/> is.</summary>
public static class Pieces
{
    private static readonly ConcurrentDictionary<(string Language, string Key, Tier? Tier), string> Made = new();

    /// <summary>A piece; no specialty is the experts'.</summary>
    public static string Of(Words words, Specialty? specialty, Tier? tier = null) => Made.GetOrAdd(
        (CultureInfo.CurrentUICulture.Name, specialty?.ToString().ToLowerInvariant() ?? "expert", specialty is null ? null : tier),
        static (made, told) => Make(told.words, made.Key, told.specialty, made.Tier), (words, specialty));

    /// <summary>The parts of a bounty: columns from left to right are what can go on at the same time.</summary>
    public static string Graph(Words words, IReadOnlyList<PartSpec> parts)
    {
        var level = new int[parts.Count];
        for (var i = 0; i < parts.Count; i++) level[i] = parts[i].After.Count == 0 ? 0 : parts[i].After.Max(before => level[before]) + 1;
        var label = Html.Text(string.Join(", ", parts.Select(part => $"{words.Specialty(part.Specialty)} {Figures.Minutes(part.Minutes)}")));
        var text = new StringBuilder(512).Append(CultureInfo.InvariantCulture, $"<span class=\"parts-graph\" role=\"img\" aria-label=\"{label}\" title=\"{label}\">");
        for (var at = 0; at <= level.DefaultIfEmpty(-1).Max(); at++)
        {
            if (at > 0) text.Append("<i></i>");
            text.Append("<span>");
            for (var i = 0; i < parts.Count; i++)
            {
                if (level[i] == at) text.Append(Of(words, parts[i].Specialty));
            }

            text.Append("</span>");
        }

        return text.Append("</span>").ToString();
    }

    private static string Make(Words words, string key, Specialty? specialty, Tier? tier)
    {
        var label = Html.Text(specialty is not { } known ? words.Expert : tier is { } height ? words.Agent(AgentType.Of(known, height)) : words.Specialty(known));
        var pips = tier is { } high
            ? $"<span class=\"pips\" aria-hidden=\"true\" data-tier=\"{(int)high + 1}\">{string.Concat(Enumerable.Repeat("<i></i>", (int)high + 1))}</span>" : "";
        return $"<span class=\"piece\" data-specialty=\"{key}\" role=\"img\" aria-label=\"{label}\" title=\"{label}\"><svg aria-hidden=\"true\"><use href=\"#piece-{key}\"></use></svg>{pips}</span>";
    }
}
