namespace Game.Domain.Ledger;

/// <summary>What a movement of money is for.</summary>
public enum MoneyFor
{
    /// <summary>Starting cash.</summary>
    Stake,

    /// <summary>A bail-out loan.</summary>
    Loan,

    /// <summary>A look at a hidden difficulty.</summary>
    Scouting,

    /// <summary>A bond is locked.</summary>
    Bond,

    /// <summary>A bond, or a part of it, comes back.</summary>
    BondReturned,

    /// <summary>A bond, or a part of it, is lost.</summary>
    BondLost,

    /// <summary>A hire price goes into escrow.</summary>
    Escrow,

    /// <summary>The fee of an escrow.</summary>
    EscrowFee,

    /// <summary>An escrow is released to the agency.</summary>
    Wage,

    /// <summary>What an agency of a seat pays its agent.</summary>
    AgencyCost,

    /// <summary>What a buyer pays above what the seller gets, under McAfee's rule.</summary>
    CallMargin,

    /// <summary>Part of an escrow comes back after a flagged check.</summary>
    Refund,

    /// <summary>An AI check.</summary>
    AiCheck,

    /// <summary>An expert's check.</summary>
    ExpertCheck,

    /// <summary>An expert's answer to a run that stopped to ask.</summary>
    ExpertAnswer,

    /// <summary>Reward and check of posted parts go into escrow.</summary>
    Reward,

    /// <summary>What is left of that escrow comes back.</summary>
    RewardReturned,

    /// <summary>A poster pays for delivered parts, or for the costs of what was called off.</summary>
    RewardPaid,

    /// <summary>A poster's check of a delivery.</summary>
    DeliveryCheck,

    /// <summary>A client pays for passed work.</summary>
    Price,

    /// <summary>A hire is paid at its start, for good.</summary>
    Upfront,

    /// <summary>Hires on completion are paid, because the contract was.</summary>
    OnCompletion,

    /// <summary>The insurer takes a hire's risk.</summary>
    Premium,

    /// <summary>The insurer buys a hire back.</summary>
    Claim,

    /// <summary>A lead's day.</summary>
    LeadDay,

    /// <summary>A sponsor's offer is held.</summary>
    Sponsorship,

    /// <summary>A sponsor's money, or a part of it, comes back.</summary>
    SponsorshipReturned,

    /// <summary>A sponsor's part of a bond, or some of it, is lost.</summary>
    SponsorshipLost,

    /// <summary>A sponsor's share of a margin.</summary>
    SponsorShare,
}
