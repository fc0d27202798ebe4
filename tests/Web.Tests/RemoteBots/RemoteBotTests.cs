using Game.Bots.Remote;
using Game.Bots.Strategies;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Microsoft.Extensions.DependencyInjection;
using Web.Rooms;
using Web.Tests.Hubs;

namespace Web.Tests.RemoteBots;

/// <summary>Every way in that the bots' pages describe plays a whole game.</summary>
public sealed class RemoteBotTests(BusyHost game) : IClassFixture<BusyHost>, IDisposable
{
    private static readonly Scenario Short = ScenarioCatalogue.Find("first-contract")! with { Ticks = 240 };

    private readonly string _folder = Directory.CreateTempSubdirectory("remote-bot").FullName;

    private static string Samples
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Economy.sln"))) folder = folder.Parent;
            return Path.Combine(folder!.FullName, "docs", "bots", "samples");
        }
    }

    [Fact]
    public async Task A_strategy_plays_from_outside_what_it_plays_inside()
    {
        var open = await OpenAsync();
        var seat = new RemoteSeat(game.Hub("/hubs/room"), () => Catalogue.Create("cost-plus"));
        var profit = await PlayAsync(open, "Outsider", () => seat.PlayAsync(open.Room.Code, "Outsider"));
        Assert.True(seat.Orders > 0);
        await SeesBidsOfAsync(open.Room, "Outsider");
        Assert.Equal(profit, seat.View!.Desk!.Profit);
    }

    [Fact]
    public async Task A_bot_on_Pythons_standard_library_plays_a_whole_game()
    {
        var python = await Tool.FindAsync("python3", "python3");
        var open = await OpenAsync();
        var (code, output) = await PlayAsync(open, "Snake", () => Tool.RunAsync(python, Samples, "bot.py", open.Room.Code, game.Url.ToString(), "Snake"));
        Assert.True(code == 0, output);
        Assert.Contains("the match is over: profit", output, StringComparison.Ordinal);
        await SeesBidsOfAsync(open.Room, "Snake");
    }

    [Fact]
    public async Task A_bot_in_JavaScript_plays_a_whole_game()
    {
        var node = await Tool.FindAsync("node", "nodejs", "npm");
        var npm = await Tool.FindAsync("npm", "nodejs", "npm");
        foreach (var file in new[] { "bot.mjs", "package.json" }) File.Copy(Path.Combine(Samples, file), Path.Combine(_folder, file));
        var (installed, log) = await Tool.RunAsync(npm, _folder, "install", "--no-audit", "--no-fund");
        Assert.True(installed == 0, log);

        var open = await OpenAsync();
        var (code, output) = await PlayAsync(
            open, "Script", () => Tool.RunAsync(node, _folder, "bot.mjs", open.Room.Code, game.Url.ToString().TrimEnd('/'), "Script"));
        Assert.True(code == 0, output);
        Assert.Contains("the match is over: profit", output, StringComparison.Ordinal);
        await SeesBidsOfAsync(open.Room, "Script");
    }

    [Fact]
    public async Task A_bot_of_one_file_plays_a_match_of_its_own_and_joins_a_room()
    {
        var file = Path.Combine(Samples, "mybot.cs");
        var (code, output) = await Tool.RunAsync("dotnet", Samples, "run", file, "--", "compare", "random", "starter", "--seeds", "1..2", "--bots", "casual,naive", "--ticks", "500", "--json");
        Assert.True(code == 0, output);
        using (var compared = System.Text.Json.JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]))
        {
            var profit = compared.RootElement.GetProperty("figures")[0];
            Assert.True(profit.GetProperty("second").GetDouble() > profit.GetProperty("first").GetDouble(), output);
        }

        var open = await OpenAsync();
        (code, output) = await PlayAsync(
            open, "starter", () => Tool.RunAsync("dotnet", Samples, "run", file, "--", "join", open.Room.Code, "--at", game.Url.ToString()));
        Assert.True(code == 0, output);
        Assert.Contains("The match is over", output, StringComparison.Ordinal);
        await SeesBidsOfAsync(open.Room, "starter");
    }

    [Theory]
    [InlineData("random", "starter", "starter is better than random", "--seeds", "1..6", "--bots", "casual,naive", "--ticks", "600")]
    [InlineData("starter", "cost-plus", "cost-plus is better than starter", "--seeds", "1..16")]
    public async Task The_starter_beats_random_and_leaves_an_easy_first_improvement_to_cost_plus(string first, string second, string verdict, params string[] how)
    {
        var (code, output) = await Tool.RunAsync("dotnet", Samples, ["run", Path.Combine(Samples, "mybot.cs"), "--", "compare", first, second, "--json", .. how]);
        Assert.True(code == 0, output);
        using var compared = System.Text.Json.JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
        Assert.Equal(verdict, compared.RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task A_code_without_a_room_is_told_in_a_sentence()
    {
        var python = await Tool.FindAsync("python3", "python3");
        var (code, output) = await Tool.RunAsync(python, Samples, "bot.py", "ZZZZ", game.Url.ToString());
        Assert.Equal(1, code);
        Assert.Contains("600 unknown-room", output, StringComparison.Ordinal);

        var seat = new RemoteSeat(game.Hub("/hubs/room"), () => Catalogue.Create("sleeper"));
        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => seat.PlayAsync("ZZZZ", "Nobody"));
        Assert.Contains("600 unknown-room", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task SeesBidsOfAsync(RoomHandle room, string name)
    {
        var line = (await room.LookAsync(Viewer.Spectator)).View.Room.Standings.Single(line => line.Name == name);
        Assert.True(line is { Bot: true, BidsPlaced: > 0 }, $"{line}");
    }

    // A program takes its time to start; the match waits until it has its seat.
    private static async Task<T> PlayAsync<T>((RoomHandle Room, RoomHost Host) open, string name, Func<Task<T>> play)
    {
        await open.Host.PauseAsync();
        var running = play();
        var seated = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watching = open.Room.Subscribe(Viewer.Spectator, frame =>
        {
            if (frame.View.Room.Standings.Any(line => line.Name == name)) seated.TrySetResult();
        });
        await Task.WhenAny(running, seated.Task);
        await open.Host.ResumeAsync();
        return await running;
    }

    private async Task<(RoomHandle Room, RoomHost Host)> OpenAsync()
    {
        _ = game.Url;
        var created = await game.Services.GetRequiredService<IRooms>().CreateAsync(new RoomSettings
        {
            Custom = Short with { Arrivals = Short.Arrivals with { Opening = 6 } },
            Bots = ["casual"],
            Seed = 11,
            MillisecondsPerTick = 50,
        });
        Assert.True(created.Ok, $"{created.Problem}");
        var room = created.Value.Room;
        return (room, room.HostFor(created.Value.HostKey)!);
    }
}
