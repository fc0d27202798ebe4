using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Domain.Agencies;

/// <summary>The sellers' side of the labour market and the books as they stood at the last close. Empty where the price is posted.</summary>
internal sealed class AgencyMarket
{
    /// <summary>In the order of their numbers.</summary>
    public List<Agency> All { get; init; } = [];

    /// <summary>Books in which anything rests.</summary>
    public SortedDictionary<AgentType, RestingBook> Books { get; init; } = [];

    /// <summary>Units sold in the last call, in the order of types; empty before the first.</summary>
    public List<int> LastCall { get; init; } = [];

    /// <summary>Price of the last trade of each type, or the one the last call left; zero before either.</summary>
    public Credits[] Last { get; init; } = new Credits[AgentType.Count];

    public static AgencyMarket Of(Scenario settings)
    {
        var market = new AgencyMarket();
        if (settings.Prices.Mechanism == PriceMechanismKind.PostedPrice) return market;
        for (var number = 1; number <= settings.Agencies.Count; number++) market.All.Add(new Agency { Number = number });
        return market;
    }

    public Agency Named(int number) => All[number - 1];

    /// <summary>The agency a seat runs, if any.</summary>
    public Agency? RunBy(SeatId seat)
    {
        foreach (var agency in All)
        {
            if (agency.Seat == seat) return agency;
        }

        return null;
    }

    /// <summary>Where the pay of an agency's agents goes; the house's pool where nothing names the agency.</summary>
    public Account Payee(int? agency) =>
        agency is { } number && Named(number).Seat is { } seat ? Account.Cash(seat) : new Account(AccountKind.Agencies);

    /// <summary>Agents of a type that belong to an agency: all are dealt, the remainder from another agency for each type.</summary>
    public int Units(int supply, Agency agency, AgentType type)
    {
        var (each, rest) = Math.DivRem(supply, All.Count);
        return each + ((agency.Number - 1 + type.Index) % All.Count < rest ? 1 : 0);
    }

    /// <summary>Agents an agency could send now under its standing ask.</summary>
    public int Offered(int supply, Agency agency, AgentType type) => agency.Asks.TryGetValue(type, out var ask)
        ? Math.Max(0, Math.Min(ask.Most, Units(supply, agency, type)) - agency.Busy[type.Index])
        : 0;
}

/// <summary>What rested in one book when a tick closed, first to trade first.</summary>
/// <param name="Bids">Waiting hires and checks.</param>
/// <param name="Asks">Agents on offer.</param>
internal sealed record RestingBook(IReadOnlyList<BookBid> Bids, IReadOnlyList<BookAsk> Asks);
