using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Domain.Tests.Work;

/// <summary>Settings, jobs and beliefs for the appraisal's tests: the open market at base prices.</summary>
internal static class AppraisalFixture
{
    public static Scenario Market { get; } = new() { Name = "test", Title = "Test", Summary = "Test." };

    public static Appraiser House { get; } = Appraiser.For(Market);

    public static IReadOnlyList<Credits> BasePrices { get; } =
        [.. AgentType.All.Select(type => type.IsExpert ? Market.Labour.ExpertMinute : Market.Labour.Tiers[(int)type.Tier].BasePrice)];

    public static Job Job(params int[] minutes) => JobAt(300, minutes);

    public static Job JobAt(int price, params int[] minutes) => new(
        [.. minutes.Select((m, i) => new PartSpec(Specialty.Coder, m, i == 0 ? [] : [i - 1]))],
        Credits.Of(price), Credits.Of(price), 400, BasePrices);

    public static Plan Plan(params PartPlan[] parts) => new(parts);

    public static PartPlan Coder(Tier tier, int pieces = 1, CheckKind check = CheckKind.None, int attempts = 1, AfterFailure after = AfterFailure.Accept) =>
        new(AgentType.Of(Specialty.Coder, tier), pieces, check, attempts, after);

    public static Belief Estimate(double estimate, double rivals = 0) => House.Believe((int)(estimate * 1_000_000), [], rivals);

    public static double Chance(Appraisal appraisal) => appraisal.Chance / 1e6;
}
