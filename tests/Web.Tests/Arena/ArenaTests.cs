using Game.Bots.Evolution;
using Game.Bots.Strategies;
using Game.Domain.Scenarios;
using Microsoft.Extensions.Logging.Abstractions;
using Web.Arena;
using Web.Journal;
using Web.Rooms;
using Web.Tests.Journal;
using Web.Tests.Rooms;

namespace Web.Tests.Arena;

/// <summary>Tournaments from the page: played, reported, and remembered on the ladder; champions lie in the data folder.</summary>
public sealed class ArenaTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Scenario Short = ScenarioCatalogue.Find("open-market")! with { Ticks = 60 };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_tournament_is_reported_and_the_ladder_goes_on_from_the_last_one()
    {
        var folder = new ArenaFolder(new DataFolder(_folder.Path), NullLogger<ArenaFolder>.Instance);
        await using var bench = new ArenaBench(TimeProvider.System, folder);
        Assert.Empty(folder.Ladder(Short.Name));

        var first = await bench.TryStart("ana", Short, ["naive", "cost-plus"], 2)!.Result.WaitAsync(Patience);
        Assert.Equal(["cost-plus", "naive"], first.Result.Standing.Select(line => line.Strategy).Order(StringComparer.Ordinal));
        Assert.Contains("<h1>Tournament in open-market</h1>", folder.Report(first.Report), StringComparison.Ordinal);
        var once = folder.Ladder(Short.Name);
        Assert.All(once.Values, rung => Assert.Equal(2, rung.Games));

        await bench.TryStart("ben", Short, ["naive", "cost-plus", "casual"], 1)!.Result.WaitAsync(Patience);
        var twice = new ArenaFolder(new DataFolder(_folder.Path), NullLogger<ArenaFolder>.Instance).Ladder(Short.Name);
        Assert.Equal((3, 3, 1), (twice["naive"].Games, twice["cost-plus"].Games, twice["casual"].Games));
        Assert.True(twice["naive"].Sigma < once["naive"].Sigma);
        Assert.Empty(folder.Ladder("first-contract"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../ladder")]
    [InlineData("0123456789abcdeg")]
    [InlineData("0123456789abcdef")]
    public void A_name_that_is_no_report_opens_nothing(string id) =>
        Assert.Null(new ArenaFolder(new DataFolder(_folder.Path), NullLogger<ArenaFolder>.Instance).Report(id));

    [Fact]
    public void A_damaged_ladder_begins_anew()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "ladder.json"), "{ not json");

        Assert.Empty(new ArenaFolder(new DataFolder(_folder.Path), NullLogger<ArenaFolder>.Instance).Ladder("open-market"));
    }

    [Fact]
    public async Task A_champion_of_the_data_folder_sits_down_in_rooms_and_a_file_that_is_none_is_left_alone()
    {
        var champions = Directory.CreateDirectory(Path.Combine(_folder.Path, "champions"));
        var genome = new Genome([.. Enumerable.Repeat(0.5, Genome.Length)]);
        var champion = new Champion("test", "open-market", 1, 3, 12.5, new Dictionary<string, double>(StringComparer.Ordinal), genome);
        await File.WriteAllTextAsync(Path.Combine(champions.FullName, "of the test room.json"), champion.Write());
        await File.WriteAllTextAsync(Path.Combine(champions.FullName, "broken.json"), "{}");

        await new ArenaFolder(new DataFolder(_folder.Path), NullLogger<ArenaFolder>.Instance).StartAsync(CancellationToken.None);

        Assert.Contains("champion-ofthetestroom", Catalogue.Champions);
        Assert.False(Catalogue.Has("champion-broken"));
        Assert.Equal("champion-ofthetestroom", Catalogue.Create("champion-ofthetestroom").Name);
        await using var rooms = await TestRooms.StartAsync();
        var room = await rooms.OpenAsync(new RoomSettings { Custom = TestRooms.Short, Bots = ["champion-ofthetestroom"], Seed = 7 });
        Assert.Equal(1, room.Status.Bots);
    }
}
