using Game.Domain.Work;
using Web.Play;

namespace Web.Tests.Play;

public sealed class EstimateCurveTests
{
    [Fact]
    public void One_doubling_harder_is_twice_the_minutes() =>
        Assert.Equal((60, 240), EstimateCurve.Likely(60, new Belief(1, 1, [])));

    [Fact]
    public void The_label_stands_in_the_middle_and_no_difficulty_leaves_the_picture()
    {
        Assert.Equal(100, EstimateCurve.Place(0));
        Assert.Equal((0, 200), (EstimateCurve.Place(-9), EstimateCurve.Place(9)));
    }

    [Fact]
    public void A_narrower_belief_is_a_taller_hill() => Assert.True(EstimateCurve.Top(0.5) > EstimateCurve.Top(1.4));
}
