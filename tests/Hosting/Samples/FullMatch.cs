using Game.Domain.Board;
using Game.Domain.Labour;
using Game.Domain.News;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;

namespace Hosting.Samples;

/// <summary>A moment of a match in which every mechanism plays a part, made by hand: for pages to be looked at in every state.</summary>
public static class FullMatch
{
    private const int Tick = 120;

    private static readonly AgentType[] Agents = [.. AgentType.All.Where(static type => !type.IsExpert)];

    private static Scenario Scenario { get; } = SampleMatch.Scenario with
    {
        Prices = SampleMatch.Scenario.Prices with { Mechanism = PriceMechanismKind.OrderBook },
        Energy = new EnergySettings { Season = Season.Summer },
        Experts = new ExpertHours { Opens = 8, Closes = 18 },
        Terms = new TermsSettings { Allowed = [.. Enum.GetValues<TermsKind>()] },
        Insurance = new InsuranceSettings { Offered = true },
        Leads = new LeadSettings { Offered = true, OwnAllDomains = false },
        Templates = new TemplateSettings { Offered = true },
        Policy = new PolicySettings { Enabled = true },
        Sponsors = new SponsorSettings { Enabled = true },
        Reputation = new ReputationSettings { Enabled = true },
        Subcontracting = new SubcontractSettings { Depth = 1 },
        Questions = new QuestionSettings { Share = 0.2m },
    };

    /// <summary>The moment. Agents are sold from order books, or at a call.</summary>
    public static MatchView View(bool call = false)
    {
        var scenario = call ? Scenario with { Prices = Scenario.Prices with { Mechanism = PriceMechanismKind.CallAuction } } : Scenario;
        var (room, desk) = (SampleMatch.Room(Tick), SampleMatch.Desk(Tick));
        var awards = Awards();
        return new(
            room with
            {
                Scenario = scenario,
                Bounties = [.. awards, .. room.Bounties],
                Standings = [.. room.Standings.Select(static line => line with { Record = new RecordView(3, 1, 420_000, 880_000), Regent = line.Seat == SampleMatch.Own })],
                Conditions = Conditions(),
                Insurer = new InsurerView(Credits.Of(-5), [new InsurerLineView(AgentType.Checker, 4, Credits.Of(10), 2, Credits.Of(15), 15_000)]),
                LeadMarket = new LeadMarketView(Credits.Of(58), Credits.Of(60), 8, 3, ["Accountants and auditors", "Health care"]),
                Market = new MarketView(call ? Tick + 4 : null, 1, [.. Agents.Select(type => Line(type, call))]),
            },
            desk with
            {
                Leads = [.. awards.Select(Lead), .. desk.Leads],
                Contracts = [Busy(desk.Contracts[0]), .. desk.Contracts.Skip(1)],
                Policy = new PolicyView(StandingPolicy.Start, Declared: true, RegentSince: null, [new(100, PolicyAct.Bid, awards[0].Id, Credits.Of(140), false)]),
                Sponsorships =
                [
                    new(new SeatId(2), false, Credits.Of(40), SponsorshipStatus.Offered, Tick + 30, null),
                    new(new SeatId(3), true, Credits.Of(25), SponsorshipStatus.Accepted, Tick + 90, null),
                ],
                Reputation = new ReputationView(640_000, 0.18m),
                Practice = new PracticeView(
                    "Accountants and auditors", [new TeamLeadView(1, "Health care", 20, 308, Credits.Of(61))],
                    [new TemplateView("Books", "Accountants and auditors: analyst, coder, reviewer", 2, 306_000, desk.Contracts[0].Plan)], []),
                Agency = new AgencyView(2, [.. Agents.Select(static type => new AgencyLineView(type, 5, 2, Credits.Of(6), Credits.Of(9), 4, Credits.Of(4), Credits.Of(32)))]),
            });
    }

    private static BountyView[] Awards() =>
    [
        Of(0, "Rising clock", AwardFormatKind.RisingClock) with { Clock = new ClockView(new Credits(6050), Credits.Of(4), null, Tick + 30) },
        Of(1, "Falling clock", AwardFormatKind.DescendingClock) with { Clock = new ClockView(Credits.Of(96), Credits.Of(4), Credits.Of(100), null) },
        Of(2, "Scored bids", AwardFormatKind.ScoredSealed),
        Of(3, "Contest", AwardFormatKind.Contest),
    ];

    private static BountyView Of(int slot, string title, AwardFormatKind format) =>
        SampleMatch.Bounty(Tick - 2, slot, title, 60, 190, BountyStatus.Open, Specialty.Coder, Specialty.Reviewer) with { Format = format };

    private static LeadView Lead(BountyView bounty) => new(bounty.Id, 250_000, [], new Credits(190), null, new Credits(4750))
    {
        Success = bounty.Format == AwardFormatKind.ScoredSealed ? 640_000 : null,
        Stands = bounty.Format == AwardFormatKind.DescendingClock ? false : null,
    };

    private static ConditionsView Conditions()
    {
        ForecastView[] forecast = [.. Enumerable.Range(1, 24).Select(static hour => new ForecastView(Tick + hour * 12, 100 + (int)(60 * Math.Sin(hour / 3.8)), 6 * hour / 4))];
        return new(new EnergyView(112, 10_600, Tick + 12, forecast), true, Tick + 60, [new ShockView(1, new Shock(ShockKind.EnergySpike, 24), Tick + 36, Tick + 60, false)]);
    }

    private static MarketLineView Line(AgentType type, bool call) => call
        ? new(type, Credits.Of(12), 3, null, null)
        : new(type, Credits.Of(12), null, [new(Credits.Of(8), 2, 2), new(Credits.Of(7), 1, 1)], [new(Credits.Of(9), 3, 1), new(Credits.Of(11), 2, 1)]);

    // One agent asks, one hire has long found nobody.
    private static ContractView Busy(ContractView contract) => contract with
    {
        Parts =
        [
            contract.Parts[0],
            contract.Parts[1] with { Pieces = [contract.Parts[1].Pieces[0] with { Status = PieceStatus.Asking, EndsAt = null, Question = new QuestionView(Tick - 2, Tick + 10, 6) }] },
            contract.Parts[2] with { After = [0], Ready = true, Pieces = [contract.Parts[2].Pieces[0] with { Status = PieceStatus.Waiting, StartedAt = Tick - 30, Limit = Credits.Of(5) }] },
        ],
    };
}
