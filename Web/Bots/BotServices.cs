namespace Web.Bots;

/// <summary>Registers the libraries of bots.</summary>
internal static class BotServices
{
    public static void AddBotLibraries(this IServiceCollection services)
    {
        services.AddOptions<LibraryOptions>().BindConfiguration(LibraryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<BotLibraries>();
        services.AddSingleton<IBotLibraries>(provider => provider.GetRequiredService<BotLibraries>());
        services.AddHostedService(provider => provider.GetRequiredService<BotLibraries>());
    }
}
