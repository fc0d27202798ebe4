using Game.Bots.Lab;

namespace Game.Bots.Tests.Lab;

/// <summary>An experiment as it is written on the command line.</summary>
internal static class LabRun
{
    /// <summary>Runs <c>lab</c> with this line, such as <c>kelly --multiple 2 --runs 1000</c>.</summary>
    public static LabReport Of(string line) => Of(Laboratory.Find(line.Split(' ')[0])!, line);

    /// <summary>The same for an experiment that was given another unit than the game's.</summary>
    public static LabReport Of(Experiment experiment, string line)
    {
        var words = line.Split(' ');
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i < words.Length; i += 2) chosen.Add(words[i][2..], words[i + 1]);
        var runs = chosen.Remove("runs", out var many) ? int.Parse(many) : (int?)null;
        var seed = chosen.Remove("seed", out var number) ? ulong.Parse(number) : 1;
        return Laboratory.Run(experiment, chosen, seed, runs);
    }

    public static double Number(this LabReport report, string name) => report[name].Measured.Number;

    public static double Theory(this LabReport report, string name) => report[name].Theory!.Number;

    public static void Near(this LabReport report, string name, double expected, double tolerance) =>
        Assert.InRange(report.Number(name), expected - tolerance, expected + tolerance);
}
