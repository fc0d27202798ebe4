using System.Runtime.CompilerServices;
using System.Text.Json;
using Game.Domain.Agencies;
using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.Ledger;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scarcity;
using Game.Domain.Standing;
using Game.Domain.Subcontracts;
using Game.Domain.Work;

namespace Game.Domain.Tests;

/// <summary>How each event is written may never change: a journal of last year must still be read. A new form is a new kind.</summary>
public sealed class GoldenEventTests
{
    private static readonly BountyId Bounty = new(120, 3);
    private static readonly SeatId Seat = new(4);
    private static readonly ContractId Contract = new(Bounty, Seat);
    private static readonly RunId Run = new(Contract, 0, 1, 2);
    private static readonly AgentType Coder = AgentType.Of(Specialty.Coder, Tier.Small);

    private static readonly Plan Plan = new(
        [new PartPlan(Coder, 2, CheckKind.Ai, 3, AfterFailure.NextTier, TermsKind.Escrow, Credits.From(9.5m), 6)], 2, Paused: true, SubmitByHand: true);

    private static readonly IReadOnlyList<GameEvent> Samples =
    [
        new MatchStarted(Worlds.Sure with { Ticks = 720 }, 18_446_744_073_709_551_615),
        new SeatJoined(Seat, "Ana", Bot: false, Strategy: null),
        new TickClosed(7),
        new MatchEnded(1200),
        new OrderAccepted(Seat, "order-1"),
        new OrderRefused(Seat, "order-2", Rejection.NotEnoughCash),
        new MoneyMoved(Account.Cash(Seat), Account.Held(Seat), Credits.From(125.05m), MoneyFor.Bond, Contract),
        new BountyPosted(
            Bounty, "swl-001", "A title", "Interface", "expense-app", 90, [new PartSpec(Specialty.Designer, 40, []), new PartSpec(Specialty.Reviewer, 50, [0])],
            Credits.Of(320), AwardFormatKind.FirstPriceSealed, ValidatorKind.Client, 144, 260, -1_234_567, [400_000, -5]),
        new ExpertCheckRequired(Bounty),
        new SeatInvited(Bounty, Seat, 1_500_000),
        new BidPlaced(Bounty, Seat, Credits.From(210.5m), 80, Plan),
        new BidWithdrawn(Bounty, Seat),
        new BountyScouted(Bounty, Seat, -77),
        new StandingBidChanged(Bounty, Seat, Credits.From(200.5m), 17_446_744_073_709_551_615, 150),
        new BidsVoided(Bounty),
        new AwardDefaulted(Bounty, Seat, 205),
        new BountyAwarded(Bounty, Seat, Credits.Of(210), [Credits.Of(250), Credits.Of(210)]),
        new ContestOpened(Bounty, [Seat, new SeatId(2)], Credits.Of(320), [Credits.Of(320), Credits.Of(320)]),
        new BountyRested(Bounty, [], 408),
        new BountyClimbed(Bounty, Credits.Of(640), 432),
        new BountyExpired(Bounty, []),
        new WindowLengthened(Bounty, 150, 156),
        new PricesPublished([0, -12_345, 678_901]),
        new PriceMoveReported(AgentType.Expert, Credits.From(1.5m), 2_500),
        new LastBountiesAnnounced(),
        new ProfitSettled(Seat, Credits.Of(-5)),
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
        new QueueingSet(Seat, QueueAtCapacity: false),
        new SeatBailedOut(Seat, Credits.Of(1000)),
        new SeatBankrupt(Seat),
        new SeatReplaced(Seat, 2, Credits.Of(2000)),
        new ContractOpened(Contract, Credits.Of(210), Credits.From(52.5m), 404, 469, 80, Plan),
        new PlanChanged(Contract, Plan),
        new HireQueued(Run, Coder, Credits.From(9.5m), ByHand: true),
        new HireReleased(Run, Lapsed: true),
        new RunStarted(Run, Coder, Credits.Of(13), 166, Guided: true, 734_000),
        new RunFinished(Run, Good: false, "FM-1.3"),
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
        new QuestionAnswered(Run, QuestionAnswer.AskExpert, ByPolicy: true, 163, 512_345),
        new CheckQueued(Run, AgentType.Checker),
        new CheckStarted(Run, AgentType.Checker, Credits.From(6.55m), 170),
        new CheckFinished(Run, Flagged: true),
        new CheckCalledOff(Run),
        new PieceAccepted(Run),
        new PieceReopened(Run, Coder, Guided: true, Last: false, ByHand: false),
        new WorkSubmitted(Contract, 172),
        new ContractClosed(Contract, ContractOutcome.FailedValidation, Credits.Zero, Credits.From(-78.9m), [new PieceRef(0, 1)]),
        new HomeGiven(Seat, "Finance"),
        new LeadHired(Seat, 1, "Finance", Credits.From(60.5m), 408),
        new LeadKept(Seat, 1, Credits.From(59.5m), 696),
        new LeadLeft(Seat, 1, LeadLeaving.Unpaid),
        new LeadPricePublished(12_345),
        new TemplateSaved(Seat, "Books", "Finance: analyst", Plan),
        new TemplateDeleted(Seat, "Books"),
        new HireInsured(Run, Coder, Credits.From(4.5m), Credits.Of(13)),
        new ClaimPaid(Run, Coder, Credits.From(6.5m)),
        new EnergyPublished(-42, -1_386_294, [-30, 12]),
        new SupplyDrifted(Coder, 7),
        new ShockAnnounced(2, new Shock(ShockKind.PriceCollapse, 96, Tier.Small, Specialty.Coder, 0.4m, null), 130, 226),
        new ShockBegan(2),
        new ShockEnded(2),
        new HostOrderAccepted("host-1"),
        new HostOrderRefused("host-2", Rejection.UnknownShock),
    ];

    public static TheoryData<string> Kinds => [.. Samples.Select(Kind)];

    [Fact]
    public void Every_event_has_a_sample()
    {
        var all = typeof(GameEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(GameEvent)) && !type.IsAbstract);

        Assert.Empty(all.Except(Samples.Select(sample => sample.GetType())).Select(type => type.Name));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void An_event_is_written_as_ever_and_read_back(string kind)
    {
        var sample = Samples.Single(happened => Kind(happened) == kind);
        var written = JsonSerializer.Serialize(sample, sample.GetType(), GameJson.Options);
        var golden = File.ReadAllText(Path.Combine(Folder(), $"{kind}.json")).TrimEnd();

        // A scenario may gain settings; everything else stays as it is.
        if (sample is MatchStarted) Assert.True(Contains(JsonDocument.Parse(written).RootElement, JsonDocument.Parse(golden).RootElement), written);
        else Assert.Equal(golden, written);
        var read = JsonSerializer.Deserialize(golden, sample.GetType(), GameJson.Options)!;
        Assert.Equal(written, JsonSerializer.Serialize(read, sample.GetType(), GameJson.Options));
    }

    private static bool Contains(JsonElement now, JsonElement then) => then.ValueKind == JsonValueKind.Object
        ? then.EnumerateObject().All(member => now.TryGetProperty(member.Name, out var value) && Contains(value, member.Value))
        : now.GetRawText() == then.GetRawText();

    private static string Kind(GameEvent happened) => JsonNamingPolicy.KebabCaseLower.ConvertName(happened.GetType().Name) + "-1";

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Golden");
}
