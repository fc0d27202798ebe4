namespace Web.Live;

/// <summary>A piece of the message under a name of its own: written whole, or only what differs from an earlier one.</summary>
internal abstract class LivePart
{
    public abstract string Whole { get; }

    /// <summary>What differs from the same part of an earlier frame.</summary>
    /// <returns>Nothing where nothing does.</returns>
    public abstract string? Since(LivePart before);
}
