using System.CommandLine;
using System.Net.Sockets;
using System.Net.WebSockets;
using Game.Bots.Libraries;
using Game.Bots.Remote;
using Game.Bots.Sdk;
using Game.Bots.Strategies;

namespace Game.Bots.Commands;

/// <summary><c>join</c>: takes a seat in a room on a server and plays until the match ends.</summary>
internal static class JoinCommand
{
    /// <summary>For a confined process: the number of the handle of the one connection that it has.</summary>
    public const string ConnectionOption = "--connection";

    private const string HubPath = "/hubs/room";

    public static Command Create(TextWriter output, TextWriter error, string? own)
    {
        var room = new Argument<string>("room") { Description = "The room's code." };
        var at = new Option<Uri>("--at")
        {
            Description = "The server's address, as it is in the browser.",
            DefaultValueFactory = _ => new Uri("http://localhost:5080"),
            CustomParser = result =>
            {
                if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var server) && server.Scheme is "http" or "https" or "ws" or "wss") return server;
                result.AddError($"'{result.Tokens[0].Value}' is not an address. Write it as in the browser: http://localhost:5080.");
                return null!;
            },
        };
        var strategy = new Option<string>("--bot") { Description = $"The strategy: {string.Join(", ", Catalogue.Names)}, or a champion's file.", DefaultValueFactory = _ => own ?? "cost-plus" };
        var library = new Option<FileInfo?>("--library") { Description = "A class library (*.dll) that has the strategy." };
        var child = new Option<bool>("--supervised") { Description = "For servers: returns to the seat whose key is the first line of the input, beats on the output, and ends with the input." };
        var connection = new Option<int?>(ConnectionOption) { Description = "For servers: the handle of a connection that stands already; no other is made.", Hidden = true };
        strategy.Validators.Add(result =>
        {
            var wanted = result.GetValueOrDefault<string>();
            if (result.GetResult(library) is null && wanted is not null && !Catalogue.Knows(wanted, out var problem)) result.AddError(problem!);
        });
        var name = new Option<string?>("--name") { Description = "Nickname; the strategy's name if left out." };
        var command = new Command("join", "Takes a seat in a room, labelled as a bot, and plays until the match ends.") { room, at, strategy, name, library, child, connection };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (server, code, wanted) = (parsed.GetValue(at)!, parsed.GetValue(room)!, parsed.GetValue(strategy)!);
            using var supervision = parsed.GetValue(child) ? Supervision.Begin() : null;
            try
            {
                using var standing = parsed.GetValue(connection) is { } handle ? new Socket(new SafeSocketHandle(handle, ownsHandle: true)) : null;
                // What a library prints is no part of what a child tells its server.
                if (supervision is not null) LibraryCommand.Mute();
                var make = MakerOf(wanted, parsed.GetValue(library));
                var seat = supervision is null
                    ? new RemoteSeat(HubOf(server), make, output.WriteLine)
                    : new RemoteSeat(HubOf(server), () => supervision.Watch(make)) { Connection = standing };
                if (supervision is not null)
                {
                    await seat.ReturnAsync(code, supervision.SeatKey, cancellation);
                    return 0;
                }

                var profit = await seat.PlayAsync(code, parsed.GetValue(name) ?? wanted, cancellation);
                output.WriteLine(FormattableString.Invariant($"The match is over: profit {profit.Amount:0.00} credits, {seat.Orders} orders sent."));
                return 0;
            }
            catch (Exception problem) when (problem is HubRefusedException or WebSocketException or IOException or HttpRequestException or SocketException or ArgumentException)
            {
                error.WriteLine($"Could not play at {server}: {problem.Message}");
                return 1;
            }
        });
        return command;
    }

    private static Func<IStrategy> MakerOf(string strategy, FileInfo? library)
    {
        if (library is null) return () => Catalogue.Create(strategy);
        var loaded = BotLibrary.Load(library.FullName, out var problem) ?? throw new ArgumentException($"{library.Name} cannot be used. {problem}", nameof(library));
        _ = loaded.Create(strategy);
        return () => loaded.Create(strategy);
    }

    private static Uri HubOf(Uri server)
    {
        var path = server.AbsolutePath.EndsWith(HubPath, StringComparison.Ordinal) ? server.AbsolutePath : server.AbsolutePath.TrimEnd('/') + HubPath;
        return new UriBuilder(server) { Scheme = server.Scheme is "https" or "wss" ? "wss" : "ws", Path = path }.Uri;
    }
}
