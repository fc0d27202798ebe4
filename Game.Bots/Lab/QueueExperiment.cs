namespace Game.Bots.Lab;

/// <summary>How often a job waits for an agent (Erlang 1917): arrivals and lengths without memory, first come first served.</summary>
internal sealed class QueueExperiment : Experiment
{
    private static readonly WholeParameter Servers = new("servers", "agents", 6, 1, 1000);
    private static readonly NumberParameter Load = new("load", "share of the agents' time that is asked for", 0.85, 0.01, 0.99);
    private static readonly NumberParameter WarmUp = new("warm-up", "share of the jobs that come first and are not counted", 0.05, 0, 0.9);

    public override string Name => "queue";

    public override string Rows => "T30";

    public override string Summary => "How often a job waits, and how long, when all agents are busy (Erlang 1917, formula C).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Servers, Load, WarmUp];

    public override int DefaultRuns => 1_000_000;

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var (servers, load) = (inputs.Of(Servers), inputs.Of(Load));
        var (waited, wait) = (new Sample(), new Sample());
        // Jobs in a row are alike, so the error comes from the means of 50 stretches.
        var (stretch, stretches) = (new Sample(), new Sample());
        var free = new PriorityQueue<int, double>(Enumerable.Range(0, servers).Select(server => (server, 0.0)));
        var luck = new Draws(inputs.Seed, 0);
        var first = (int)(inputs.Runs * inputs.Of(WarmUp));
        var length = Math.Max(1, (inputs.Runs - first) / 50);
        var now = 0.0;
        for (var job = 0; job < inputs.Runs; job++)
        {
            now += luck.Exponential() / (servers * load);
            free.TryDequeue(out var server, out var at);
            var start = Math.Max(now, at);
            free.Enqueue(server, start + luck.Exponential());
            inputs.Progress((job + 1.0) / inputs.Runs);
            if (job < first) continue;
            waited.Add(start > now);
            wait.Add(start - now);
            stretch.Add(start > now);
            if (stretch.Count < length) continue;
            stretches.Add(stretch.Mean);
            stretch = new Sample();
        }

        var theory = ErlangC(servers, load);
        figures.AddSampled("waitProbability", waited.Mean, stretches.Error, theory);
        figures.Add("meanWait", wait.Mean, theory / (servers * (1 - load)));
    }

    // By way of formula B, whose recursion stays within 0 and 1.
    private static double ErlangC(int servers, double load)
    {
        var offered = servers * load;
        var blocked = 1.0;
        for (var k = 1; k <= servers; k++) blocked = offered * blocked / (k + offered * blocked);
        return blocked / (1 - load * (1 - blocked));
    }
}
