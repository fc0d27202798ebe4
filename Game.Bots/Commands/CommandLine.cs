using System.CommandLine;

namespace Game.Bots.Commands;

/// <summary>Everything that runs without a browser, by name.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line and returns its exit code: 0 if all went well.</summary>
    /// <param name="args">The command line, without the program's name.</param>
    /// <param name="output">What it prints.</param>
    /// <param name="error">What it refuses.</param>
    /// <param name="progress">How far it is.</param>
    /// <param name="own">Name of the bot whose program this is, if it is one's.</param>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error, ProgressBar progress, string? own = null)
    {
        var parsed = Create(output, error, progress, own).Parse(args);
        if (parsed.Errors.Count == 0) return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });

        // The sentence that says what is wrong, without a page of help around it.
        foreach (var mistake in parsed.Errors) error.WriteLine(mistake.Message);
        return 1;
    }

    /// <summary>All commands with what they take.</summary>
    /// <inheritdoc cref="Run"/>
    public static RootCommand Create(TextWriter output, TextWriter error, ProgressBar progress, string? own = null) =>
        new("Orchestrator Economy without a browser: matches between strategies, and what they prove.")
        {
            PlayCommand.Create(output, progress),
            BalanceCommand.Create(output, error, progress),
            MechanismsCommand.Create(output, progress),
            SurveyCommand.Create(output, progress),
            TournamentCommand.Create(output, error, progress, own is null ? Launcher.House : Launcher.OfThisProgram()),
            CompareCommand.Create(output, error, progress),
            EvolveCommand.Create(output, error, progress),
            ReplayCommand.Create(output, error, progress),
            JoinCommand.Create(output, error, own),
            LibraryCommand.Create(output, error),
            LabCommand.Create(output, error, progress),
        };
}
