using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Game.Bots.Commands;
using Game.Bots.Tournament;
using Game.Domain.Scenarios;
using Spectre.Console;

namespace Game.Bots.Tests.Commands;

/// <summary>A long command says how far it is and how long it will still take, to whoever watches and to nobody else.</summary>
public sealed partial class ProgressBarTests
{
    [Fact]
    public void A_tournament_under_way_shows_its_share_and_the_time_left()
    {
        using var terminal = new Terminal();
        var plan = new TournamentPlan(ScenarioCatalogue.Find("open-market")!, [1, 2, 3], ["naive", "sleeper"], RoomForm.Mixed, 0, 60);
        var said = string.Empty;
        var rows = new ProgressBar(terminal.Console).Show("tournament", 4 * plan.Games().Count, done =>
        {
            var played = TournamentRun.Play(plan, null, done);
            // Three of twelve are done; the rest goes on until the bar has seen enough of it to say when it ends.
            for (var step = 4; !TimeLeft().IsMatch(said = terminal.Text) && step < 100_000; step++)
            {
                done(Math.Min(step, 11));
                Thread.Sleep(1);
            }

            return played;
        });
        Assert.Equal(3, rows.Count);
        Assert.Contains("tournament", said, StringComparison.Ordinal);
        Assert.Matches(Share(), said);
        Assert.Matches(TimeLeft(), said);
    }

    [Fact]
    public void Every_finished_game_is_counted_up_to_the_last_and_those_of_an_earlier_run_at_once()
    {
        var plan = new TournamentPlan(ScenarioCatalogue.Find("open-market")!, [1, 2, 3, 4], ["naive", "sleeper"], RoomForm.Mixed, 0, 30);
        var counted = new List<int>();
        TournamentRun.Play(plan, null, done =>
        {
            lock (counted) counted.Add(done);
        });
        Assert.Equal([0, 1, 2, 3, 4], counted.Order());
    }

    [Fact]
    public void Nothing_is_shown_where_nobody_watches() => Assert.Equal(7, ProgressBar.None.Show("tournament", 3, done =>
    {
        done(3);
        return 7;
    }));

    [GeneratedRegex(@"\d+%", RegexOptions.None, 1000)]
    private static partial Regex Share();

    [GeneratedRegex(@"\d\d:\d\d:\d\d", RegexOptions.None, 1000)]
    private static partial Regex TimeLeft();

    private sealed class Terminal : IDisposable
    {
        private readonly Shared _written = new();

        public Terminal() => Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(_written),
        });

        public IAnsiConsole Console { get; }

        public string Text => _written.ToString();

        public void Dispose() => _written.Dispose();
    }

    // The bar draws from a thread of its own.
    private sealed class Shared : StringWriter
    {
        private readonly Lock _turn = new();

        public Shared()
            : base(CultureInfo.InvariantCulture)
        {
        }

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            lock (_turn) base.Write(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            lock (_turn) base.Write(buffer, index, count);
        }

        public override void Write(string? value)
        {
            lock (_turn) base.Write(value);
        }

        public override string ToString()
        {
            lock (_turn) return base.ToString();
        }
    }
}
