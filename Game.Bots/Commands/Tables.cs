using Spectre.Console;

namespace Game.Bots.Commands;

/// <summary>Tables as text.</summary>
internal static class Tables
{
    // Where nobody knows how wide the screen is (a file, a pipe), lines are long rather than broken.
    private const int Wide = 160;

    /// <summary>A console on a writer.</summary>
    public static IAnsiConsole On(TextWriter output)
    {
        var screen = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = screen ? AnsiSupport.Detect : AnsiSupport.No });
        if (!screen) console.Profile.Width = Wide;
        return console;
    }
}
