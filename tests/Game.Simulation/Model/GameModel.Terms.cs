using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Simulation.Model;

// When agents are paid: what the house asks, what is owed, and what of it is paid in the end.
internal sealed partial class GameModel
{
    /// <summary>Hires that were predicted, by their terms.</summary>
    public Dictionary<TermsKind, int> Hired { get; } = [];

    /// <summary>Hires on completion that agencies would have only in escrow.</summary>
    public int Refused { get; private set; }

    /// <summary>What was paid on completion, in cents.</summary>
    public long Completed { get; private set; }

    /// <summary>Terms that may be granted, and what they may cost.</summary>
    private sealed record ModelOffer(TermsKind Terms, long Least, long Most);

    // More than one only where the house estimate lies on an edge.
    private List<ModelOffer> Offers(ContractId id, ModelContract contract, int part, AgentType agent, long listed)
    {
        var (terms, plan) = (_settings.Terms, contract.Plan.Parts[part]);
        var escrow = new ModelOffer(TermsKind.Escrow, listed, listed);
        if (plan.Terms == TermsKind.Escrow) return [escrow];
        if (plan.Terms == TermsKind.Upfront)
        {
            var less = ModelBook.Round(listed * terms.UpfrontFactor);
            return [new ModelOffer(TermsKind.Upfront, less, less)];
        }

        if (!Trusted(id.Owner.Number)) return [escrow];
        var guess = Estimate(id, contract, part, agent);
        var (least, most) = (OnCompletion(listed, guess.Most), OnCompletion(listed, guess.Least));
        var offers = new List<ModelOffer>();
        if (guess.Least < (double)terms.CompletionChance || contract.Due + most > contract.Price) offers.Add(escrow);
        if (guess.Most >= (double)terms.CompletionChance && contract.Due + least <= contract.Price) offers.Add(new ModelOffer(TermsKind.OnCompletion, least, most));
        return offers;
    }

    private bool Trusted(int seat) => _practices[seat].Delivered >= _settings.Terms.CompletionDeliveries
        && (!_settings.Reputation.Enabled || _records.Figure(seat, _tick) >= _settings.Terms.CompletionReputation * 1_000_000);

    private ModelGuess Estimate(ContractId id, ModelContract contract, int part, AgentType agent) => _house.Of(
        contract.Bounty.Parts,
        [.. contract.Plan.Parts.Select((plan, i) => i == part ? plan with { Agent = agent } : plan)],
        _practices[id.Owner.Number].Skill(_settings, contract.Bounty));

    private long OnCompletion(long listed, double chance) => ModelBook.Round((decimal)(listed * Math.Clamp(
        (double)_settings.Terms.CompletionLoading / chance, (double)_settings.Terms.CompletionLeast, (double)_settings.Terms.CompletionMost)));

    private void Agree(RunStarted started, ModelContract contract, long listed)
    {
        var terms = started.Terms ?? TermsKind.Escrow;
        var (price, part) = (started.Price.Cents, started.Run.Part);
        var offers = Offers(started.Run.Contract, contract, part, started.Agent, listed);
        Demand(offers.Find(offer => offer.Terms == terms) is { } granted && price >= granted.Least && price <= granted.Most, $"{started} where {string.Join(" or ", offers)} is due");
        if (terms == TermsKind.Escrow && contract.Plan.Parts[part].Terms == TermsKind.OnCompletion) Refused++;
        if (terms == TermsKind.OnCompletion) Learn(started, contract, listed);
        Hired[terms] = Hired.GetValueOrDefault(terms) + 1;
    }

    // Between the lowest and the highest price it asks what the estimate says, so every price tells of the estimate.
    private void Learn(RunStarted started, ModelContract contract, long listed)
    {
        var (terms, price) = (_settings.Terms, (double)started.Price.Cents);
        var loading = (double)terms.CompletionLoading * listed;
        var (cheap, dear) = (OnCompletion(listed, double.MaxValue), OnCompletion(listed, double.Epsilon));
        var guess = Estimate(started.Run.Contract, contract, started.Run.Part, started.Agent);
        Demand(
            guess.Narrow(price >= dear ? 0 : loading / (price + 0.5), price <= cheap ? 1 : loading / (price - 0.5)),
            $"{started} agrees with no estimate that earlier hires of the same plan had");
    }

    private void Pay(RunStarted started, ModelContract contract, ModelSale? sale)
    {
        var price = started.Price.Cents;
        switch (started.Terms ?? TermsKind.Escrow)
        {
            case TermsKind.Escrow:
                Spend(contract, price + _book.Fee(price));
                contract.Owner.Held += price;
                contract.Escrows.Add((started.Run.Part, started.Run.Piece), (price, sale?.Agency));
                break;
            case TermsKind.Upfront:
                Spend(contract, price);
                Earn(sale?.Agency, price);
                break;
            default:
                contract.Owed.Add((sale?.Agency, price));
                break;
        }
    }

    // Out of the client's payment and the cash; agencies of seats first, in the order of their numbers.
    private void PayOwed(ModelContract contract)
    {
        var paid = Math.Min(contract.Due, contract.Owner.Cash);
        Spend(contract, paid);
        Completed += paid;
        foreach (var agency in contract.Owed.Where(owed => owed.Agency is { } number && _market.SeatOf(number) is not null).GroupBy(owed => owed.Agency).OrderBy(group => group.Key))
        {
            var share = Math.Min(agency.Sum(owed => owed.Price), paid);
            Earn(agency.Key, share);
            paid -= share;
        }
    }
}
