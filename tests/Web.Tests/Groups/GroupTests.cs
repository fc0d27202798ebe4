using Game.Domain.Views;
using Web.Groups;
using Web.Host;
using Web.Lessons;
using Web.Rooms;
using Web.Tests.Rooms;

namespace Web.Tests.Groups;

/// <summary>A class that is split over rooms with different rules.</summary>
public sealed class GroupTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void The_lottery_keeps_arms_alike_and_follows_its_key(int arms)
    {
        var drawn = Enumerable.Range(0, 60).Select(place => Lottery.Arm([1, 2, 3], arms, place)).ToList();

        for (var people = 1; people <= drawn.Count; people++)
        {
            var sizes = Enumerable.Range(0, arms).Select(arm => drawn.Take(people).Count(one => one == arm)).ToList();
            Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
        }

        Assert.NotEqual(drawn, Enumerable.Range(0, 60).Select(place => Lottery.Arm([4, 5, 6], arms, place)));
        Assert.Contains(Enumerable.Range(0, 20), block => drawn[block * arms] != 0);
    }

    [Fact]
    public async Task Arms_play_the_same_tasks_under_their_own_rules_and_outlive_a_restart()
    {
        await using var rooms = await TestRooms.StartAsync();
        var group = await OpenAsync(rooms, Comparison.Find("second-price")!);

        Assert.Equal(2, group.Rooms.Count);
        Assert.All(group.Rooms, room => Assert.NotNull(room.HostFor(group.HostKey)));
        Assert.NotEqual(group.Rooms[0].Scenario.Board.Format, group.Rooms[1].Scenario.Board.Format);
        foreach (var room in group.Rooms)
            await rooms.TicksAsync((RoomActor)room, 1);
        var tasks = new List<string>();
        foreach (var room in group.Rooms)
            tasks.Add(string.Join(',', (await room.LookAsync(Viewer.Host)).View.Room.Bounties.Select(bounty => $"{bounty.Id} {bounty.Title} {bounty.Ceiling}")));
        Assert.Equal(tasks[0], tasks[1]);

        var drawn = Enumerable.Range(0, 10).Select(_ => rooms.Rooms.Draw(group.Code)!.Code).ToList();
        Assert.Equal(5, drawn.Count(code => code == group.Rooms[0].Code));
        await using var later = await TestRooms.StartAsync(rooms.Folder);
        Assert.Equal(group.Rooms.Select(room => room.Code), later.Rooms.Group(group.Code.ToLowerInvariant()).Select(room => room.Code));
        Assert.Equal(1, (await later.Rooms.Group(group.Code)[1].LookAsync(Viewer.Spectator)).Lesson.Group!.Arm);
        Assert.Empty(rooms.Rooms.Group(group.Rooms[0].Code));
        Assert.Null(rooms.Rooms.Draw("ZZZZ"));
    }

    // The figures were found by integrating the density of Student's t numerically, with another program.
    [Fact]
    public void The_test_of_two_arms_agrees_with_a_worked_example()
    {
        var test = ArmTest.Of([27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4],
            [27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5, 29.0])!;

        Assert.Equal(3.14, test.Difference, 6);
        Assert.Equal(0.978586, test.Low, 5);
        Assert.Equal(5.301414, test.High, 5);
        Assert.Equal(0.005968, test.P, 5);
        Assert.Null(ArmTest.Of([1], [2, 3]));
        Assert.Null(ArmTest.Of([1, 1], [1, 1]));
    }

    [Fact]
    public void Every_comparison_and_the_rehearsal_can_be_played()
    {
        var usual = ClassPresets.All[0].Settings.Custom!;
        Assert.All(Comparison.All, comparison => Assert.All(comparison.Arms, arm => Assert.Empty(arm.Change(usual).Problems())));
        var rehearsal = ClassPresets.All[0].Rehearsal;
        Assert.Equal(usual.MillisecondsPerTick, 10 * rehearsal.MillisecondsPerTick);
        Assert.True(rehearsal.Bots!.Count >= 8);
        Assert.True(TimeSpan.FromMilliseconds((double)rehearsal.MillisecondsPerTick! * usual.Ticks) < TimeSpan.FromMinutes(6));
    }

    private static async Task<CreatedGroup> OpenAsync(TestRooms rooms, Comparison comparison)
    {
        var created = await rooms.Rooms.CreateGroupAsync([.. comparison.Arms.Select(arm => (
            new RoomSettings { Custom = arm.Change(TestRooms.Short), Bots = [], MillisecondsPerTick = 1000, Lesson = new LessonPlan { Class = true } }, arm.Name))]);
        Assert.True(created.Ok, created.Problem.ToString());
        return created.Value;
    }
}
