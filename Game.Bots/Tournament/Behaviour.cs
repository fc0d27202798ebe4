using Game.Domain.Work;

namespace Game.Bots.Tournament;

/// <summary>How a strategy plays.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Curse">By the number of bids: how hopeful it was where it won, and what it earned there.</param>
/// <param name="Bonds">By the bond: how often it did not deliver.</param>
/// <param name="PriceShare">Mean price it won at, over the ceiling; nothing if it never won.</param>
/// <param name="Depths">By how often the work was passed on: the markup on what it cost.</param>
/// <param name="Terms">By the payment terms: how often a hired agent's result was good.</param>
internal sealed record BehaviourLine(
    string Strategy, IReadOnlyList<CursePoint> Curse, IReadOnlyList<BondPoint> Bonds, double? PriceShare, IReadOnlyList<DepthPoint> Depths, IReadOnlyList<TermsPoint> Terms)
{
    private static readonly double[] BondEnds = [0.1, 0.15, 0.2, 0.25, 0.35, 0.5];

    public static BehaviourLine Of(string strategy, IReadOnlyList<GameRow> rows)
    {
        var contracts = rows.SelectMany(row => row.Contracts.Where(contract => row.Seats[contract.Seat].Strategy == strategy)).ToList();
        return new BehaviourLine(
            strategy,
            [.. contracts.GroupBy(contract => contract.Bidders).OrderBy(group => group.Key).Select(CursePoint.Of)],
            [.. contracts.Where(contract => contract.Outcome is not null).GroupBy(BondBin).OrderBy(group => group.Key).Select(group => new BondPoint(group.Key, group.Count(), group.Average(Undelivered)))],
            contracts.Count == 0 ? null : contracts.Average(contract => (double)(contract.Price / contract.Ceiling)),
            [.. contracts.Where(contract => Undelivered(contract) == 0 && contract.Cost > 0).GroupBy(contract => contract.Depth).OrderBy(group => group.Key).Select(DepthPoint.Of)],
            TermsPoint.All(rows.SelectMany(row => (row.Terms ?? []).Where(terms => row.Seats[terms.Seat].Strategy == strategy))));
    }

    private static double Undelivered(ContractRow contract) => contract.Outcome == nameof(ContractOutcome.Paid) ? 0 : 1;

    // The upper end of the bin, as a share of the price.
    private static double BondBin(ContractRow contract)
    {
        var share = contract.Price == 0 ? 0 : (double)(contract.Bond / contract.Price);
        return BondEnds.FirstOrDefault(end => share <= end, 1);
    }
}

/// <summary>The winner's curse in one point (Wilson 1977): the more bids, the more hopeful the winner.</summary>
/// <param name="Bidders">Bids that stood.</param>
/// <param name="Wins">Contracts won against so many.</param>
/// <param name="EstimateError">Mean of estimate less truth where it won, in doublings; below 0 is too hopeful. Nothing where it had no estimate.</param>
/// <param name="Profit">Mean result of these contracts, in credits; nothing if all were open.</param>
internal sealed record CursePoint(int Bidders, int Wins, double? EstimateError, double? Profit)
{
    public static CursePoint Of(IGrouping<int, ContractRow> group) => new(
        group.Key,
        group.Count(),
        group.Average(contract => contract.EstimateError),
        group.Average(contract => (double?)contract.Profit));
}

/// <summary>Contracts not delivered, by the bond.</summary>
/// <param name="UpTo">Upper end of the bin: bond over price.</param>
/// <param name="Contracts">Closed contracts.</param>
/// <param name="Undelivered">Share that was not paid.</param>
internal sealed record BondPoint(double UpTo, int Contracts, double Undelivered);

/// <summary>What is asked above cost, by how often the work was passed on: every link adds its own margin (Spengler 1950).</summary>
/// <param name="Depth">0 for a client's bounty, 1 for parts of one, 2 for parts of those, at most 3.</param>
/// <param name="Contracts">Paid contracts.</param>
/// <param name="Markup">Their prices over their costs, less 1: 0.5 is half as much again.</param>
internal sealed record DepthPoint(int Depth, int Contracts, double Markup)
{
    public static DepthPoint Of(IGrouping<int, ContractRow> group) => new(
        group.Key, group.Count(), (double)(group.Sum(contract => contract.Price) / group.Sum(contract => contract.Cost!.Value)) - 1);
}

/// <summary>Good results by payment terms: who is paid before need not take pains (Holmstrom 1979).</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Runs">Finished runs.</param>
/// <param name="Success">Share of them with a good result, with its 95 percent interval (Wilson 1927).</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
internal sealed record TermsPoint(string Terms, int Runs, double Success, double Low, double High)
{
    private const double Z = 1.959964;

    public static IReadOnlyList<TermsPoint> All(IEnumerable<TermsRow> rows) =>
        [.. rows.GroupBy(row => row.Terms, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Of(group.Key, group.Sum(row => row.Runs), group.Sum(row => row.Good)))];

    private static TermsPoint Of(string terms, int runs, int good)
    {
        var share = good / (double)runs;
        var middle = (share + Z * Z / (2 * runs)) / (1 + Z * Z / runs);
        var reach = Z / (1 + Z * Z / runs) * Math.Sqrt(share * (1 - share) / runs + Z * Z / (4.0 * runs * runs));
        return new TermsPoint(terms, runs, share, Math.Min(share, middle - reach), Math.Max(share, middle + reach));
    }
}
