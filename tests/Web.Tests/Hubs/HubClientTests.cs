using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Web.Tests.Hubs;

/// <summary>The client the other hub tests stand on, against a hub that only echoes.</summary>
public sealed class HubClientTests : IAsyncLifetime
{
    private readonly WebApplication _server = BuildServer();

    private Uri Hub => new UriBuilder(new Uri(_server.Urls.Single())) { Scheme = "ws", Path = "/echo" }.Uri;

    public Task InitializeAsync() => _server.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_call_is_answered()
    {
        await using var client = await HubClient.ConnectAsync(Hub);

        Assert.Equal("€ hello", await client.InvokeAsync<string>("Echo", "€ hello"));
    }

    [Fact]
    public async Task A_message_larger_than_a_frame_arrives_whole()
    {
        await using var client = await HubClient.ConnectAsync(Hub);
        var large = new string('x', 20_000);

        Assert.Equal(large, await client.InvokeAsync<string>("Echo", large));
    }

    [Fact]
    public async Task The_server_reaches_the_client()
    {
        var told = new TaskCompletionSource<string>();
        await using var client = await HubClient.ConnectAsync(Hub, connection => connection.On<string>("Tell", told.SetResult));

        await client.InvokeAsync("Broadcast", "open");

        Assert.Equal("open", await told.Task.WaitAsync(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task A_server_that_stops_closes_the_connection()
    {
        var closed = new TaskCompletionSource();
        await using var client = await HubClient.ConnectAsync(Hub, connection => connection.Closed += _ =>
        {
            closed.SetResult();
            return Task.CompletedTask;
        });

        await _server.StopAsync();

        await closed.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(HubConnectionState.Disconnected, client.State);
    }

    private static WebApplication BuildServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR();
        var server = builder.Build();
        server.MapHub<EchoHub>("/echo");
        return server;
    }

    private sealed class EchoHub : Hub
    {
        public string Echo(string text) => text;

        public Task Broadcast(string text) => Clients.All.SendAsync("Tell", text);
    }
}
