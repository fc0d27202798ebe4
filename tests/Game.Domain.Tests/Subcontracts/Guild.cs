using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Work;
using static Game.Domain.Tests.Play;

namespace Game.Domain.Tests.Subcontracts;

/// <summary>Ana has won a job of 90 minutes in two parts, the second waiting for the first, and keeps everything idle until told otherwise.</summary>
internal static class Guild
{
    public static readonly PartPlan Never = new(AgentType.Of(Specialty.Coder, Tier.Small), StartDelay: 288);
    public static readonly PartPlan AtOnce = new(AgentType.Of(Specialty.Coder, Tier.Small));

    public static Scenario World(int depth = 3, bool good = true) =>
        (good ? Worlds.Sure : Worlds.Hopeless).TwoParts() with { Subcontracting = new SubcontractSettings { Depth = depth } };

    public static Play Won(Scenario? world = null, int seats = 4) => Given(world ?? World(), seats).Won(Ana, new Plan([Never, Never]), 400);

    public static readonly SeatId Dan = new(4);

    public static PostParts Order(
        ContractId contract, int[]? parts = null, decimal reward = 100, int window = 3, int work = 60,
        AwardFormatKind format = AwardFormatKind.FirstPriceSealed, CheckKind check = CheckKind.None) =>
        new(parts ?? [0], Credits.From(reward), window, work, format, check) { Contract = contract };

    /// <summary>Ana posts; the newest bounty is the sub-bounty.</summary>
    public static Play Posted(
        this Play play, int[]? parts = null, decimal reward = 100, int window = 3, AwardFormatKind format = AwardFormatKind.FirstPriceSealed,
        CheckKind check = CheckKind.None) =>
        play.When(Ana, Order(play.Contract, parts, reward, window, 60, format, check)).ThenAccepted();

    public static BountyPosted Sub(this Play play) => play.All.OfType<BountyPosted>().Last(posted => posted.Sub is not null);

    public static ContractId Parent(this Play play) => play.All.OfType<ContractOpened>().First().Contract;

    /// <summary>A seat wins the newest sub-bounty.</summary>
    public static Play Taken(this Play play, SeatId by, decimal price = 80, PartPlan? plan = null)
    {
        var sub = play.Sub();
        play.When(by, new PlaceBid(sub.Id, Credits.From(price), Plan: new Plan([.. sub.Parts.Select(_ => plan ?? AtOnce)]))).ThenAccepted();
        return play.Last.OfType<BountyAwarded>().Any() ? play : play.Until<BountyAwarded>();
    }

    /// <summary>Reward and check that are still in escrow for the newest sub-bounty, from the movements.</summary>
    public static Credits Escrow(this Play play)
    {
        var left = Credits.Zero;
        foreach (var moved in play.All.OfType<MoneyMoved>().Where(moved => moved.Bounty == play.Sub().Id)) left += moved.For == MoneyFor.Reward ? moved.Amount : -moved.Amount;
        return left;
    }
}
