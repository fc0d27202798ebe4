using Game.Domain.Work;

namespace Game.Domain.Scenarios;

/// <summary>Payment of agents.</summary>
public sealed record TermsSettings
{
    /// <summary>Fee of an escrow as a share of the price; never refunded. Range 0 to 1.</summary>
    public decimal EscrowFee { get; init; } = 0.02m;

    /// <summary>Share of the escrow that returns when a check rejects the piece, 0 to 1.</summary>
    public decimal EscrowRefund { get; init; } = 0.5m;

    /// <summary>The terms that a plan may ask for; escrow is always among them, as what agencies fall back on.</summary>
    public IReadOnlyList<TermsKind> Allowed { get; init; } = [TermsKind.Escrow];

    /// <summary>Price of a hire that is paid at once, as a multiple of the price in escrow, 0.01 to 10.</summary>
    public decimal UpfrontFactor { get; init; } = 0.9m;

    /// <summary>What an agent that has its money already does to its work, in doublings, -10 to 10.</summary>
    public decimal UpfrontShirk { get; init; } = -0.4m;

    /// <summary>On completion the price is this over the house estimate, as a multiple of the price in escrow, 0 to 10.</summary>
    public decimal CompletionLoading { get; init; } = 1.15m;

    /// <summary>Lowest multiple on completion, 0.01 to 100.</summary>
    public decimal CompletionLeast { get; init; } = 1.3m;

    /// <summary>Highest multiple on completion, 0.01 to 100.</summary>
    public decimal CompletionMost { get; init; } = 2.5m;

    /// <summary>House estimate below which agencies refuse to work on completion, 0 to 1.</summary>
    public decimal CompletionChance { get; init; } = 0.4m;

    /// <summary>Delivered contracts below which agencies refuse to work on completion, 0 to 1,000.</summary>
    public int CompletionDeliveries { get; init; } = 3;

    /// <summary>Reputation below which agencies refuse to work on completion, 0 to 1; counts where reputation is kept.</summary>
    public decimal CompletionReputation { get; init; } = 0.5m;
}

/// <summary>Insurance of hires.</summary>
public sealed record InsuranceSettings
{
    /// <summary>True: a plan may insure a part's hires.</summary>
    public bool Offered { get; init; }

    /// <summary>Premium over the expected loss by the house estimate, as a factor, 0 to 10.</summary>
    public decimal Loading { get; init; } = 1.15m;
}
