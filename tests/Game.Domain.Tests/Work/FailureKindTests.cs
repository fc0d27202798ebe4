using Game.Domain.Work;

namespace Game.Domain.Tests.Work;

public sealed class FailureKindTests
{
    [Fact]
    public void There_are_fourteen_kinds_with_a_name_and_what_would_have_helped()
    {
        Assert.Equal(14, FailureKind.All.Count);
        Assert.All(FailureKind.All, kind => Assert.True(kind.Name.Length > 5 && kind.CounterAction.Length > 5));
    }

    [Fact]
    public void Their_shares_are_those_of_the_paper()
    {
        Assert.InRange(FailureKind.All.Sum(kind => kind.SharePercent), 99.5m, 100.5m);
        Assert.Equal(44.2m, FailureKind.All.Where(kind => kind.Category == "design").Sum(kind => kind.SharePercent));
    }

    [Fact]
    public void A_kind_is_found_by_its_code_and_nothing_by_another()
    {
        Assert.Equal("repeats finished steps", FailureKind.Find("FM-1.3")?.Name);
        Assert.Null(FailureKind.Find("FM-9.9"));
        Assert.Null(FailureKind.Find(null));
    }
}
