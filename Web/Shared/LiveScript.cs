using Microsoft.JSInterop;
using Web.Rooms;

namespace Web.Shared;

/// <summary>A page's line to <c>wwwroot/js/live.js</c>. A page that has gone away is not an error.</summary>
public sealed class LiveScript(IJSRuntime script) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    public async Task StartAsync(string address) => _module = await script.InvokeAsync<IJSObjectReference>("import", address);

    /// <summary>Draws the figures of a frame.</summary>
    public Task ShowAsync(RoomFrame frame) => CallAsync("apply", LiveFigures.Of(frame));

    /// <summary>Moves the focus to the first element that a selector finds.</summary>
    public Task FocusAsync(string selector) => CallAsync("focus", selector);

    /// <summary>On a phone: brings one of the three views up.</summary>
    public Task ShowViewAsync(string view) => CallAsync("showView", view);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The circuit is gone and the module with it.
        }
    }

    private async Task CallAsync(string name, object argument)
    {
        if (_module is null) return;
        try
        {
            await _module.InvokeVoidAsync(name, argument);
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // Nobody looks any more; the seat plays on.
        }
    }
}
