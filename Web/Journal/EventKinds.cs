using System.Collections.Frozen;
using System.Text.Json;
using Game.Domain;
using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scarcity;
using Game.Domain.Standing;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Web.Journal;

/// <summary>
/// The names under which events are stored. They are chosen, never derived: a class may be renamed, a stored name may not.
/// A changed shape gets the next number and an upcaster from the old one, which is never edited afterwards.
/// </summary>
internal static class EventKinds
{
    private static readonly FrozenDictionary<string, Type> Types = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["match-started/1"] = typeof(MatchStarted),
        ["seat-joined/1"] = typeof(SeatJoined),
        ["tick-closed/1"] = typeof(TickClosed),
        ["match-ended/1"] = typeof(MatchEnded),
        ["order-accepted/1"] = typeof(OrderAccepted),
        ["order-refused/1"] = typeof(OrderRefused),
        ["money-moved/1"] = typeof(MoneyMoved),
        ["bounty-posted/1"] = typeof(BountyPosted),
        ["expert-check-required/1"] = typeof(ExpertCheckRequired),
        ["seat-invited/1"] = typeof(SeatInvited),
        ["bid-placed/1"] = typeof(BidPlaced),
        ["bid-withdrawn/1"] = typeof(BidWithdrawn),
        ["bounty-scouted/1"] = typeof(BountyScouted),
        ["standing-bid-changed/1"] = typeof(StandingBidChanged),
        ["bids-voided/1"] = typeof(BidsVoided),
        ["award-defaulted/1"] = typeof(AwardDefaulted),
        ["bounty-awarded/1"] = typeof(BountyAwarded),
        ["contest-opened/1"] = typeof(ContestOpened),
        ["bounty-rested/1"] = typeof(BountyRested),
        ["bounty-climbed/1"] = typeof(BountyClimbed),
        ["bounty-expired/1"] = typeof(BountyExpired),
        ["window-lengthened/1"] = typeof(WindowLengthened),
        ["prices-published/1"] = typeof(PricesPublished),
        ["price-move-reported/1"] = typeof(PriceMoveReported),
        ["last-bounties-announced/1"] = typeof(LastBountiesAnnounced),
        ["profit-settled/1"] = typeof(ProfitSettled),
        ["record-opened/1"] = typeof(RecordOpened),
        ["seat-carried/1"] = typeof(SeatCarried),
        ["record-changed/1"] = typeof(RecordChanged),
        ["sponsorship-offered/1"] = typeof(SponsorshipOffered),
        ["sponsorship-accepted/1"] = typeof(SponsorshipAccepted),
        ["sponsorship-used/1"] = typeof(SponsorshipUsed),
        ["sponsorship-ended/1"] = typeof(SponsorshipEnded),
        ["sponsorship-settled/1"] = typeof(SponsorshipSettled),
        ["policy-set/1"] = typeof(PolicySet),
        ["policy-acted/1"] = typeof(PolicyActed),
        ["regent-started/1"] = typeof(RegentStarted),
        ["regent-ended/1"] = typeof(RegentEnded),
        ["extra-time-set/1"] = typeof(ExtraTimeSet),
        ["seat-renamed/1"] = typeof(SeatRenamed),
        ["agency-opened/1"] = typeof(AgencyOpened),
        ["ask-posted/1"] = typeof(AskPosted),
        ["ask-withdrawn/1"] = typeof(AskWithdrawn),
        ["house-asks-posted/1"] = typeof(HouseAsksPosted),
        ["agent-sold/1"] = typeof(AgentSold),
        ["book-published/1"] = typeof(BookPublished),
        ["call-held/1"] = typeof(CallHeld),
        ["basket-tied/1"] = typeof(BasketTied),
        ["queueing-set/1"] = typeof(QueueingSet),
        ["seat-bailed-out/1"] = typeof(SeatBailedOut),
        ["seat-bankrupt/1"] = typeof(SeatBankrupt),
        ["seat-replaced/1"] = typeof(SeatReplaced),
        ["contract-opened/1"] = typeof(ContractOpened),
        ["plan-changed/1"] = typeof(PlanChanged),
        ["hire-queued/1"] = typeof(HireQueued),
        ["hire-released/1"] = typeof(HireReleased),
        ["run-started/1"] = typeof(RunStarted),
        ["run-finished/1"] = typeof(RunFinished),
        ["run-sunk/1"] = typeof(RunSunk),
        ["fork-started/1"] = typeof(ForkStarted),
        ["fork-finished/1"] = typeof(ForkFinished),
        ["fork-released/1"] = typeof(ForkReleased),
        ["fork-taken/1"] = typeof(ForkTaken),
        ["result-recalled/1"] = typeof(ResultRecalled),
        ["part-delivered/1"] = typeof(PartDelivered),
        ["parts-returned/1"] = typeof(PartsReturned),
        ["bounty-called-off/1"] = typeof(BountyCalledOff),
        ["question-asked/1"] = typeof(QuestionAsked),
        ["question-answered/1"] = typeof(QuestionAnswered),
        ["check-queued/1"] = typeof(CheckQueued),
        ["check-started/1"] = typeof(CheckStarted),
        ["check-finished/1"] = typeof(CheckFinished),
        ["check-called-off/1"] = typeof(CheckCalledOff),
        ["piece-accepted/1"] = typeof(PieceAccepted),
        ["piece-reopened/1"] = typeof(PieceReopened),
        ["work-submitted/1"] = typeof(WorkSubmitted),
        ["contract-closed/1"] = typeof(ContractClosed),
        ["home-given/1"] = typeof(HomeGiven),
        ["lead-hired/1"] = typeof(LeadHired),
        ["lead-kept/1"] = typeof(LeadKept),
        ["lead-left/1"] = typeof(LeadLeft),
        ["template-saved/1"] = typeof(TemplateSaved),
        ["template-deleted/1"] = typeof(TemplateDeleted),
        ["lead-price-published/1"] = typeof(LeadPricePublished),
        ["hire-insured/1"] = typeof(HireInsured),
        ["claim-paid/1"] = typeof(ClaimPaid),
        ["energy-published/1"] = typeof(EnergyPublished),
        ["supply-drifted/1"] = typeof(SupplyDrifted),
        ["shock-announced/1"] = typeof(ShockAnnounced),
        ["shock-began/1"] = typeof(ShockBegan),
        ["shock-ended/1"] = typeof(ShockEnded),
        ["host-order-accepted/1"] = typeof(HostOrderAccepted),
        ["host-order-refused/1"] = typeof(HostOrderRefused),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Names = Types.ToFrozenDictionary(kind => kind.Value, kind => kind.Key);

    /// <summary>Every stored name with its type.</summary>
    public static IReadOnlyDictionary<string, Type> All => Types;

    /// <summary>The stored form of an event.</summary>
    public static (string Kind, string Body) Write(GameEvent happened)
    {
        var type = happened.GetType();
        return Names.TryGetValue(type, out var kind)
            ? (kind, JsonSerializer.Serialize(happened, type, GameJson.Options))
            : throw new InvalidOperationException($"{type.Name} has no stored name.");
    }

    /// <summary>The event of a stored form.</summary>
    public static GameEvent Read(string kind, string body)
    {
        if (!Types.TryGetValue(kind, out var type))
            throw new InvalidOperationException($"'{kind}' is no event this version knows.");

        return (GameEvent?)JsonSerializer.Deserialize(body, type, GameJson.Options)
            ?? throw new InvalidOperationException($"An event of kind '{kind}' has no body.");
    }
}
