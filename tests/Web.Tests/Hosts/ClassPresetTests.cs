using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Web.Groups;
using Web.Host;
using Web.Lessons;
using Web.Rooms;
using Web.Tests.Rooms;

namespace Web.Tests.Hosts;

/// <summary>Every scenario with a lesson plan can be held as a class, rehearsed, and compared.</summary>
public sealed class ClassPresetTests
{
    public static TheoryData<string> Scenarios => [.. ScenarioCatalogue.Names];

    [Theory, MemberData(nameof(Scenarios))]
    public async Task A_class_waits_for_its_teacher_takes_students_to_the_practice_and_plays(string scenario)
    {
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync(ClassPresets.Find(scenario)!.Settings with { Seed = 7 });
        var (room, host) = ((RoomActor)created.Room, created.Room.HostFor(created.HostKey)!);
        Assert.Equal((RoomPhase.Paused, 0, scenario), (room.Status.Phase, room.Status.Bots, room.Scenario.Name));

        var ana = (await room.JoinAsync("Ana")).Value!.Seat;
        Assert.True((await room.LookAsync(Viewer.Seat(ana))).Lesson.Plan.Class);
        Assert.True((await room.TellAsync(ana, new LessonAnswer.Practised(80, Skipped: false))).Ok);
        Assert.NotNull((await host.LookAsync()).Lesson.Plan.KeepUntil);
        await host.ResumeAsync();
        Assert.Equal(Credits.Zero, (await rooms.TicksAsync(room, 20)).LedgerSum);
        Assert.NotEmpty((await room.LookAsync(Viewer.Seat(ana))).View.Room.Bounties);
    }

    [Theory, MemberData(nameof(Scenarios))]
    public async Task A_rehearsal_is_the_same_lesson_with_bots_and_ten_times_as_fast(string scenario)
    {
        var preset = ClassPresets.Find(scenario)!;
        await using var rooms = await TestRooms.StartAsync();
        var created = await rooms.CreateAsync(preset.Rehearsal);
        var room = (RoomActor)created.Room;
        var plan = (await room.LookAsync(Viewer.Spectator)).Lesson.Plan;

        Assert.Equal((true, true, RoomPhase.Paused), (plan.Class, plan.Rehearsal, room.Status.Phase));
        Assert.Equal(preset.Scenario.MillisecondsPerTick, 10 * room.Status.MillisecondsPerTick);
        Assert.True(room.Status.Bots >= 8);
        Assert.Equal((preset.Scenario.Ticks, preset.Scenario.PlannedSeats), (room.Scenario.Ticks, room.Scenario.PlannedSeats));
        await room.HostFor(created.HostKey)!.ResumeAsync();
        Assert.Equal(Credits.Zero, (await rooms.TicksAsync(room, 10)).LedgerSum);
    }

    [Theory, MemberData(nameof(Scenarios))]
    public void Every_treatment_and_comparison_that_is_offered_can_be_played(string scenario)
    {
        var usual = ClassPresets.Find(scenario)!.Scenario;
        var offered = Treatments.Offered(usual, bots: 6).Select(static kind => new Treatment(kind))
            .Concat(Treatments.Formats(usual).Select(static format => new Treatment(TreatmentKind.Format) { Format = format })).ToList();

        Assert.True(offered.Count >= 9);
        Assert.All(offered, treatment => Assert.True(Treatments.Fits(treatment, usual), treatment.ToString()));
        Assert.All(
            offered.Where(static treatment => treatment.Kind is not (TreatmentKind.Usual or TreatmentKind.NoBots or TreatmentKind.MoreBots)),
            treatment => Assert.NotEqual(ScenarioCatalogue.Write(usual), ScenarioCatalogue.Write(Treatments.Change(treatment, usual))));
        Assert.All(Comparison.All, comparison => Assert.All(comparison.Arms, arm => Assert.Empty(arm.Change(usual).Problems())));
        Assert.DoesNotContain(TreatmentKind.NoBots, Treatments.Offered(usual, bots: 0));
    }

    [Fact]
    public void What_a_scenario_has_is_what_a_round_can_be_without()
    {
        Assert.Contains(TreatmentKind.NoInsurance, Treatments.Offered(ClassPresets.Find("black-box")!.Scenario, 0));
        Assert.Contains(TreatmentKind.OneLevel, Treatments.Offered(ClassPresets.Find("guild")!.Scenario, 0));
        Assert.DoesNotContain(TreatmentKind.NoInsurance, Treatments.Offered(ClassPresets.First.Scenario, 0));
        Assert.DoesNotContain(TreatmentKind.OneLevel, Treatments.Offered(ClassPresets.First.Scenario, 0));
    }
}
