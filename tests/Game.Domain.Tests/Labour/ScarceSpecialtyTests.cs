using Game.Domain.Labour;
using Game.Domain.Scenarios;
using Game.Domain.Tests.Scarcity;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Labour;

/// <summary>One specialty may be scarcer than the others.</summary>
public sealed class ScarceSpecialtyTests
{
    [Theory]
    [InlineData(0.5, 13)]
    [InlineData(0.05, 1)]
    [InlineData(1, 26)]
    public void Only_the_scarce_specialty_has_fewer_agents_and_never_none(double share, int small)
    {
        var usual = Worlds.Sure with { PlannedSeats = 40 };
        var scarce = usual with { Labour = usual.Labour with { Scarce = new ScarceSpecialty(Specialty.Coder, (decimal)share) } };
        var (before, after) = (Given(usual.Empty(20), seats: 0).Room.Prices, Given(scarce.Empty(20), seats: 0).Room.Prices);

        Assert.Equal(small, after.Single(static line => line.Type == AgentType.Of(Specialty.Coder, Tier.Small)).Supply);
        Assert.All(before.Zip(after), static pair => Assert.True(
            pair.First.Supply == pair.Second.Supply || (!pair.First.Type.IsExpert && pair.First.Type.Specialty == Specialty.Coder && pair.Second.Supply is var left && left >= 1 && left < pair.First.Supply)));
    }

    [Theory]
    [InlineData(0.04)]
    [InlineData(1.01)]
    public void A_share_outside_its_range_is_refused(double share)
    {
        var scenario = Worlds.Sure with { Labour = Worlds.Sure.Labour with { Scarce = new ScarceSpecialty(Specialty.Coder, (decimal)share) } };

        Assert.Contains(scenario.Problems(), static problem => problem.Path == "labour.scarce.share");
    }

    [Fact]
    public void It_travels_in_a_scenario_file_and_is_not_written_where_there_is_none()
    {
        var scenario = Worlds.Sure with { Labour = Worlds.Sure.Labour with { Scarce = new ScarceSpecialty(Specialty.Coder, 0.5m) } };
        var written = ScenarioCatalogue.Write(scenario);

        Assert.Equal(scenario.Labour.Scarce, ScenarioCatalogue.Parse(written).Scenario!.Labour.Scarce);
        Assert.DoesNotContain("scarce", ScenarioCatalogue.Write(Worlds.Sure), StringComparison.OrdinalIgnoreCase);
    }
}
