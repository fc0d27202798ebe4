using Game.Bots.Headless;
using Game.Bots.Replays;
using Game.Bots.Strategies;
using Game.Domain.Scenarios;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Game.Bots.Tests.Replays;

/// <summary>Why a contract failed is told also where parts of it were somebody else's work.</summary>
public sealed class ReasonsTests
{
    private static readonly string[] Room = ["middleman", "naive", "middleman", "casual", "middleman", "naive", "always-cheapest", "cost-plus"];

    private static readonly Lazy<StoryBook> Guild = new(() =>
    {
        var scenario = ScenarioCatalogue.Find("guild")! with { Ticks = 900 };
        var recorder = new ReplayRecorder(scenario, 2);
        var result = HeadlessMatch.Play(scenario, 2, [.. Room.Select(Catalogue.Create)], 900, recorder: recorder);
        var book = new StoryBook();
        recorder.Finish(result.StateHash, result.Ticks).Decide(book.Add);
        return book;
    });

    [Fact]
    public void A_part_that_was_delivered_bad_is_named_with_who_did_it_and_when_and_what_would_have_helped()
    {
        var told = 0;
        foreach (var story in Guild.Value.Contracts.Where(story => story.Closed is { Outcome: ContractOutcome.FailedValidation }))
        {
            foreach (var found in story.Closed!.Found)
            {
                if (story.PassedOn(found.Part) is not { } work) continue;
                var reason = Assert.Single(new Reasons(Guild.Value).Of(story), line => line.StartsWith($"part {found.Part + 1}: passed on as {work.Bounty} ", StringComparison.Ordinal));
                Assert.Contains($"taken by {Guild.Value.NameOf(work.Taken!.Value.Contract.Owner)} for", reason, StringComparison.Ordinal);
                Assert.Contains($"delivered in tick {work.BackAt} and bad (", reason, StringComparison.Ordinal);
                Assert.Contains("an AI check had passed it", reason, StringComparison.Ordinal);
                Assert.Contains("against this kind:", reason, StringComparison.Ordinal);
                told++;
            }
        }

        Assert.InRange(told, 1, int.MaxValue);
    }

    [Fact]
    public void Every_contract_that_failed_has_a_reason_for_each_part_that_was_found_bad()
    {
        var failed = Guild.Value.Contracts.Where(story => story.Closed is { Outcome: ContractOutcome.FailedValidation }).ToList();
        Assert.Contains(failed, story => story.Bounty!.Sub is not null);
        Assert.All(failed, story =>
        {
            var reasons = new Reasons(Guild.Value).Of(story).ToList();
            Assert.All(story.Closed!.Found, found => Assert.Contains(reasons, reason => reason.StartsWith($"part {found.Part + 1}", StringComparison.Ordinal)));
        });
    }

    [Fact]
    public void What_came_back_undone_says_why_and_what_time_it_took()
    {
        var stories = Guild.Value.Contracts.Where(story => story.Passed.Exists(work => work.Returned is ReturnReason.Unsold or ReturnReason.Rejected)
            && story.Closed is { Outcome: not (ContractOutcome.Paid or ContractOutcome.Cancelled or ContractOutcome.CalledOff) }).ToList();
        Assert.NotEmpty(stories);
        Assert.All(stories, story => Assert.Contains(
            new Reasons(Guild.Value).Of(story), reason => reason.Contains("nobody took it", StringComparison.Ordinal) || reason.Contains("was flagged by the AI check", StringComparison.Ordinal)));
    }
}
