using System.Globalization;
using Game.Bots.Lab;
using Game.Domain.Scenarios;
using Microsoft.Extensions.Localization;
using Web.Shared;

namespace Web.Lab;

/// <summary>How dials and figures of experiments are named and written in the reader's language.</summary>
internal static class LabWords
{
    private const string Profit = "meanProfit";

    /// <summary>The name of a dial.</summary>
    public static string Dial(this IStringLocalizer<LabText> words, string parameter) => words[$"Dial.{parameter}"];

    /// <summary>What a dial of an experiment means, with its unit.</summary>
    public static string Meaning(this IStringLocalizer<LabText> words, Experiment experiment, Parameter parameter) => words[$"Dial.{experiment.Name}.{parameter.Name}"];

    /// <summary>One of the values of a dial: a scenario by its title, everything else by its own word.</summary>
    public static string Choice(this IStringLocalizer<LabText> words, Words others, string choice) =>
        ScenarioCatalogue.Find(choice) is { } scenario ? others.Title(scenario) : words[$"Choice.{choice}"];

    /// <summary>The name of a figure. The mean profit of a trader is named for the trader.</summary>
    public static string Figure(this IStringLocalizer<LabText> words, string figure) =>
        figure.StartsWith(Profit, StringComparison.Ordinal) ? words["ProfitOf", figure[Profit.Length..]] : words[$"Figure.{figure}"];

    /// <summary>Why a trial was refused: a value that its dial does not take, or values that do not go together.</summary>
    public static string Refusal(this IStringLocalizer<LabText> words, LabTrial trial)
    {
        var wrong = trial.Experiment.Parameters.FirstOrDefault(parameter => trial.Chosen.TryGetValue(parameter.Name, out var value) && !parameter.Accepts(value));
        return wrong switch
        {
            null => words[$"Refused.{trial.Experiment.Name}"],
            { Range: { } range } => words["Takes", words.Dial(wrong.Name), Exact(range.Least), Exact(range.Most)],
            _ => words["TakesList", words.Dial(wrong.Name)],
        };
    }

    /// <summary>A number with as many digits as anybody reads. What reads as nothing has no sign.</summary>
    public static string Say(double number)
    {
        if (!double.IsFinite(number)) return "–";
        var (digits, form) = Math.Abs(number) switch { >= 1000 => (0, "#,0"), >= 10 => (2, "0.##"), _ => (4, "0.####") };
        return (Math.Round(number, digits) + 0.0).ToString(form, Form).Replace("-", "\u2212", StringComparison.Ordinal);
    }

    private static NumberFormatInfo Form => NumberForms.Of(CultureInfo.CurrentUICulture);

    private static string Exact(double number) => number.ToString("#,0.########", Form).Replace("-", "\u2212", StringComparison.Ordinal);
}
