using Game.Domain.Markets;

namespace Game.Bots.Lab;

/// <summary>Bidders with private costs compete for one job, on the game's award formats.</summary>
/// <param name="instead">Another unit in place of the sealed format, by its name; for tests that show that a wrong one is found out.</param>
internal sealed class AuctionExperiment(Func<string, IAwardFormat>? instead = null) : Experiment
{
    private static readonly ChoiceParameter Format = new(
        "format", "how the winner is found; the falling clock is the descending one", "first-price",
        "first-price", "second-price", "rising-clock", "descending-clock", "falling-clock", "posted-price");

    private static readonly WholeParameter Bidders = new("bidders", "bidders", 3, 1, 1000);
    private static readonly NumberParameter Cap = new("cap", "most that is paid; costs lie between 0 and 1", 1, 0.001, 1);
    private static readonly ChoiceParameter Bids = new("bids", "what they ask", "equilibrium", "equilibrium", "truthful");
    private static readonly NumberParameter Deviate = new("deviate", "what the first bidder adds to its bid, alone", 0, -1, 1);
    private static readonly NumberParameter Risk = new("risk", "utility of an amount x is x to this power; 1 is neutral", 1, 0.01, 10);
    private static readonly NumberParameter Step = new("step", "movement of a clock per tick", 0.002, 0.00001, 0.5);

    public override string Name => "auction";

    public override string Rows => "T1-T5, T7";

    public override string Summary => "What bidders ask, what is paid and who wins in every award format (Vickrey 1961; Riley and Samuelson 1981).";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Format, Bidders, Cap, Bids, Deviate, Risk, Step];

    internal override void Measure(Inputs inputs, Figures figures)
    {
        var plan = new AuctionPlan(
            inputs.Of(Format), inputs.Of(Bids), inputs.Of(Deviate), inputs.Of(Risk), inputs.Of(Step), new AuctionTheory(inputs.Of(Bidders), inputs.Of(Cap)));
        if (plan.Deviation != 0 && plan.Format == "posted-price") throw new LabRefusalException("--deviate needs a format in which bids are amounts.");

        var (format, twin) = (Unit(plan.Format), plan.IsClock ? Unit(plan.SealedTwin) : null);
        var tally = new AuctionTally(plan);
        foreach (var luck in inputs.EachRun())
        {
            var bidders = plan.Draw(luck);
            var award = format.Play(bidders, plan.Theory.Cap);
            tally.Count(bidders, award);
            if (twin is not null) tally.Compare(award, twin.Play(bidders, plan.Theory.Cap));
            if (plan.Deviation != 0) tally.Deviated(award, format.Play(plan.Undeviated(bidders), plan.Theory.Cap), bidders[0].Cost);
        }

        tally.Report(figures);

        AuctionFormat Unit(string name) => name switch
        {
            "rising-clock" => new RisingClockAuction(plan.Step),
            "descending-clock" or "falling-clock" => new FallingClockAuction(plan.Step),
            _ when instead is not null => new SealedAuction(instead(name)),
            "first-price" => new SealedAuction(new FirstPriceSealedAward()),
            "second-price" => new SealedAuction(new SecondPriceSealedAward()),
            _ => new SealedAuction(new LotteryAward()),
        };
    }
}
