using System.ComponentModel.DataAnnotations;

namespace Web.App;

/// <summary>How a page that lost the server tries again; section <c>Reconnect</c> of the configuration.</summary>
internal sealed record ReconnectOptions
{
    public const string Section = "Reconnect";

    /// <summary>Milliseconds after the first try that failed; each further wait is twice as long.</summary>
    [Range(10, 300_000)]
    public int FirstWait { get; init; } = 500;

    /// <summary>The longest wait, in milliseconds. Pages spread theirs by a quarter, so that a class does not come back in one heap.</summary>
    [Range(10, 300_000)]
    public int LongestWait { get; init; } = 5000;
}
