using Game.Domain.Markets;

namespace Game.Bots.Lab;

/// <summary>Bidders who choose a task without seeing each other crowd on some and leave others (urn problem; Butters 1977), on the posted-price lottery.</summary>
internal sealed class CongestionExperiment : Experiment
{
    private static readonly WholeParameter Bidders = new("bidders", "bidders, each of whom accepts one task", 10, 1, 10_000);
    private static readonly WholeParameter Tasks = new("tasks", "tasks at a posted price", 10, 1, 10_000);

    public override string Name => "congestion";

    public override string Rows => "T27";

    public override string Summary => "Some tasks are fought over and others find nobody when everybody chooses alone (Butters 1977).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Bidders, Tasks];

    public override int DefaultRuns => 5000;

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var (bidders, tasks) = (inputs.Of(Bidders), inputs.Of(Tasks));
        var (matched, busy) = (new Sample(), new Sample());
        var (lottery, price) = (new LotteryAward(), LabScale.Credits(1));
        foreach (var luck in inputs.EachRun())
        {
            var accepted = new List<SealedBid>[tasks];
            for (var i = 0; i < bidders; i++) (accepted[luck.Below(tasks)] ??= []).Add(new SealedBid(i, price, luck.Bits()));
            var winners = accepted.Where(bids => bids is not null).Select(bids => lottery.Rank(bids, price)[0].Bidder).Distinct().Count();
            matched.Add((double)winners / tasks);
            busy.Add((double)winners / bidders);
        }

        var share = 1 - Math.Pow(1 - 1.0 / tasks, bidders);
        figures.AddSampled("matchedShare", matched, share);
        figures.AddSampled("busyShare", busy, share * tasks / bidders);
    }
}
