namespace Web.Arena;

/// <summary>Registers the arena and serves its reports.</summary>
internal static class ArenaServices
{
    public static void AddArena(this IServiceCollection services)
    {
        services.AddSingleton<ArenaFolder>();
        services.AddHostedService(provider => provider.GetRequiredService<ArenaFolder>());
        services.AddSingleton<ArenaBench>();
    }

    public static void MapArena(this WebApplication app) => app.MapGet("/arena/reports/{id}", (string id, ArenaFolder folder) =>
        folder.Report(id) is { } report ? Results.Content(report, "text/html; charset=utf-8") : Results.NotFound());
}
