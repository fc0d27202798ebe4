using Microsoft.AspNetCore.Components;

namespace Web.Shared;

/// <summary>
/// A component that renders again only when its shape changes, not with every tick: figures that move with the clock are
/// written by the page's script into elements that this component then leaves alone.
/// </summary>
public abstract class Still : ComponentBase
{
    private object? _shown;

    /// <summary>Everything the markup depends on except live figures; compared by value.</summary>
    protected abstract object Shape { get; }

    // The first render happens in any case and asks nobody: what it shows is noted here, or the second would show it again.
    protected override void OnInitialized() => _shown = Shape;

    protected override bool ShouldRender()
    {
        var now = Shape;
        if (now.Equals(_shown)) return false;
        _shown = now;
        return true;
    }
}
