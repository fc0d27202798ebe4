using System.Diagnostics;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Domain.Labour;

/// <summary>When the price of a hire changes hands.</summary>
internal enum PayTime
{
    /// <summary>At the start, for good.</summary>
    Start,

    /// <summary>Held at the start, released when the piece is accepted or what it was for is over.</summary>
    Acceptance,

    /// <summary>Owed from the start, paid out of what the client pays; never otherwise.</summary>
    Payment,
}

/// <summary>One way to pay for a hire. A closed set: see <see cref="PaymentTerms"/>.</summary>
internal interface IPaymentTerms
{
    PayTime Time { get; }

    /// <summary>The price as a multiple of the market's price.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="chance">The house estimate that the contract is paid, in parts per million.</param>
    decimal Factor(TermsSettings settings, int chance);

    /// <summary>A fee at the start, as a share of the price; never comes back.</summary>
    decimal Fee(TermsSettings settings);

    /// <summary>Share of the price that comes back when a check rejects the piece.</summary>
    decimal Refund(TermsSettings settings);

    /// <summary>What the terms do to the agent's work, in doublings.</summary>
    decimal Doublings(TermsSettings settings);
}

/// <summary>The payment terms there are.</summary>
internal static class PaymentTerms
{
    private static readonly IPaymentTerms Escrow = new InEscrow();
    private static readonly IPaymentTerms Upfront = new AtOnce();
    private static readonly IPaymentTerms OnCompletion = new OnPayment();

    public static IPaymentTerms Of(TermsKind kind) => kind switch
    {
        TermsKind.Escrow => Escrow,
        TermsKind.Upfront => Upfront,
        TermsKind.OnCompletion => OnCompletion,
        _ => throw new UnreachableException($"{kind} pays nobody."),
    };

    private sealed class InEscrow : IPaymentTerms
    {
        public PayTime Time => PayTime.Acceptance;

        public decimal Factor(TermsSettings settings, int chance) => 1;

        public decimal Fee(TermsSettings settings) => settings.EscrowFee;

        public decimal Refund(TermsSettings settings) => settings.EscrowRefund;

        public decimal Doublings(TermsSettings settings) => 0;
    }

    private sealed class AtOnce : IPaymentTerms
    {
        public PayTime Time => PayTime.Start;

        public decimal Factor(TermsSettings settings, int chance) => settings.UpfrontFactor;

        public decimal Fee(TermsSettings settings) => 0;

        public decimal Refund(TermsSettings settings) => 0;

        public decimal Doublings(TermsSettings settings) => settings.UpfrontShirk;
    }

    // A flat surcharge would be free failure insurance: the price follows the estimate of what the agency risks.
    private sealed class OnPayment : IPaymentTerms
    {
        public PayTime Time => PayTime.Payment;

        public decimal Factor(TermsSettings settings, int chance) =>
            Math.Clamp(settings.CompletionLoading * 1_000_000 / Math.Max(1, chance), settings.CompletionLeast, settings.CompletionMost);

        public decimal Fee(TermsSettings settings) => 0;

        public decimal Refund(TermsSettings settings) => 0;

        public decimal Doublings(TermsSettings settings) => 0;
    }
}
