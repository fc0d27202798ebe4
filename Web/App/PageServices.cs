using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Web.Lab;
using Web.Live;
using Web.Market;
using Web.Replays;
using Web.Shared;

namespace Web.App;

/// <summary>What pages need: components, words, a clock.</summary>
internal static class PageServices
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(static options =>
        {
            // A phone that sleeps through a lesson finds its page again; an open page costs about a quarter of a megabyte.
            options.DisconnectedCircuitMaxRetained = 500;
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromHours(3);
        });
        // In the place of SignalR's own, which AddInteractiveServerComponents has put there.
        services.Replace(ServiceDescriptor.Singleton(typeof(HubConnectionHandler<>), typeof(PageLineHandler<>)));
        services.AddLocalization(static options => options.ResourcesPath = "Resources");
        services.AddOptions<ReconnectOptions>().BindConfiguration(ReconnectOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<CircuitPresence>();
        services.AddScoped<CircuitHandler>(static services => services.GetRequiredService<CircuitPresence>());
        services.AddScoped<Words>();
        services.AddSingleton<Tapes>();
        services.AddSingleton<MarketBooks>();
        services.AddSingleton<LabBench>();
        services.AddSingleton<LiveLines>();
        services.TryAddSingleton(TimeProvider.System);
    }
}
