using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Work;
using Web.Desk;

namespace Web.Tests.Desk;

public sealed class PolicyDraftTests
{
    [Fact]
    public void An_untouched_draft_says_what_is_in_force()
    {
        var policy = new StandingPolicy(null, 40, Preset.Safe, Credits.From(212.5m), 2, QuestionAnswer.Guess, Beside: true);

        Assert.Equal(policy, new PolicyDraft(policy).Policy);
    }

    [Fact]
    public void Fields_of_work_are_read_between_semicolons() =>
        Assert.Equal(["Editors", "Buyers, wholesale"], new PolicyDraft(StandingPolicy.Start) { Domains = " Editors ;; Buyers, wholesale " }.Policy.Domains);

    [Fact]
    public void No_field_means_every_field() => Assert.Null(new PolicyDraft(StandingPolicy.Start) { Domains = " ; " }.Policy.Domains);

    [Theory]
    [InlineData("", true)]
    [InlineData("250", true)]
    [InlineData("250.5", true)]
    [InlineData("0", false)]
    [InlineData("-3", false)]
    [InlineData("much", false)]
    [InlineData("1.234", true)]
    [InlineData("1.2345", false)]
    public void An_amount_that_is_none_is_not_sent(string typed, bool readable) =>
        Assert.Equal(readable, new PolicyDraft(StandingPolicy.Start) { LargestBid = typed }.Readable);
}
