using Bunit;
using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;
using Microsoft.AspNetCore.Components.Web;
using Web.Host;
using Web.Lessons;
using Web.Rooms;
using Web.Tests.Shared;

namespace Web.Tests.Hosts;

/// <summary>The parts of the host page in each state.</summary>
public sealed class HostPartsTests : BunitContext
{
    private static readonly RoomStatus Running = new(RoomPhase.Running, 1000, 10, 720, 1, 1, 0);

    private readonly RecordedHost _host = new();

    public HostPartsTests() => Services.AddWords();

    [Theory]
    [InlineData(RoomPhase.Running, "Pause", "Go on")]
    [InlineData(RoomPhase.Paused, "Go on", "Next round")]
    [InlineData(RoomPhase.Ended, "Next round", "End now")]
    public void The_clock_offers_what_the_room_can_do_now(RoomPhase phase, string offered, string absent)
    {
        var bar = Render<HostRunning>(p => p.Add(c => c.Host, _host).Add(c => c.Status, Running with { Phase = phase }));

        var words = bar.FindAll("button").Select(button => button.TextContent.Trim()).ToList();
        Assert.Contains(offered, words);
        Assert.DoesNotContain(absent, words);
    }

    [Fact]
    public void A_round_ends_only_when_asked_twice()
    {
        var bar = Render<HostRunning>(p => p.Add(c => c.Host, _host).Add(c => c.Status, Running));

        Press(bar, "End now");
        Assert.Empty(_host.Asked);
        Press(bar, "Yes, end the round");
        Assert.Equal(["end"], _host.Asked);
    }

    [Fact]
    public void One_tap_locks_the_room_and_the_button_says_so()
    {
        var bar = Render<HostRunning>(p => p.Add(c => c.Host, _host).Add(c => c.Status, Running));

        Press(bar, "Lock room");
        Assert.Equal(["lock True"], _host.Asked);
        bar.Render(p => p.Add(c => c.Status, Running with { Locked = true }));
        Assert.Equal("true", bar.Find(".lock").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void A_row_says_in_words_what_to_look_at_and_escapes_names()
    {
        var row = Row(Line with { Name = "<i>Ana</i>", Alerts = SeatAlerts.Losing | SeatAlerts.Disconnected, Here = false, AwaySeconds = 75, LostInARow = 4 });

        Assert.Equal("<i>Ana</i>", row.Find(".who b").TextContent);
        Assert.Empty(row.FindAll("i"));
        Assert.Contains("lost 4 in a row", row.Find(".alerts").TextContent, StringComparison.Ordinal);
        Assert.Contains("not connected", row.Find(".alerts").TextContent, StringComparison.Ordinal);
        Assert.Contains("away 75 s", row.Find(".who").TextContent, StringComparison.Ordinal);
        Assert.Empty(Row(Line).FindAll(".alerts"));
    }

    [Fact]
    public void One_tap_hands_a_seat_over_two_remove_it_and_a_message_goes_to_it_alone()
    {
        var row = Row(Line);

        Press(row, "Hand to stand-in");
        Press(row, "Remove");
        Assert.Equal(["regent 1"], _host.Asked);
        Press(row, "Yes, remove Ana");
        Press(row, "Message");
        row.Find("form input").Input("Bid once");
        row.Find("form").Submit();
        Assert.Equal(["regent 1", "remove 1", "say 1 Bid once"], _host.Asked);
        Assert.Empty(row.FindAll("form"));
    }

    [Fact]
    public void What_cannot_be_undone_is_never_asked_in_the_place_of_the_button_that_was_tapped()
    {
        var row = Row(Line);
        var place = row.FindAll(".deeds button").ToList().FindIndex(static button => button.TextContent == "Remove");
        Press(row, "Remove");
        Assert.Equal("Cancel", row.FindAll(".deeds button")[place].TextContent);

        var bar = Render<HostRunning>(p => p.Add(c => c.Host, _host).Add(c => c.Status, Running));
        place = bar.FindAll("button").ToList().FindIndex(static button => button.TextContent == "End now");
        Press(bar, "End now");
        Assert.Equal("Cancel", bar.FindAll("button")[place].TextContent);
    }

    [Fact]
    public void A_seat_is_offered_a_made_up_name_and_gets_the_one_that_is_typed()
    {
        var row = Row(Line);

        Press(row, "Rename");
        Assert.NotEqual("", row.Find("form input").GetAttribute("value"));
        row.Find("form input").Input("Amber Owl");
        row.Find("form").Submit();
        Assert.Equal(["name 1 Amber Owl"], _host.Asked);
        Assert.Empty(row.FindAll("form"));
        Assert.DoesNotContain("Rename", Row(Line with { Bot = true }).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_is_text_until_it_is_put_away_and_a_new_one_is_shown_again()
    {
        var note = Render<NoteLine>(p => p.Add(c => c.Note, new RoomNote(1, null, "Look <b>up</b>")));

        Assert.Equal("Look <b>up</b>", note.Find(".note span").TextContent);
        note.Find("button").Click(new MouseEventArgs());
        Assert.Empty(note.FindAll(".note"));
        note.Render(p => p.Add(c => c.Note, new RoomNote(2, null, "Down")));
        Assert.Equal("Down", note.Find(".note span").TextContent);
    }

    [Fact]
    public void The_refusal_of_a_number_of_bots_is_said_in_words()
    {
        var said = "";
        var settings = Render<HostSettings>(p => p.Add(c => c.Host, _host).Add(c => c.Status, Running).Add(c => c.Most, 40).Add(c => c.OnDone, text => said = text));

        settings.Find("#fill").Input("39");
        settings.Find("form").Submit();
        Assert.Equal("There are not that many seats in this room.", said);
        settings.Find("select").Change("Off");
        Assert.Equal(["fill 39", "board Off"], _host.Asked);
    }

    [Fact]
    public void A_persons_row_gives_it_time_and_a_bots_row_has_none_to_give()
    {
        var row = Row(Line with { ExtraTime = 140 });
        var time = row.Find("select");

        Assert.Equal("140", row.FindAll("option").Single(option => option.HasAttribute("selected")).GetAttribute("value"));
        Assert.Contains("Ana", time.GetAttribute("aria-label"), StringComparison.Ordinal);
        time.Change("150");
        Assert.Equal(["time 1 150"], _host.Asked);
        Assert.Empty(Row(Line with { Bot = true }).FindAll("select"));
    }

    [Fact]
    public void A_bot_that_sleeps_because_it_was_too_slow_says_so_in_its_line()
    {
        var bot = Line with { Bot = true };
        Assert.DoesNotContain("asleep", Row(bot).Markup, StringComparison.Ordinal);
        Assert.Contains("asleep: too slow", Row(bot with { Asleep = true }).Find(".badge").TextContent, StringComparison.Ordinal);
    }

    private static RosterLine Line { get; } = new(
        new SeatId(1), "Ana", false, true, 0, true, Credits.Of(12), 0, false, false, SeatAlerts.None);

    private IRenderedComponent<HostRow> Row(RosterLine line) => Render<HostRow>(p => p.Add(c => c.Host, _host).Add(c => c.Line, line));

    private static void Press<T>(IRenderedComponent<T> part, string words)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        part.FindAll("button").First(button => button.TextContent.Trim() == words).Click(new MouseEventArgs());

    private sealed class RecordedHost : RoomHost
    {
        public List<string> Asked { get; } = [];

        public override Task<RoomFrame> LookAsync() => throw new NotSupportedException();

        public override IDisposable Subscribe(Func<RoomFrame, Task> show) => throw new NotSupportedException();

        public override Task SetLockAsync(bool locked) => Note($"lock {locked}");

        public override Task SetLeaderboardAsync(LeaderboardMode mode) => Note($"board {mode}");

        public override Task<Outcome<RoomStatus>> FillAsync(int seats) => Note($"fill {seats}", RoomProblem.BadTarget);

        public override Task<Outcome<RoomStatus>> RemoveAsync(SeatId seat) => Note($"remove {seat}", Running);

        public override Task<Outcome<RoomStatus>> SayAsync(string? text, SeatId? to = null) => Note($"say {to} {text}", Running);

        public override Task<Outcome<RoomStatus>> RenameAsync(SeatId seat, string? name) => Note($"name {seat} {name}", Running);

        public override Task PauseAsync() => Note("pause");

        public override Task ResumeAsync() => Note("resume");

        public override Task<Outcome<RoomStatus>> SetSpeedAsync(int millisecondsPerTick) => Note($"speed {millisecondsPerTick}", Running);

        public override Task EndAsync() => Note("end");

        public override Task<Outcome<SeatTicket>> AddBotAsync(string strategy) => throw new NotSupportedException();

        public override Task<Receipt> AskAsync(HostOrder order) => throw new NotSupportedException();

        public override Task StartRegentAsync(SeatId seat) => Note($"regent {seat}");

        public override Task EndRegentAsync(SeatId seat) => Note($"back {seat}");

        public override Task<Outcome<RoomStatus>> SetExtraTimeAsync(SeatId seat, int percent) => Note($"time {seat} {percent}", Running);

        public override Task<Outcome<RoomStatus>> StartNextRoundAsync() => Note("next", Running);

        public override Task<Outcome<RoomStatus>> TeachAsync(LessonStep step) => Note($"teach {step}", Running);

        private Task Note(string asked)
        {
            Asked.Add(asked);
            return Task.CompletedTask;
        }

        private Task<Outcome<RoomStatus>> Note(string asked, Outcome<RoomStatus> answer)
        {
            Asked.Add(asked);
            return Task.FromResult(answer);
        }
    }
}
