using System.Reflection;
using System.Text.Json.Serialization;
using Bunit;
using Game.Domain;
using Game.Domain.Agencies;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;
using Web.Desk;
using Web.Play;

namespace Web.Tests.Desk;

/// <summary>For every order of the game: settings in which it can be given, and how a page is brought to the press that sends it.</summary>
internal static class OrderWays
{
    private static readonly Scenario Market = ScenarioCatalogue.Find("open-market")! with
    {
        Ticks = 600,
        StartingCash = Credits.Of(20_000),
        Board = new BoardSettings { Window = 3, DeadlineFactor = 50 },
        Forks = new ForkSettings { Allowed = true },
        Subcontracting = new SubcontractSettings { Depth = 1 },
        Templates = new TemplateSettings { Offered = true },
        Leads = new LeadSettings { Offered = true },
        Policy = new PolicySettings { Enabled = true },
        Sponsors = new SponsorSettings { Enabled = true },
    };

    private static readonly Scenario Asking = Market with { Questions = new QuestionSettings { Share = 1, Patience = 100 } };

    private static readonly Scenario Calls = Market with
    {
        Prices = new PriceSettings { Mechanism = PriceMechanismKind.CallAuction }, Agencies = new AgencySettings { Seats = 2 }, Forks = new ForkSettings(),
    };

    private static readonly PartPlan Unchecked = new(AgentType.Checker, Check: CheckKind.None);
    private static readonly PartPlan Checked = new(AgentType.Checker, Check: CheckKind.Ai, Attempts: 2);

    private static readonly Dictionary<Type, (Scenario Scenario, Func<Table, Task> PressAsync)> Ways = new()
    {
        [typeof(PlaceBid)] = (Market, table => Done(() => table.Press(Sheet(table), "Bid "))),
        [typeof(WithdrawBid)] = (Market with { Board = Market.Board with { Window = 24 } }, async table =>
        {
            var bounty = table.Session.Room.Bounties[0];
            await table.OrderAsync(new PlaceBid(bounty.Id, bounty.Ceiling));
            table.Press(Sheet(table, bounty.Id), "Withdraw the bid");
        }),
        [typeof(Scout)] = (Market, table => Done(() => table.Press(Sheet(table), "Scout for"))),
        [typeof(ChangePlan)] = (Market, async table =>
        {
            await table.WinAsync(paused: true);
            table.Session.Edit(table.Contract.Id);
            var desk = table.Show<DeskPanel>();
            desk.Find(".whole .tick input").Change(true);
            desk.Render();
            table.Press(desk, "Use this plan");
        }),
        [typeof(HirePiece)] = (Market with { Energy = new EnergySettings { Season = Season.Summer } }, async table =>
        {
            await table.WinAsync(paused: true);
            var crew = table.Show<CrewPanel>();
            var other = AgentType.Of(table.First.Agent.Specialty, Tier.Standard);
            crew.Find(".hire select").Change(other.Index);
            crew.Find(".hire [type=number]").Change("90");
            table.Click(crew.Find(".hire button.button"));
        }),
        [typeof(RetryPiece)] = (Market, async table => table.Press(await FinishedAsync(table), "Redo")),
        [typeof(EscalatePiece)] = (Market, async table => table.Press(await FinishedAsync(table), "One tier up")),
        [typeof(SendToExpert)] = (Market, async table => table.Press(await FinishedAsync(table), "Send to an expert")),
        [typeof(SubmitWork)] = (Market, async table =>
        {
            await table.WinAsync(Unchecked, byHand: true);
            await table.UntilAsync(static table => table.Contract.Status == ContractStatus.ReadyToSubmit);
            table.Press(table.Show<DeskPanel>(), "Hand the work in");
        }),
        [typeof(AcceptPiece)] = (Market, async table =>
        {
            await table.WinAsync(Checked);
            await table.UntilAsync(static table => table.Has(PieceStatus.AwaitingCheck, PieceStatus.Checking));
            table.Press(table.Show<CrewPanel>(), "Take it");
        }),
        [typeof(AnswerQuestion)] = (Asking, async table =>
        {
            await table.WinAsync(Checked);
            await table.UntilAsync(static table => table.Has(PieceStatus.Asking));
            table.Press(table.Show<DecisionList>(), "Ask the client");
        }),
        [typeof(ForkRun)] = (Market, async table =>
        {
            await table.WinAsync(Checked);
            await table.UntilAsync(static table => table.Has(PieceStatus.Running));
            var crew = table.Show<CrewPanel>();
            var other = AgentType.Of(table.First.Agent.Specialty, Tier.Standard);
            crew.Find(".hire select").Change(other.Index);
            table.Click(crew.Find(".hire button.button"));
        }),
        [typeof(PostParts)] = (Market, async table =>
        {
            await table.WinAsync(paused: true);
            table.Session.Edit(table.Contract.Id);
            var desk = table.Show<DeskPanel>();
            desk.FindAll("input[name$='-who']")[1].Change(true);
            desk.Render();
            desk.Find("input[id$='-ceiling']").Input("50");
            desk.Render();
            table.Press(desk, "Post part 1");
        }),
        [typeof(CallOffParts)] = (Market, async table =>
        {
            await table.WinAsync(paused: true);
            await table.OrderAsync(new PostParts([0], Credits.Of(50), 12, 60, Game.Domain.Board.AwardFormatKind.FirstPriceSealed) { Contract = table.Contract.Id });
            table.Press(table.Show<DeskPanel>(), "Call off");
        }),
        [typeof(DropContract)] = (Market, async table =>
        {
            await table.WinAsync(paused: true);
            var crew = table.Show<CrewPanel>();
            table.Press(crew, "Drop");
            table.Press(crew, "Yes, drop it");
        }),
        [typeof(SetQueueing)] = (Market, table => Done(() => table.Change(table.Show<AttentionBar>().Find("[role=switch]"), false))),
        [typeof(HireBasket)] = (Calls, async table =>
        {
            await table.WinAsync(Unchecked with { Pieces = 3 }, paused: true);
            table.Session.Edit(table.Contract.Id);
            var desk = table.Show<DeskPanel>();
            desk.Find("[id^=basket]").Change("100");
            table.Press(desk, "Wait for the call");
        }),
        [typeof(OpenAgency)] = (Calls, table => Done(() => table.Press(table.Show<AgencyMarket>(), "Run an agency"))),
        [typeof(PostAsk)] = (Calls, async table =>
        {
            await table.OrderAsync(new OpenAgency());
            var line = table.Session.Desk.Agency!.Lines[0];
            var agency = table.Show<AgencyPanel>();
            agency.Find("#ask-limit").Change(line.Lowest.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));
            agency.Find("#ask-most").Change("1");
            table.Click(agency.Find(".button.main"));
        }),
        [typeof(WithdrawAsk)] = (Calls, async table =>
        {
            await table.OrderAsync(new OpenAgency());
            var line = table.Session.Desk.Agency!.Lines[0];
            await table.OrderAsync(new PostAsk(line.Type, line.Lowest, 1));
            table.Press(table.Show<AgencyPanel>(), "Withdraw");
        }),
        [typeof(SetPolicy)] = (Market, table => Done(() =>
        {
            var policy = table.Show<PolicyPanel>();
            policy.Find("#policy-margin").Input("40");
            policy.Find("#policy-largest").Change("250");
            policy.Find("#policy-answer").Change(nameof(QuestionAnswer.Guess));
            policy.Find(".tick input").Change(true);
            table.Press(policy, "Use these rules");
        })),
        [typeof(EndRegent)] = (Market, async table =>
        {
            await table.Host.StartRegentAsync(table.Seat);
            await table.LookAsync();
            table.Press(table.Show<PolicyPanel>(), "I am back");
        }),
        [typeof(HireLead)] = (Market, table => Done(() => table.Click(table.Show<PracticePanel>().Find(".button.main")))),
        [typeof(LetLeadGo)] = (Market, async table =>
        {
            await table.OrderAsync(new HireLead(null, table.Session.Room.LeadMarket!.Price));
            table.Press(table.Show<CrewPanel>(), "Let go");
        }),
        [typeof(SaveTemplate)] = (Market, async table =>
        {
            await table.WinAsync(paused: true);
            var form = table.ShowContract<ContractTemplates>();
            form.Find("input").Input("Mine");
            table.Press(form, "Keep this plan");
        }),
        [typeof(ApplyTemplate)] = (Market, async table =>
        {
            await table.WinAsync(paused: true);
            await table.OrderAsync(new SaveTemplate("Mine", table.Contract.Id));
            table.Press(table.ShowContract<ContractTemplates>(), "Use “Mine”");
        }),
        [typeof(DeleteTemplate)] = (Market, async table =>
        {
            await table.WinAsync(paused: true);
            await table.OrderAsync(new SaveTemplate("Mine", table.Contract.Id));
            table.Press(table.Show<PracticePanel>(), "Delete");
        }),
        [typeof(OfferSponsorship)] = (Market, async table =>
        {
            var other = await table.InviteAsync("Bea");
            var sponsors = table.Show<SponsorPanel>();
            sponsors.Find("#sponsor-to").Change(other.Number);
            sponsors.Find("#sponsor-most").Change("40");
            table.Press(sponsors, "Make the offer");
        }),
        [typeof(AcceptSponsorship)] = (Market, async table => table.Press(await OfferedAsync(table), "Accept")),
        [typeof(EndSponsorship)] = (Market, async table => table.Press(await OfferedAsync(table), "Do without")),
    };

    /// <summary>All kinds of orders, by the names of their records.</summary>
    public static TheoryData<string> Orders => new(Kinds.Select(static kind => kind.Name));

    private static IEnumerable<Type> Kinds => typeof(Order).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(static order => order.DerivedType);

    /// <summary>The kind of that name, settings in which it can be given, and the press.</summary>
    public static (Type Kind, Scenario Scenario, Func<Table, Task> PressAsync) Of(string order)
    {
        var kind = Kinds.Single(kind => kind.Name == order);
        Assert.True(Ways.TryGetValue(kind, out var way), $"No control is known to send {order}.");
        return (kind, way.Scenario, way.PressAsync);
    }

    private static Task Done(Action press)
    {
        press();
        return Task.CompletedTask;
    }

    private static IRenderedComponent<BidSheet> Sheet(Table table, BountyId? bounty = null)
    {
        table.Session.Select(bounty ?? table.Session.Room.Bounties[0].Id);
        return table.Show<BidSheet>();
    }

    // Its last piece is done and nothing builds on it.
    private static async Task<IRenderedComponent<DeskPanel>> FinishedAsync(Table table)
    {
        await table.WinAsync(Unchecked, byHand: true);
        await table.UntilAsync(static table => table.Contract.Status == ContractStatus.ReadyToSubmit);
        return table.Show<DeskPanel>();
    }

    private static async Task<IRenderedComponent<SponsorPanel>> OfferedAsync(Table table)
    {
        var other = await table.InviteAsync("Bea");
        await table.OrderAsync(new OfferSponsorship(table.Seat, Credits.Of(40)), other);
        return table.Show<SponsorPanel>();
    }
}
