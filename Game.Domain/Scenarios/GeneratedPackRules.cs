namespace Game.Domain.Scenarios;

/// <summary>The ranges that generated packs document.</summary>
internal static class GeneratedPackRules
{
    public static void Check(string path, IReadOnlyList<GeneratedPack> packs, int index, Action<string, decimal, decimal, decimal> range, Action<string, bool, string> that)
    {
        var pack = packs[index];
        that(path, pack is not null, "must not be empty");
        if (pack is null) return;
        that($"{path}.name", pack.Name is { Length: >= 1 and <= 40 } && pack.Name.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')),
            "takes 1 to 40 lower-case letters, digits and dashes");
        that($"{path}.name", !TaskPack.Names.Contains(pack.Name) && packs.Take(index).All(other => other is null || other.Name != pack.Name), "is taken by another pack");
        range($"{path}.seed", pack.Seed, 0, 1_000_000_000);
        range($"{path}.jobs", pack.Jobs, 1, 2000);
        that($"{path}.domains", pack.Domains.Count is >= 1 and <= 20 && pack.Domains.All(domain => domain is { Length: >= 1 and <= 40 }), "takes 1 to 20 names of 1 to 40 characters");
        that($"{path}.specialties", pack.Specialties.Count is >= 1 and <= 6 && pack.Specialties.All(Enum.IsDefined) && pack.Specialties.Distinct().Count() == pack.Specialties.Count,
            "takes 1 to 6 specialties, each once");
        range($"{path}.medianMinutes", pack.MedianMinutes, 5, 10_000);
        range($"{path}.minutesSpread", pack.MinutesSpread, 0, 3);
        range($"{path}.minMinutes", pack.MinMinutes, 5, 10_000);
        range($"{path}.maxMinutes", pack.MaxMinutes, 5, 10_000);
        that($"{path}.maxMinutes", pack.MaxMinutes >= pack.MinMinutes, "must not be below minMinutes");
        range($"{path}.minParts", pack.MinParts, 1, 6);
        range($"{path}.maxParts", pack.MaxParts, 1, 6);
        that($"{path}.maxParts", pack.MaxParts >= pack.MinParts, "must not be below minParts");
        range($"{path}.difficultyMean", pack.DifficultyMean, -10, 10);
        range($"{path}.difficultySpread", pack.DifficultySpread ?? 0, 0, 10);
    }
}
