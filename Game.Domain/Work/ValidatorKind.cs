namespace Game.Domain.Work;

/// <summary>Who decides whether submitted work is paid.</summary>
public enum ValidatorKind
{
    /// <summary>Automatic tests: miss about a quarter of bad pieces.</summary>
    Tests,

    /// <summary>The client: misses one bad piece in twenty.</summary>
    Client,

    /// <summary>An audit: misses one in a hundred.</summary>
    Audit,

    /// <summary>Of a sub-bounty: its poster, by the check that its card states.</summary>
    Poster,
}
