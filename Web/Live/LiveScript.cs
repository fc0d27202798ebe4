using Microsoft.JSInterop;
using Microsoft.JSInterop.Infrastructure;
using Web.Rooms;

namespace Web.Live;

/// <summary>What a page says to <c>wwwroot/js/live.js</c>. A page that has gone away is not an error.</summary>
/// <param name="script">The page's script.</param>
/// <param name="line">The line that brings figures to the page; without one they are brought by calls.</param>
public sealed class LiveScript(IJSRuntime script, LiveLine? line = null) : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private RoomFrame? _shown;
    private RoomFrame? _told;

    /// <summary>Loads the script, draws a first frame and then listens, where there is a line.</summary>
    /// <returns>True if the script has drawn it: from then on the lists are the script's.</returns>
    public async Task<bool> StartAsync(string address, RoomFrame first)
    {
        _told = first;
        try
        {
            _module = await script.InvokeAsync<IJSObjectReference>("import", address);
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // Without its script a page is drawn as any other.
            return false;
        }

        if (await CallAsync<bool>("begin", LiveFigures.Of(first, line?.Words))) Drawn(first);
        if (line is not null) await CallAsync<IJSVoidResult>("listen", line.Id);
        return _shown is not null;
    }

    /// <summary>Draws what moved in a frame: what changed since the last one, or everything where the page does not know that one.</summary>
    public Task ShowAsync(RoomFrame frame)
    {
        if (ReferenceEquals(_told, frame)) return Task.CompletedTask;
        _told = frame;
        if (line?.TryShow(frame) != true) return CallAsync(frame);
        _shown = null;
        return Task.CompletedTask;
    }

    /// <summary>Moves the focus to the first element that a selector finds.</summary>
    public Task FocusAsync(string selector) => CallAsync<IJSVoidResult>("focus", selector);

    /// <summary>On a phone: brings one of the three views up.</summary>
    public Task ShowViewAsync(string view) => CallAsync<IJSVoidResult>("showView", view);

    public async ValueTask DisposeAsync()
    {
        line?.Dispose();
        try
        {
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The circuit is gone and the module with it.
        }
    }

    private async Task CallAsync(RoomFrame frame)
    {
        var shown = _shown;
        _shown = null;
        if ((shown is not null && await CallAsync<bool>("apply", LiveFigures.Since(shown, frame, line?.Words))) || await CallAsync<bool>("apply", LiveFigures.Of(frame, line?.Words)))
            Drawn(frame);
    }

    // A page that begins to listen is told only what came since.
    private void Drawn(RoomFrame frame)
    {
        _shown = frame;
        if (line is not null) line.Shown = frame;
    }

    private async Task<T?> CallAsync<T>(string name, object argument)
    {
        if (_module is null) return default;
        try
        {
            return await _module.InvokeAsync<T>(name, argument);
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // Nobody looks any more; the seat plays on.
            return default;
        }
        catch (JSException)
        {
            // A page on which one frame failed is drawn anew by the next; without this it would stand still for good.
            return default;
        }
    }
}
