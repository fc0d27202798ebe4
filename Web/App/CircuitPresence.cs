using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Web.App;

/// <summary>
/// Tells a page whether its browser is connected. The server keeps the page of a phone that sleeps; without this its seat
/// would look taken while nobody is there.
/// </summary>
public sealed class CircuitPresence : CircuitHandler
{
    /// <summary>True once the line is up again, false when it is gone.</summary>
    public Action<bool>? Changed { get; set; }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Changed?.Invoke(true);
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Changed?.Invoke(false);
        return Task.CompletedTask;
    }
}
