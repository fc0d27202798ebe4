using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Scenarios;
using Game.Domain.Views;
using Microsoft.Extensions.Localization;

namespace Web.Shared;

/// <summary>Shocks as sentences.</summary>
internal static class ShockWords
{
    /// <summary>What happens, without when.</summary>
    public static string Say(IStringLocalizer text, Words words, Shock shock) =>
        text[$"Shock.{shock.Kind}", Scope(text, words, shock), Size(shock), shock.Domain ?? ""];

    /// <summary>From when to when a shock is in force.</summary>
    public static string When(IStringLocalizer text, ShockView shock, Scenario scenario) => shock.EndsAt is { } end
        ? text["Shock.FromTo", At(scenario, shock.StartsAt), At(scenario, end)]
        : text["Shock.From", At(scenario, shock.StartsAt)];

    private static string Scope(IStringLocalizer text, Words words, Shock shock) => shock switch
    {
        { Tier: { } tier, Specialty: { } specialty } => words.Agent(AgentType.Of(specialty, tier)),
        { Tier: { } tier } => text["Shock.OfTier", words.Tier(tier)],
        { Specialty: { } specialty } => text["Shock.OfSpecialty", words.Specialty(specialty)],
        _ => text["Shock.OfAll"],
    };

    private static string Size(Shock shock) => shock.Kind == ShockKind.ModelGeneration
        ? Figures.Number(shock.SizeOrDefault())
        : Figures.Percent((int)(1_000_000 * shock.SizeOrDefault()));

    private static string At(Scenario scenario, int tick) => Figures.MarketHour(scenario, tick);
}
