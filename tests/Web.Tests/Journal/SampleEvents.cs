using Game.Domain;
using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scarcity;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Web.Tests.Journal;

/// <summary>One event of every kind, with every member filled.</summary>
internal static class SampleEvents
{
    private static readonly SeatId Seat = new(3);
    private static readonly BountyId Bounty = new(120, 1);
    private static readonly ContractId Contract = new(Bounty, Seat);
    private static readonly RunId Run = new(Contract, 0, 1, 2);
    private static readonly AgentType Coder = AgentType.Of(Specialty.Coder, Tier.Small);
    private static readonly AgentType Reviewer = AgentType.Of(Specialty.Reviewer, Tier.Small);
    private static readonly Plan Plan = new(
        [new PartPlan(Coder, 2, CheckKind.Ai, 3, AfterFailure.NextTier, TermsKind.Escrow, Credits.Of(12), 6)],
        Priority: 1, Paused: true, SubmitByHand: true);

    public static IReadOnlyList<GameEvent> All { get; } =
    [
        new MatchStarted(ScenarioCatalogue.Find("first-contract")!, 18_446_744_073_709_551_615),
        new SeatJoined(Seat, "Ana", true, "planner"),
        new TickClosed(7),
        new MatchEnded(720),
        new OrderAccepted(Seat, "order-1"),
        new OrderRefused(Seat, "order-2", Rejection.AboveCeiling),
        new MoneyMoved(Account.Cash(Seat), Account.Held(Seat), new Credits(12345), MoneyFor.Bond, Contract),
        new BountyPosted(
            Bounty, "job-9", "Fix the export", "software", "expense-app", 90,
            [new PartSpec(Specialty.Coder, 60, []), new PartSpec(Specialty.Reviewer, 30, [0])],
            Credits.Of(300), AwardFormatKind.FirstPriceSealed, ValidatorKind.Client, 144, 90, -1_200_000, [400_000, -50_000]),
        new ExpertCheckRequired(Bounty),
        new SeatInvited(Bounty, Seat, 1_500_000),
        new BidPlaced(Bounty, Seat, Credits.Of(210), 70, Plan),
        new BidWithdrawn(Bounty, Seat),
        new BountyScouted(Bounty, Seat, -700_000),
        new StandingBidChanged(Bounty, Seat, Credits.Of(205), 18_446_744_073_709_551_615, 150),
        new BidsVoided(Bounty),
        new AwardDefaulted(Bounty, Seat, 204),
        new BountyAwarded(Bounty, Seat, Credits.Of(210), [Credits.Of(230), Credits.Of(210)]),
        new ContestOpened(Bounty, [Seat, new SeatId(2)], Credits.Of(300), [Credits.Of(300), Credits.Of(300)]),
        new BountyRested(Bounty, [Credits.Of(230)], 408),
        new BountyClimbed(Bounty, Credits.Of(600), 432),
        new BountyExpired(Bounty, [Credits.Of(230)]),
        new WindowLengthened(Bounty, 150, 156),
        new PricesPublished([0, -12, 250_000]),
        new PriceMoveReported(Coder, new Credits(1034), 2925),
        new LastBountiesAnnounced(),
        new ProfitSettled(Seat, new Credits(-320)),
        new RecordOpened(Seat, 450_000),
        new SeatCarried(Seat, new CarriedSeat(450_000, 3_400_000, 600_000, 5, 2, Credits.Of(1000), BailedOut: true)),
        new RecordChanged(Seat, Bounty, RecordMark.Delivered, 1_250_000, 3_400_000, 600_000),
        new SponsorshipOffered(new SeatId(7), Seat, Credits.Of(80), 160),
        new SponsorshipAccepted(new SeatId(7), Seat, 264),
        new SponsorshipUsed(new SeatId(7), Contract, Credits.From(52.5m)),
        new SponsorshipEnded(new SeatId(7), Seat, SponsorshipEnd.Lapsed),
        new SponsorshipSettled(new SeatId(7), Contract, Credits.Of(30), Credits.From(22.5m), Credits.Zero),
        new PolicySet(Seat, new StandingPolicy(["software"], 40, Preset.Safe, Credits.Of(250), 2, QuestionAnswer.AskExpert, Beside: true)),
        new PolicyActed(Seat, PolicyAct.Bid, Bounty, Credits.Of(210)),
        new RegentStarted(Seat, RegentCause.Absence),
        new RegentEnded(Seat),
        new ExtraTimeSet(Seat, 150),
        new SeatRenamed(Seat, "Amber Owl"),
        new AgencyOpened(Seat, 4),
        new AskPosted(4, Coder, Credits.From(7.5m), 2),
        new AskWithdrawn(4, Coder),
        new HouseAsksPosted([new HouseAsk(1, Coder, Credits.From(8.1m)), new HouseAsk(2, Coder, Credits.Of(9))]),
        new AgentSold(Run, Check: true, Coder, 4, Credits.From(8.2m), Credits.From(7.9m)),
        new BookPublished(Coder, [new BookBid(Run, Check: false, Credits.Of(8))], [new BookAsk(4, Credits.From(8.5m), 2)]),
        new CallHeld([0, 3, 1], [Credits.Zero, Credits.From(8.2m), Credits.Of(25)]),
        new BasketTied(Contract, 1, [new PieceRef(0, 1), new PieceRef(1, 0)], Credits.Of(40)),
        new QueueingSet(Seat, false),
        new SeatBailedOut(Seat, Credits.Of(1000)),
        new SeatBankrupt(Seat),
        new SeatReplaced(Seat, 2, Credits.Of(2000)),
        new ContractOpened(Contract, Credits.Of(210), new Credits(5250), 234, 256, 70, Plan),
        new PlanChanged(Contract, Plan),
        new HireQueued(Run, Coder, Credits.Of(12), true),
        new HireReleased(Run, true),
        new RunStarted(Run, Coder, new Credits(1034), 160, true, 612_345),
        new RunFinished(Run, false, "FM-1.3"),
        new RunSunk(Run),
        new ForkStarted(Run, Coder, new Credits(1034), 160, 612_345),
        new ForkFinished(Run, false, "FM-1.3"),
        new ForkReleased(Run),
        new ForkTaken(Run),
        new ResultRecalled(Run),
        new PartDelivered(Contract, BountyId.TryParse("120-3~1-0", out var sub) ? sub : default, 1, false, "FM-1.3"),
        new PartsReturned(Contract, BountyId.TryParse("120-3~1-0~0-2", out var deep) ? deep : default, ReturnReason.TooLate),
        new BountyCalledOff(Bounty),
        new QuestionAsked(Run, 152, 5),
        new QuestionAnswered(Run, QuestionAnswer.AskClient, true, 163, 512_345),
        new CheckQueued(Run, Reviewer),
        new CheckStarted(Run, Reviewer, new Credits(480), 168),
        new CheckFinished(Run, true),
        new CheckCalledOff(Run),
        new PieceAccepted(Run),
        new PieceReopened(Run, Coder, true, true, true),
        new WorkSubmitted(Contract, 170),
        new ContractClosed(Contract, ContractOutcome.FailedValidation, Credits.Zero, new Credits(-6200), [new PieceRef(0, 1)]),
        new HomeGiven(Seat, "Finance"),
        new LeadHired(Seat, 2, "Health care", new Credits(6120), 408),
        new LeadKept(Seat, 2, new Credits(5890), 696),
        new LeadLeft(Seat, 2, LeadLeaving.LetGo),
        new LeadPricePublished(-12_345),
        new TemplateSaved(Seat, "Screens", "Interface: designer, reviewer", Plan),
        new TemplateDeleted(Seat, "Screens"),
        new HireInsured(Run, Coder, new Credits(310), new Credits(1034)),
        new ClaimPaid(Run, Coder, new Credits(517)),
        new EnergyPublished(-42, -1_386_294, [-30, 12]),
        new SupplyDrifted(Coder, 7),
        new ShockAnnounced(2, new Shock(ShockKind.PriceCollapse, 96, Tier.Small, Specialty.Coder, 0.4m, null), 130, 226),
        new ShockBegan(2),
        new ShockEnded(2),
        new HostOrderAccepted("host-1"),
        new HostOrderRefused("host-2", Rejection.UnknownShock),
    ];
}
