using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Standing;

namespace Game.Domain.Work;

/// <summary>What the owner's standing does to the work on a contract, whoever is hired.</summary>
internal static class Circumstances
{
    /// <summary>The sum of it, in doublings.</summary>
    public static double Skill(GameState state, Contract contract) => Skill(state, contract.Id.Owner, state.BountyOf(contract.Id)) / 1_000_000.0;

    /// <summary>The same for work of a seat on a bounty, in millionths of a doubling.</summary>
    public static int Skill(GameState state, SeatId seat, Bounty bounty) =>
        Templates.Mastery(state, seat, bounty.Posted) + (Domains.Owns(state, seat, bounty.Posted.Domain) ? 0 : (int)(state.Settings.Leads.Outside * 1_000_000));
}
