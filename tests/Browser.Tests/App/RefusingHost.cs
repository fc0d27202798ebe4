using System.Collections.Concurrent;
using Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Browser.Tests.App;

/// <summary>The game behind a school's gateway, which answers every wish for a WebSocket with a refusal: some say 403, some 400.</summary>
public sealed class RefusingHost : GameHost
{
    private readonly ConcurrentBag<string> _refused = [];

    /// <summary>Where a WebSocket was asked for, and refused.</summary>
    public IReadOnlyCollection<string> Refused => _refused;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Gateway(_refused)));
    }

    private sealed class Gateway(ConcurrentBag<string> refused) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                if (!context.Request.Headers.Upgrade.Contains("websocket")) return go(context);
                refused.Add(context.Request.Path);
                context.Response.StatusCode = context.Request.Path == "/_blazor" ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            });
            next(app);
        };
    }
}
