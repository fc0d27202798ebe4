using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Web.Live;
using Web.Shared;

namespace Web.Tests.Shared;

/// <summary>The real words of the pages, for components and for tests of the words themselves.</summary>
internal static class Texts
{
    public static IServiceCollection AddWords(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddLocalization(static options => options.ResourcesPath = "Resources");
        services.AddScoped<Words>();
        services.AddSingleton<LiveLines>();
        return services;
    }

    public static Words Words() => new ServiceCollection().AddWords().BuildServiceProvider().GetRequiredService<Words>();

    public static LiveLines Lines() => new ServiceCollection().AddWords().BuildServiceProvider().GetRequiredService<LiveLines>();

    public static LiveWords LiveWords()
    {
        var services = new ServiceCollection().AddWords().BuildServiceProvider();
        return new(services.GetRequiredService<IStringLocalizer<SharedText>>(), services.GetRequiredService<Words>());
    }

    public static IStringLocalizer Of(Type words) => new ServiceCollection().AddWords().BuildServiceProvider()
        .GetRequiredService<IStringLocalizerFactory>().Create(words);
}
