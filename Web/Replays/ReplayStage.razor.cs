using System.Globalization;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Web.Live;
using Web.Rooms;
using Web.Shared;

namespace Web.Replays;

/// <summary>Moves the head over the tape, by hand or by clock, and draws the figures of each moment.</summary>
public sealed partial class ReplayStage
{
    private static readonly int[] Speeds = [1, 3, 9, 24];
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    private TapeHead _head = null!;
    private LiveScript? _live;
    private IJSObjectReference? _script;
    private CancellationTokenSource? _playing;
    private SeatId? _eyes;
    private Story? _story;
    private int _tick;
    private int _wanted;
    private int _ticksPerStep = 3;
    private long _version;
    private bool _seeking;
    private bool _copied;
    private bool _told;
    private ElementReference _boards;

    [Inject] private NavigationManager Way { get; set; } = null!;

    [Parameter, EditorRequired] public required Tape Tape { get; set; }

    [Parameter, EditorRequired] public required string Name { get; set; }

    /// <summary>Address of this replay with its first query, without a moment.</summary>
    [Parameter, EditorRequired] public required string Address { get; set; }

    [Parameter, EditorRequired] public required RoomStatus Status { get; set; }

    [Parameter] public bool Blind { get; set; }

    [Parameter] public SeatId? Own { get; set; }

    [Parameter] public int Tick { get; set; }

    [Parameter] public int? Eyes { get; set; }

    [Parameter] public string? Bounty { get; set; }

    [Parameter] public string? Back { get; set; }

    [Parameter] public int Round { get; set; } = 1;

    [Parameter] public int Rounds { get; set; } = 1;

    private MatchView View { get; set; } = null!;

    // Where places are hidden, nobody looks over another's shoulder either.
    private IReadOnlyList<StandingView> Seats =>
        [.. (Tape.Chronicle.Room?.Standings ?? []).Where(line => !Blind || line.Seat == Own).OrderBy(line => line.Seat)];

    private string At => (Tape.Last == 0 ? 0 : _tick / (double)Tape.Last).ToString("0.0000", CultureInfo.InvariantCulture);

    private string Said => L["ScrubValue", _tick, Tape.Last, Figures.MarketDay(Tape.Scenario, _tick), Figures.MarketHour(Tape.Scenario, _tick)];

    private string Path => Address + string.Create(CultureInfo.InvariantCulture, $"&t={_tick}")
        + (_eyes is { } eyes ? $"&seat={eyes}" : "") + (_story is { } story ? $"&bounty={story.Id}" : "");

    private string Link => Way.ToAbsoluteUri(Path).ToString();

    protected override void OnInitialized()
    {
        _head = new TapeHead(Tape);
        if (Eyes is { } number && Seats.Any(line => line.Seat.Number == number)) _eyes = new SeatId(number);
        if (Bounty is { } bounty && BountyId.TryParse(bounty, out var id)) _story = Tape.Stories.Of(id);
        // A link to a bounty without a moment leads to where it was won.
        var won = Tick == 0 ? _story?.Seats.FirstOrDefault(seat => seat.Seat == _eyes)?.Award?.Tick : null;
        _wanted = Math.Clamp(won ?? Tick, 0, Tape.Last);
        Look(_wanted);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_told)
        {
            _told = false;
            await Script.ShowAsync("/" + Assets["js/show.js"], _boards);
        }

        if (!firstRender) return;
        var live = new LiveScript(Script);
        await live.StartAsync("/" + Assets["js/live.js"], Shown());
        _live = live;
        _script = await Script.InvokeAsync<IJSObjectReference>("import", "/" + Assets["js/replay.js"]);
        await DrawAsync();
    }

    private void Look(int tick)
    {
        _head.Seek(tick);
        _tick = _head.Tick;
        var view = _head.See(_eyes);
        View = Blind ? Blinds.Draw(view) : view;
    }

    private async Task ScrubAsync(ChangeEventArgs change)
    {
        if (int.TryParse((string?)change.Value, CultureInfo.InvariantCulture, out var tick)) await GoAsync(tick);
    }

    // While one moment is looked up others may be asked for; only the last of them counts.
    private async Task GoAsync(int tick)
    {
        _wanted = Math.Clamp(tick, 0, Tape.Last);
        if (_seeking) return;
        _seeking = true;
        _copied = false;
        try
        {
            do
            {
                var target = _wanted;
                await Task.Run(() => Look(target));
                await DrawAsync();
                StateHasChanged();
            }
            while (_wanted != _tick);
        }
        finally
        {
            _seeking = false;
        }

        if (_playing is null) await SayAddressAsync();
    }

    private Task StepAsync(int way)
    {
        var ticks = Tape.Chronicle.Marks.Where(mark => MarkKinds.Counts(mark, _eyes)).Select(mark => mark.Tick);
        return GoAsync(way > 0 ? ticks.FirstOrDefault(tick => tick > _tick, Tape.Last) : ticks.LastOrDefault(tick => tick < _tick, 0));
    }

    private async Task LookThroughAsync(ChangeEventArgs change)
    {
        var number = int.Parse((string?)change.Value ?? "0", CultureInfo.InvariantCulture);
        _eyes = number > 0 && Seats.Any(line => line.Seat.Number == number) ? new SeatId(number) : null;
        Look(_tick);
        await DrawAsync();
        await SayAddressAsync();
    }

    private async Task SelectAsync(BountyId? bounty)
    {
        _story = bounty is { } id ? Tape.Stories.Of(id) : null;
        _told = _story is not null;
        await SayAddressAsync();
    }

    // Whoever closes a story by keyboard goes on from its card.
    private async Task CloseAsync()
    {
        var card = _story?.Id;
        await SelectAsync(null);
        if (_live is not null) await _live.FocusAsync($"[data-bounty='{card}'] button");
    }

    private void Play()
    {
        if (_tick >= Tape.Last) _wanted = _tick = 0;
        _playing = new CancellationTokenSource();
        _ = RunAsync(_playing.Token);
    }

    private async Task StopAsync()
    {
        Halt();
        await SayAddressAsync();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        using var clock = new PeriodicTimer(Step);
        try
        {
            while (_tick < Tape.Last && await clock.WaitForNextTickAsync(stop))
                await InvokeAsync(() => GoAsync(_tick + _ticksPerStep));
            await InvokeAsync(async () =>
            {
                await StopAsync();
                StateHasChanged();
            });
        }
        catch (OperationCanceledException)
        {
            // Stopped by hand, or the page went away.
        }
        catch (ObjectDisposedException)
        {
            // The page went away.
        }
    }

    private void Halt()
    {
        var playing = _playing;
        _playing = null;
        playing?.Cancel();
        playing?.Dispose();
    }

    private async Task DrawAsync()
    {
        if (_live is not null)
            await _live.ShowAsync(Shown());
    }

    private RoomFrame Shown() => new(++_version, View, Status with { Tick = _tick, Ticks = Tape.Last });

    private async Task CopyAsync() => _copied = await AskScriptAsync("copy", Link);

    private async Task SayAddressAsync() => _ = await AskScriptAsync("address", Path);

    private async Task<bool> AskScriptAsync(string name, string argument)
    {
        try
        {
            return _script is not null && await _script.InvokeAsync<bool>(name, argument);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }

    private string NameOf(SeatId seat) => Seats.FirstOrDefault(line => line.Seat == seat)?.Name ?? "";

    public async ValueTask DisposeAsync()
    {
        Halt();
        if (_live is not null) await _live.DisposeAsync();
        try
        {
            if (_script is not null) await _script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The circuit is gone and the script with it.
        }
    }
}
