using System.CommandLine;
using System.Net.WebSockets;
using Game.Bots.Remote;
using Game.Bots.Strategies;

namespace Game.Bots.Commands;

/// <summary><c>join</c>: takes a seat in a room on a server and plays until the match ends.</summary>
internal static class JoinCommand
{
    private const string HubPath = "/hubs/room";

    public static Command Create(TextWriter output, TextWriter error, string? own)
    {
        var room = new Argument<string>("room") { Description = "The room's code." };
        var at = new Option<Uri>("--at")
        {
            Description = "The server's address, as it is in the browser.",
            DefaultValueFactory = _ => new Uri("http://localhost:5000"),
            CustomParser = result =>
            {
                if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var server) && server.Scheme is "http" or "https" or "ws" or "wss") return server;
                result.AddError($"'{result.Tokens[0].Value}' is not an address. Write it as in the browser: http://localhost:5000.");
                return null!;
            },
        };
        var strategy = new Option<string>("--bot") { Description = $"The strategy: {string.Join(", ", Catalogue.Names)}.", DefaultValueFactory = _ => own ?? "cost-plus" };
        strategy.Validators.Add(result =>
        {
            var wanted = result.GetValueOrDefault<string>();
            if (wanted is not null && !Catalogue.Names.Contains(wanted, StringComparer.Ordinal)) result.AddError($"There is no strategy '{wanted}'. There are: {string.Join(", ", Catalogue.Names)}.");
        });
        var name = new Option<string?>("--name") { Description = "Nickname; the strategy's name if left out." };
        var command = new Command("join", "Takes a seat in a room, labelled as a bot, and plays until the match ends.") { room, at, strategy, name };
        command.SetAction(async (parsed, cancellation) =>
        {
            var wanted = parsed.GetValue(strategy)!;
            var seat = new RemoteSeat(HubOf(parsed.GetValue(at)!), () => Catalogue.Create(wanted), output.WriteLine);
            try
            {
                var profit = await seat.PlayAsync(parsed.GetValue(room)!, parsed.GetValue(name) ?? wanted, cancellation);
                output.WriteLine(FormattableString.Invariant($"The match is over: profit {profit.Amount:0.00} credits, {seat.Orders} orders sent."));
                return 0;
            }
            catch (Exception problem) when (problem is HubRefusedException or WebSocketException or IOException or HttpRequestException)
            {
                error.WriteLine($"Could not play at {parsed.GetValue(at)}: {problem.Message}");
                return 1;
            }
        });
        return command;
    }

    private static Uri HubOf(Uri server)
    {
        var path = server.AbsolutePath.EndsWith(HubPath, StringComparison.Ordinal) ? server.AbsolutePath : server.AbsolutePath.TrimEnd('/') + HubPath;
        return new UriBuilder(server) { Scheme = server.Scheme is "https" or "wss" ? "wss" : "ws", Path = path }.Uri;
    }
}
