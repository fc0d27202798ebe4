using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Domain.Standing;

/// <summary>What becomes of a sponsor's money: it is held from the offer on and released exactly once, however the sponsorship ends.</summary>
internal static class Sponsorships
{
    /// <summary>The accepted sponsorship that waits for a seat's next award.</summary>
    public static Sponsorship? Backing(GameState state, SeatId seat) =>
        state.Sponsorships.Find(one => one.Seat == seat && one is { Accepted: true, Contract: null });

    /// <summary>What a sponsor would co-sign of a bond, in credits.</summary>
    public static Credits Part(GameState state, SeatId seat, Credits bond) =>
        Backing(state, seat) is { } backing ? Credits.Min(backing.Held, bond) : Credits.Zero;

    /// <summary>What a seat would have to lock of a bond itself, in credits.</summary>
    public static Credits Own(GameState state, SeatId seat, Credits bond) => bond - Part(state, seat, bond);

    /// <summary>An award is made: the sponsor's part is locked, what it does not need goes back.</summary>
    /// <returns>What the winner has to lock itself, in credits.</returns>
    public static Credits Use(Decision decision, ContractId contract, Credits bond)
    {
        if (bond == Credits.Zero || Backing(decision.State, contract.Owner) is not { } backing) return bond;
        var part = Credits.Min(backing.Held, bond);
        decision.Pay(Account.Held(backing.Sponsor), Account.Cash(backing.Sponsor), backing.Held - part, MoneyFor.SponsorshipReturned);
        decision.Then(new SponsorshipUsed(backing.Sponsor, contract, part));
        return bond - part;
    }

    /// <summary>A contract ends: the sponsor's part of the bond goes the way of the owner's, and a margin is shared.</summary>
    /// <param name="decision">The decision being made.</param>
    /// <param name="contract">The contract, all its costs booked.</param>
    /// <param name="margin">What it made before sharing, in credits.</param>
    /// <param name="bondShare">Share of the bond that returns.</param>
    public static void Settle(Decision decision, Contract contract, Credits margin, decimal bondShare)
    {
        var state = decision.State;
        if (state.Sponsorships.Find(one => one.Contract == contract.Id) is not { } served) return;
        var (cash, held) = (Account.Cash(served.Sponsor), Account.Held(served.Sponsor));
        var returned = served.Held.Times(bondShare);
        var lost = served.Held - returned;
        var whole = served.Held + contract.Bond;
        var share = margin <= Credits.Zero ? Credits.Zero
            : Credits.Min(margin.Times(state.Settings.Sponsors.MarginShare * served.Held.Cents / whole.Cents), state.Cash(contract.Id.Owner));
        decision.Pay(held, cash, returned, MoneyFor.SponsorshipReturned);
        decision.Pay(held, new Account(AccountKind.Clients), lost, MoneyFor.SponsorshipLost);
        decision.Pay(Account.Cash(contract.Id.Owner), cash, share, MoneyFor.SponsorShare, contract.Id);
        decision.Then(new SponsorshipSettled(served.Sponsor, contract.Id, returned, lost, share));
    }

    /// <summary>Ends what serves no contract: all of it goes back.</summary>
    public static void Release(Decision decision, Sponsorship sponsorship, SponsorshipEnd cause)
    {
        decision.Pay(Account.Held(sponsorship.Sponsor), Account.Cash(sponsorship.Sponsor), sponsorship.Held, MoneyFor.SponsorshipReturned);
        decision.Then(new SponsorshipEnded(sponsorship.Sponsor, sponsorship.Seat, cause));
    }

    /// <summary>Offers whose time is over, or whose partner has retired, lapse.</summary>
    public static void Decide(Decision decision)
    {
        var state = decision.State;
        var over = state.Sponsorships.Where(one => one.Contract is null
            && (one.Until <= state.Tick || state.SeatOf(one.Seat).Retired || state.SeatOf(one.Sponsor).Retired)).ToList();
        foreach (var one in over) Release(decision, one, SponsorshipEnd.Lapsed);
    }

    /// <summary>The match ends: what serves no contract goes back.</summary>
    public static void End(Decision decision)
    {
        foreach (var one in decision.State.Sponsorships.Where(one => one.Contract is null).ToList()) Release(decision, one, SponsorshipEnd.MatchEnded);
    }
}
