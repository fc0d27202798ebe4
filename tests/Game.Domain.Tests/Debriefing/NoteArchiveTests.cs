using System.Text.Json;
using Game.Domain.Board;
using Game.Domain.Debriefing;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Tests.Debriefing;

/// <summary>What is over is kept as bytes, and comes back as it was.</summary>
public sealed class NoteArchiveTests
{
    private static readonly IReadOnlyList<PartSpec> Parts = [new(Specialty.Writer, 45, []), new(Specialty.Reviewer, 300, [0])];

    private static readonly Plan Opening = new([new PartPlan(AgentType.Checker), new PartPlan(AgentType.Of(Specialty.Writer, Tier.Premium), 2, CheckKind.Ai, 3)]);

    private static readonly Plan Changed = new(
        [
            new PartPlan(AgentType.Of(Specialty.Coder, Tier.Nano), 6, CheckKind.Expert, 5, AfterFailure.Drop, TermsKind.OnCompletion, new Credits(1234), 288, -40, true),
            new PartPlan(AgentType.Checker),
        ],
        9, Paused: true, SubmitByHand: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_contracts_note_comes_back_with_all_that_it_said(bool changed)
    {
        var note = Note(changed);
        var archive = new NoteArchive();
        archive.Add(Note(!changed));
        archive.Add(note);

        var back = archive.Of(note.Id.Owner).ToList();
        Assert.Equal(2, back.Count);
        Assert.Equal(JsonSerializer.Serialize(note, GameJson.Options), JsonSerializer.Serialize(back[1], GameJson.Options));
        Assert.Equal(!changed, ReferenceEquals(back[1].Plan, back[1].Opening));
    }

    [Fact]
    public void A_bountys_note_comes_back_and_its_worth_is_in_the_sum()
    {
        var archive = new NoteArchive();
        archive.Add(new BountyNote { Parts = Parts, Difficulty = 1, WorkTicks = 2, Era = 0, Ceiling = new Credits(3), Decided = false, Cost = 40 });
        var note = new BountyNote { Parts = Parts, Difficulty = -1_500_000, WorkTicks = 300, Era = 2, Ceiling = new Credits(45_000), ExpertCheck = true, Decided = true };
        archive.Add(note);
        note.Value = 900;
        archive.Add(note);

        var back = archive.Bounties.Read(NoteCodec.ReadBounty).ToList();
        note.Value = 0;
        Assert.All(back, one => Assert.Equal(JsonSerializer.Serialize(note, GameJson.Options), JsonSerializer.Serialize(one, GameJson.Options)));
        Assert.Equal((2, 860L), (back.Count, archive.Realised));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(63)]
    [InlineData(-64)]
    [InlineData(64)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Every_number_can_be_kept(long number)
    {
        var (writer, pages) = (new NoteWriter(), new NotePages());
        for (var i = 0; i < 600; i++)
        {
            writer.Write(number);
            writer.Write((long?)null);
            pages.Add(writer);
        }

        Assert.All(pages.Read(reader => (reader.Long(), reader.MaybeLong())), read => Assert.Equal((number, null), read));
        Assert.Equal(600, pages.Count);
    }

    private static ContractNote Note(bool changed) => new()
    {
        Id = new ContractId(new BountyId(17, 5_000_000_003), new SeatId(4)), Title = changed ? "Räume" : "Fenster", Era = 1, Parts = Parts, Difficulty = -2_345_678, ExpertCheck = changed,
        Ceiling = new Credits(80_000), Price = new Credits(61_234), Bond = new Credits(9_999), WorkTicks = 400, AwardedAt = 41, Prices = [.. Enumerable.Range(1, 25).Select(cents => new Credits(cents))],
        Skill = -700_000, Credit = !changed, Estimate = 3_000_001, Readings = changed ? [5, -6] : [], Bids = 7, Contestants = 2, StatedChance = changed ? 66 : null,
        Opening = Opening, Plan = changed ? Changed : Opening, Hires = 3, Shift = -8_000_000_000, Posted = new Credits(-5), Delivered = changed ? [1] : null, Left = 950_000,
        Outcome = ContractOutcome.Paid, Payout = new Credits(60_000), Profit = new Credits(-12_345),
    };
}
