using Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Web.Tests.App;

public sealed class StopTests
{
    [Fact]
    public async Task A_server_that_is_told_to_stop_twice_and_again_after_its_end_just_ends()
    {
        var game = new GameHost();
        await using (game)
        {
            _ = game.Url;
            var parts = game.Services.GetServices<IHostedService>().Where(part => part.GetType().Assembly == typeof(Program).Assembly).ToList();
            Assert.NotEmpty(parts);
            await Task.WhenAll(parts.Concat(parts).Select(part => part.StopAsync(CancellationToken.None)));
            await game.DisposeAsync();
            await Task.WhenAll(parts.Select(part => part.StopAsync(CancellationToken.None)));
        }
    }
}
