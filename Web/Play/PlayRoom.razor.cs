using Game.Domain.Views;
using Microsoft.AspNetCore.Components;
using Web.Lessons;
using Web.Live;
using Web.Rooms;

namespace Web.Play;

/// <summary>One person's page of a room: follows the room, and draws what its script does not.</summary>
public sealed partial class PlayRoom
{
    private PlaySession? _session;
    private IDisposable? _subscription;
    private RoomHandle? _room;
    private LiveScript? _script;
    private bool _starts;

    [Parameter, EditorRequired] public required string Code { get; set; }

    [Parameter, EditorRequired] public required string SeatKey { get; set; }

    [Parameter] public string? HostKey { get; set; }

    /// <summary>True for the guided first contract.</summary>
    [Parameter] public bool Guided { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Rooms.Find(Code) is not { } room || room.SeatOf(SeatKey) is not { } seat) return;
        var first = await room.LookAsync(Viewer.Seat(seat));
        _room = room;
        _session = new PlaySession(room, seat, room.HostFor(HostKey), first, SeatKey);
        _session.Changed = _session.Outbox.Changed = () => _ = InvokeAsync(StateHasChanged);
        if (!RendererInfo.IsInteractive) return;
        Follow(here: true);
        Presence.Changed += Follow;
    }

    // A phone that sleeps keeps its page on the server; its seat must look empty all the same, or nobody would stand in.
    private void Follow(bool here)
    {
        Interlocked.Exchange(ref _subscription, null)?.Dispose();
        if (here && _session is { Mine: true, Frame.Lesson.Departed: false } session) _subscription = _room!.Subscribe(Viewer.Seat(session.Seat), ShowAsync);
    }

    private Task ShowAsync(RoomFrame frame) => InvokeAsync(() => ShowHereAsync(frame));

    private Task ShowHereAsync(RoomFrame frame)
    {
        if (_session is not { } session) return Task.CompletedTask;
        var before = session.Frame;
        if (!session.Receive(frame)) return Task.CompletedTask;
        if (!session.Mine && _room!.MovedTo(SeatKey) is not null)
        {
            // Only a page that is loaded anew can take the key along to the other room.
            Follow(here: false);
            Pages.NavigateTo($"/play/{Code}", forceLoad: true);
            return Task.CompletedTask;
        }

        var mine = session.Mine;
        if (!mine || frame.Lesson.Departed) Follow(here: false);
        // Most ticks bring nothing but what the script draws.
        if (Guided || !mine || !session.Live || !PageLook.Same(before, frame, session)) StateHasChanged();
        return mine && _script is not null ? _script.ShowAsync(frame) : Task.CompletedTask;
    }

    // Seen at once: whoever has left shall not wait for the next frame, and whoever is back neither.
    private async Task ComeOrGoAsync(LessonAnswer answer)
    {
        if (_session is not { } session || !await session.TellAsync(answer)) return;
        session.Receive(await _room!.LookAsync(Viewer.Seat(session.Seat)));
        StateHasChanged();
        Follow(here: true);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // On a busy machine the first drawing comes before the room has answered.
        if (_starts || _session is null) return;
        _starts = true;
        var script = new LiveScript(Script, Lines.Open(lists: true));
        _session.Live = await script.StartAsync("/" + Assets["js/live.js"], _session.Frame);
        _session.Script = _script = script;
        StateHasChanged();
        await script.ShowAsync(_session.Frame);
    }

    public async ValueTask DisposeAsync()
    {
        Presence.Changed -= Follow;
        Interlocked.Exchange(ref _subscription, null)?.Dispose();
        if (_script is not null) await _script.DisposeAsync();
    }
}
