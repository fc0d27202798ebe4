using Game.Bots.Commands;
using Game.Bots.Confinement;

return args is [ConfinedStart.Word, var library, var server, .. var inner]
    ? ConfinedStart.Run(library, server, inner)
    : CommandLine.Run(args, Console.Out, Console.Error, ProgressBar.OnTerminal());
