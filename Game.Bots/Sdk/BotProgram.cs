using Game.Bots.Commands;
using Game.Bots.Strategies;

namespace Game.Bots.Sdk;

/// <summary>Makes a program of a bot: one file with a strategy and one call.</summary>
public static class BotProgram
{
    /// <summary>
    /// Runs a bot from a command line. <c>play</c> (the default), <c>compare</c> and <c>tournament</c> know it by its name beside the house's own
    /// strategies; <c>join CODE --at http://localhost:5080</c> takes a seat in a room.
    /// </summary>
    /// <param name="args">The command line, without the program's name.</param>
    /// <param name="strategy">Makes the bot; a new one for every seat and round.</param>
    /// <returns>The exit code: 0 if all went well.</returns>
    public static int Run(string[] args, Func<IStrategy> strategy)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(strategy);
        var name = strategy().Name;
        Catalogue.Add(name, strategy);
        IReadOnlyList<string> asked = args is [] ? ["play", "--bots", $"{name},cost-plus,casual,naive,random"] : args;
        return CommandLine.Run(asked, Console.Out, Console.Error, ProgressBar.OnTerminal(), name);
    }
}
