using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Work;

/// <summary>Payment terms and insurance as the appraisal sees them: what is granted, what it costs, and which choice earns most.</summary>
internal sealed class AppraisalTerms(Scenario settings)
{
    private readonly TermsSettings _terms = settings.Terms;
    private readonly (TermsKind Terms, bool Insured)[] _choices = [.. ChoicesOf(settings)];
    private readonly double _upfront = (double)settings.Terms.UpfrontFactor;

    /// <summary>True if there is anything to choose.</summary>
    public bool Choices => _choices.Length > 1;

    /// <summary>How a part's hires are paid for.</summary>
    /// <param name="plan">The part's plan.</param>
    /// <param name="completion">The factor on completion, or 0 where agencies refuse.</param>
    public HirePay PayOf(PartPlan plan, double completion)
    {
        var insured = plan.Insured && settings.Insurance.Offered;
        return plan.Terms switch
        {
            TermsKind.Upfront => new HirePay(TermsKind.Upfront, insured, _upfront),
            TermsKind.OnCompletion when completion > 0 => new HirePay(TermsKind.OnCompletion, Insured: false, completion),
            _ => new HirePay(TermsKind.Escrow, insured, 1),
        };
    }

    public bool AnyOnCompletion(IReadOnlyList<PartPlan> parts)
    {
        foreach (var part in parts)
        {
            if (part.Terms == TermsKind.OnCompletion) return true;
        }

        return false;
    }

    /// <summary>The factor on completion at a house estimate, or 0 where agencies refuse.</summary>
    public double Completion(int chance) => (double)(CompletionFactor(chance) ?? 0);

    public decimal? CompletionFactor(int chance) => chance < (int)(_terms.CompletionChance * 1_000_000)
        ? null
        : PaymentTerms.Of(TermsKind.OnCompletion).Factor(_terms, chance);

    public Credits Premium(Credits price, int failure) => price.Times(failure / 1_000_000m * settings.Insurance.Loading);

    /// <summary>Goes through the parts that are open to change and takes the terms and the insurance that earn most, the others held.</summary>
    public void Improve(PartPlan[] plans, bool[] open, Func<PartPlan[], Credits> profitOf)
    {
        for (var i = 0; i < plans.Length; i++)
        {
            if (!open[i]) continue;
            var (best, highest) = (plans[i], profitOf(plans));
            var basis = plans[i];
            foreach (var (terms, insured) in _choices)
            {
                plans[i] = basis with { Terms = terms, Insured = insured };
                if (plans[i] == best || profitOf(plans) is var profit && profit <= highest) continue;
                (best, highest) = (plans[i], profit);
            }

            plans[i] = best;
        }
    }

    private static IEnumerable<(TermsKind, bool)> ChoicesOf(Scenario settings)
    {
        foreach (var terms in settings.Terms.Allowed)
        {
            yield return (terms, false);
            if (settings.Insurance.Offered && terms != TermsKind.OnCompletion) yield return (terms, true);
        }
    }
}
