using Spectre.Console;

namespace Game.Bots.Commands;

/// <summary>A bar on the terminal's error stream, so that what a command prints stays clean; nothing where nobody watches.</summary>
internal sealed class ProgressBar(IAnsiConsole? console)
{
    /// <summary>No bar.</summary>
    public static ProgressBar None { get; } = new(null);

    /// <summary>A bar if the error stream is a terminal.</summary>
    public static ProgressBar OnTerminal() => Console.IsErrorRedirected
        ? None
        : new ProgressBar(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }));

    /// <summary>Does some work and shows how far it is.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="total">Steps in all.</param>
    /// <param name="work">Is given what to call with the number of steps done; from any thread.</param>
    public T Show<T>(string title, int total, Func<Action<int>, T> work)
    {
        if (console is null) return work(_ => { });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: total);
                return work(done => task.Value = done);
            });
    }
}
