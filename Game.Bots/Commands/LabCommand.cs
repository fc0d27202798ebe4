using System.CommandLine;
using System.Globalization;
using Game.Bots.Lab;

namespace Game.Bots.Commands;

/// <summary><c>lab</c>: one experiment of theory, on the units of the game.</summary>
internal static class LabCommand
{
    private const int Steps = 1000;

    public static Command Create(TextWriter output, TextWriter error, ProgressBar progress)
    {
        var command = new Command("lab", "Runs an experiment on the units of the game and prints what theory says beside it.");
        foreach (var experiment in Laboratory.Experiments) command.Subcommands.Add(Create(experiment, output, error, progress));
        var name = new Argument<string?>("experiment") { Arity = ArgumentArity.ZeroOrOne, Hidden = true };
        command.Arguments.Add(name);
        command.SetAction(parsed =>
        {
            var experiments = Laboratory.Experiments;
            if (parsed.GetValue(name) is { } unknown)
            {
                error.WriteLine($"There is no experiment '{unknown}'. There are: {string.Join(", ", experiments.Select(experiment => experiment.Name))}.");
                return 1;
            }

            foreach (var experiment in experiments) output.WriteLine($"{experiment.Name,-14} {experiment.Rows,-12} {experiment.Summary}");
            error.WriteLine("Name one: lab EXPERIMENT [parameters]. Its parameters: lab EXPERIMENT --help.");
            return 1;
        });
        return command;
    }

    private static Command Create(Experiment experiment, TextWriter output, TextWriter error, ProgressBar progress)
    {
        var command = new Command(experiment.Name, $"{experiment.Rows}: {experiment.Summary}");
        var options = new Dictionary<string, Option<string>>(StringComparer.Ordinal);
        foreach (var parameter in experiment.Parameters)
        {
            command.Options.Add(options[parameter.Name] = Option(parameter));
        }

        var runs = Option(new WholeParameter("runs", "how often it is repeated", Math.Max(1, experiment.DefaultRuns), 1, int.MaxValue));
        var seed = CommonOptions.Seed();
        var json = CommonOptions.Json();
        command.Options.Add(runs);
        command.Options.Add(seed);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var chosen = options.ToDictionary(pair => pair.Key, pair => parsed.GetValue(pair.Value)!, StringComparer.Ordinal);
            var (chance, repeated) = (parsed.GetValue(seed), int.Parse(parsed.GetValue(runs)!, CultureInfo.InvariantCulture));
            try
            {
                var report = progress.Show(
                    experiment.Name, Steps, step => Laboratory.Run(experiment, chosen, chance, repeated, share => step((int)(share * Steps))));
                if (parsed.GetValue(json)) output.WriteLine(report.Json());
                else report.Print(output);
                return 0;
            }
            catch (LabRefusalException refusal)
            {
                error.WriteLine(refusal.Message);
                return 1;
            }
        });
        return command;
    }

    private static Option<string> Option(Parameter parameter) => new($"--{parameter.Name}")
    {
        Description = parameter.Description,
        DefaultValueFactory = _ => parameter.Standard,
        Arity = parameter.IsList ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne,
        AllowMultipleArgumentsPerToken = parameter.IsList,
        CustomParser = result =>
        {
            var text = string.Join(' ', result.Tokens.Select(token => token.Value));
            try
            {
                parameter.Parse(text);
            }
            catch (LabRefusalException refusal)
            {
                result.AddError(refusal.Message);
            }

            return text;
        },
    };
}
