using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Game.Simulation;

/// <summary>Orders about posted parts, sensible and not.</summary>
internal static class PostingOrders
{
    public static Order? Post(Random chance, MatchView view)
    {
        var contracts = view.Desk!.Contracts.Where(contract => contract.Status == ContractStatus.Working && Free(contract).Any()).ToList();
        if (contracts.Count == 0) return null;
        var contract = contracts[chance.Next(contracts.Count)];
        var free = Free(contract).ToList();
        var sensible = chance.NextDouble() < 0.9;
        List<int> parts = sensible
            ? [.. free.Where((_, i) => i == 0 || chance.NextDouble() < 0.7)]
            : [chance.Next(-1, 7), chance.Next(0, 7)];
        if (parts.Count == 0) return null;
        var left = Math.Max(1, contract.WorthlessAt - view.Room.Tick);
        var reward = contract.Price.Times((decimal)chance.Next(2, 16) / 10m);
        return new PostParts(
            parts, sensible ? Credits.Max(new Credits(1), reward) : new Credits(chance.Next(-2, 3)), Math.Max(1, sensible ? chance.Next(2, 12) : chance.Next(-1, 3)),
            Math.Max(1, sensible ? left * 2 / 3 : chance.Next(left / 2, left * 2)), Formats[chance.Next(Formats.Length)], (CheckKind)chance.Next(3)) { Contract = contract.Id };
    }

    public static Order? CallOff(Random chance, MatchView view, BountyId somewhere)
    {
        var own = view.Room.Bounties.Where(bounty => bounty.Sub?.Parent.Owner == view.Desk!.Seat).ToList();
        if (own.Count > 0 && chance.NextDouble() < 0.04) return new CallOffParts(own[chance.Next(own.Count)].Id);
        return chance.NextDouble() < 0.05 ? new CallOffParts(somewhere) : null;
    }

    private static IEnumerable<int> Free(ContractView contract) => Enumerable.Range(0, contract.Parts.Count)
        .Where(part => contract.Parts[part] is { Started: false, PostedAs: null }
            && contract.Parts[part].After.All(before => contract.Parts[before].Done || contract.Parts[before] is { Started: false, PostedAs: null }));

    private static AwardFormatKind[] Formats { get; } = Enum.GetValues<AwardFormatKind>();
}
