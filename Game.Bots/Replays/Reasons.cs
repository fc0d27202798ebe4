using System.Globalization;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Game.Bots.Replays;

/// <summary>Why a contract failed, a sentence for each cause: who, when, where, and what would have helped; also where the work was somebody else's.</summary>
/// <param name="book">The match.</param>
internal sealed class Reasons(StoryBook book)
{
    public IEnumerable<string> Of(ContractStory story)
    {
        if (story.Closed is not { Outcome: not ContractOutcome.Paid } closed) yield break;
        foreach (var found in closed.Found)
        {
            if (story.PassedOn(found.Part) is { } work) yield return Delivered(work, found.Part);
            else if (story.Bounty?.Sub is null) yield return story.Last(found)?.Explain(story.Opened) ?? Text($"part {found.Part + 1} piece {found.Piece + 1}: bad");
            else foreach (var reason in Flagged(story, found.Part)) yield return reason;
        }

        if (closed.Outcome is ContractOutcome.CalledOff or ContractOutcome.Cancelled) yield break;
        foreach (var work in story.Passed.Where(work => work.Returned is not null)) yield return Returned(story, work);
        if (closed.Outcome == ContractOutcome.TooLate) yield return Late(story);
    }

    // A delivery is looked at part by part: any piece of a flagged part may have been the bad one, or none.
    private static IEnumerable<string> Flagged(ContractStory story, int part)
    {
        var bad = story.LastOf(part).Where(attempt => attempt.Finished is { Good: false }).ToList();
        return bad.Count > 0 ? bad.Select(attempt => attempt.Explain(story.Opened))
            : [Text($"part {part + 1}: what was delivered was good, and the poster's {Check(story.Bounty!.Sub!)} flagged it all the same; nothing would have helped but luck")];
    }

    private string Delivered(PassedWork work, int part)
    {
        var failure = work.Delivered.TryGetValue(part, out var delivered) ? FailureKind.Find(delivered.Failure) : null;
        var where = Text($"part {part + 1}: passed on as {work.Bounty} in tick {work.PostedAt}, taken by {Taker(work)} for {work.Taken?.Price.Amount:0.00}, delivered in tick {work.BackAt} and bad ({failure?.Name ?? "unknown"})");
        var check = work.Terms.Check switch
        {
            CheckKind.None => "nobody checked the delivery; a check would probably have caught it",
            CheckKind.Ai => "an AI check had passed it; an expert's catches more",
            _ => "an expert had passed it; this was bad luck",
        };
        var at = work.Taken is { } taken ? book.Find(taken.Contract) : null;
        var below = at?.PassedOn(work.Terms.Parts.ToList().IndexOf(part)) is { } deeper
            ? Text($"; {Taker(work)} had passed it on in turn, as {deeper.Bounty} to {Taker(deeper)}")
            : at?.LastOf(work.Terms.Parts.ToList().IndexOf(part)).FirstOrDefault(attempt => attempt.Finished is { Good: false }) is { } who
                ? Text($"; there {who.Agent} did it in ticks {who.Tick} to {who.Started.EndsAt} with a chance of {who.Started.Chance / 10_000.0:0} %")
                : string.Empty;
        return $"{where}; {check}{below}{(failure is null ? "" : $"; against this kind: {failure.CounterAction}")}";
    }

    private string Returned(ContractStory story, PassedWork work)
    {
        var parts = string.Join(" and ", work.Terms.Parts.Select(part => (part + 1).ToString(CultureInfo.InvariantCulture)));
        var left = story.Opened.Deadline - work.BackAt;
        var (why, help) = work.Returned switch
        {
            ReturnReason.Unsold => ("nobody took it", Text($"a reward above {work.Reward.Amount:0.00}, or doing it oneself at once, would have saved the time")),
            ReturnReason.Rejected => (Text($"what {Taker(work)} delivered was flagged by the {Check(work.Terms)}"), "a taker with a better record, or more time to do it again, would have helped"),
            ReturnReason.TooLate => (Text($"{Taker(work)} did not deliver in time"), "more working time, or posting it earlier, would have helped"),
            ReturnReason.Dropped => (Text($"{Taker(work)} gave it up"), "a taker with a better record, or a plan of one's own in reserve, would have helped"),
            _ => ("it was called off", "leaving it where it was would have kept what had been done"),
        };
        return Text($"part {parts}: out as {work.Bounty} from tick {work.PostedAt} to {work.BackAt}; {why}; {(left > 0 ? $"{left} ticks were left until the deadline" : "no time was left")}; {help}");
    }

    private static string Late(ContractStory story) => Text(
        $"deadline was tick {story.Opened.Deadline}; waits for agents: {story.Happened.Count(item => item.Event is HireQueued)}, lapsed: {story.Happened.Count(item => item.Event is HireReleased { Lapsed: true })}; fewer attempts or a dearer tier would have been faster");

    private static string Check(SubcontractTerms terms) => terms.Check == CheckKind.Expert ? "expert's check" : "AI check";

    private string Taker(PassedWork work) => work.Taken is { } taken ? book.NameOf(taken.Contract.Owner) : "nobody";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
