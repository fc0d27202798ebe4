using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Web.Shared;

/// <summary>Brings a part of the page before the eyes of whoever asked for it, on a phone above all.</summary>
internal static class ShowScript
{
    /// <summary>Takes the reader to a part that came out of sight.</summary>
    public static async Task ShowAsync(this IJSRuntime script, string address, ElementReference part)
    {
        try
        {
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", address);
            await module.InvokeVoidAsync("show", part);
        }
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // Nobody looks any more.
        }
    }
}
