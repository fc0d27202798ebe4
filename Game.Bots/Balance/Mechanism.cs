using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Scenarios;
using Game.Domain.Work;

namespace Game.Bots.Balance;

/// <summary>One mechanism in place of the market's own, everything else as it is.</summary>
/// <param name="Group">What is varied.</param>
/// <param name="Name">The variant, as its settings name it.</param>
/// <param name="Own">True if this is what the scenario has anyway.</param>
/// <param name="Settings">The settings.</param>
internal sealed record Mechanism(string Group, string Name, bool Own, Scenario Settings)
{
    private const string Payment = "When an agent is paid";

    /// <summary>Every award format, every way in which agent prices form, and every kind of payment terms, in one scenario.</summary>
    public static IReadOnlyList<Mechanism> Of(Scenario basis) =>
    [
        .. Enum.GetValues<AwardFormatKind>().Select(format => new Mechanism(
            "How a bounty finds its winner", format.ToString(), basis.Board.Formats.Count == 0 && basis.Board.Format == format,
            basis with { Board = basis.Board with { Format = format, Formats = [] } })),
        .. Enum.GetValues<PriceMechanismKind>().Select(kind => new Mechanism(
            "How agent prices form", kind.ToString(), basis.Prices.Mechanism == kind, basis with { Prices = basis.Prices with { Mechanism = kind } })),
        .. Terms(basis),
    ];

    private static IEnumerable<Mechanism> Terms(Scenario basis)
    {
        // Agencies fall back on escrow, so it is always among what is allowed.
        var escrow = basis.Terms.Allowed is [TermsKind.Escrow] && !basis.Insurance.Offered;
        yield return new Mechanism(Payment, "Escrow", escrow, With(basis, [TermsKind.Escrow], insured: false));
        yield return new Mechanism(Payment, "Escrow and insurance", false, With(basis, [TermsKind.Escrow], insured: true));
        yield return new Mechanism(Payment, "Escrow or upfront", false, With(basis, [TermsKind.Upfront, TermsKind.Escrow], insured: false));
        yield return new Mechanism(Payment, "Escrow or on completion", false, With(basis, [TermsKind.Escrow, TermsKind.OnCompletion], insured: false));
        yield return new Mechanism(Payment, "All terms and insurance", false, With(basis, [.. Enum.GetValues<TermsKind>()], insured: true));
    }

    private static Scenario With(Scenario basis, IReadOnlyList<TermsKind> allowed, bool insured) =>
        basis with { Terms = basis.Terms with { Allowed = allowed }, Insurance = basis.Insurance with { Offered = insured } };
}
