using System.Globalization;
using Game.Domain.Primitives;

namespace Game.Domain.Scenarios;

/// <summary>Makes the jobs of a generated pack. Every draw is keyed by the pack's own seed and the job's number.</summary>
internal static class PackMaker
{
    private const int LeastPartMinutes = 5;

    private enum Aspect
    {
        Domain = 11,
        Main = 12,
        Second = 13,
        Length = 14,
        Parts = 15,
        Difficulty = 16,
    }

    public static TaskPack Make(GeneratedPack pack)
    {
        var ids = Enumerable.Range(1, pack.Jobs).Select(number => string.Create(CultureInfo.InvariantCulture, $"{pack.Name}-{pack.Seed}-{number}")).ToList();
        var scores = PriceScores.Of([.. ids.Select(JobShape.PriceOf)]);
        return new TaskPack(pack.Name, pack.Name, "made up from the scenario's parameters", "none needed", [.. ids.Select((id, i) => Job(pack, id, i, scores[i]))]);
    }

    private static PackJob Job(GeneratedPack pack, string id, int number, int score)
    {
        var dice = new Dice((ulong)pack.Seed);
        var domain = pack.Domains[dice.Below(pack.Domains.Count, Draw.PackShape, number, (long)Aspect.Domain)];
        var first = dice.Below(pack.Specialties.Count, Draw.PackShape, number, (long)Aspect.Main);
        var others = pack.Specialties.Count - 1;
        var second = others == 0 ? first : (first + 1 + dice.Below(others, Draw.PackShape, number, (long)Aspect.Second)) % pack.Specialties.Count;
        var length = (double)pack.MedianMinutes * OwnMath.Exp((double)pack.MinutesSpread * dice.Normal(Draw.PackShape, number, (long)Aspect.Length));
        var minutes = (int)Math.Clamp(Math.Round(length, MidpointRounding.AwayFromZero), pack.MinMinutes, pack.MaxMinutes);
        var parts = pack.MinParts + dice.Below(pack.MaxParts - pack.MinParts + 1, Draw.PackShape, number, (long)Aspect.Parts);
        parts = Math.Clamp(parts, 1, minutes / LeastPartMinutes);
        var (main, last) = (pack.Specialties[first], pack.Specialties[second]);
        var title = string.Create(CultureInfo.InvariantCulture, $"A job in {domain}, no. {number + 1}");
        return new PackJob(id, title, domain, main, last, minutes, 0, score, JobShape.Parts(id, main, last, minutes, parts))
        {
            Difficulty = pack.DifficultySpread is { } spread
                ? OwnMath.Millionths((double)pack.DifficultyMean + (double)spread * dice.Normal(Draw.PackShape, number, (long)Aspect.Difficulty)) : null,
        };
    }
}
