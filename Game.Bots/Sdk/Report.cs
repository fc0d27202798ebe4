using Game.Domain;

namespace Game.Bots.Sdk;

/// <summary>What went wrong in a turn.</summary>
public enum Fault
{
    /// <summary>The strategy threw; the turn is lost.</summary>
    Exception,

    /// <summary>The turn took longer than its limit and the bank could not pay for the rest; the turn is lost. Only in a room with a clock.</summary>
    Overrun,

    /// <summary>An order was sent unasked that broke a rule which the observation already showed; the turn is lost.</summary>
    IllegalAction,

    /// <summary>An order was refused: by the kit before it was sent, or by the match when its tick closed. Only that order is lost.</summary>
    Refused,
}

/// <summary>Tells a strategy on its next turn what became of an earlier one.</summary>
/// <param name="Tick">The tick of the turn.</param>
/// <param name="Fault">What went wrong.</param>
/// <param name="Detail">A sentence for the author of the strategy.</param>
/// <param name="Reason">The broken rule, for an order.</param>
public sealed record Report(int Tick, Fault Fault, string Detail, Rejection Reason = Rejection.None);
