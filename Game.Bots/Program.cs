using Game.Bots.Commands;

return CommandLine.Run(args, Console.Out, Console.Error, ProgressBar.OnTerminal());
