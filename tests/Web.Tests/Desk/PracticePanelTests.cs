using Bunit;
using Game.Domain;
using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Views;
using Game.Domain.Work;
using Hosting.Samples;
using Web.Desk;
using Web.Play;
using Web.Tests.Shared;

namespace Web.Tests.Desk;

/// <summary>The plain forms for leads, templates, terms and insurance send the orders they promise.</summary>
public sealed class PracticePanelTests : BunitContext
{
    private static readonly Scenario Open = SampleMatch.Scenario with
    {
        Terms = new TermsSettings { Allowed = [.. Enum.GetValues<TermsKind>()] },
        Insurance = new InsuranceSettings { Offered = true },
        Leads = new LeadSettings { Offered = true, OwnAllDomains = false },
        Templates = new TemplateSettings { Offered = true },
    };

    private readonly SampleRoom _room = new();

    public PracticePanelTests() => Services.AddWords();

    [Fact]
    public void A_lead_is_hired_with_the_chosen_domain_at_the_price_on_the_screen()
    {
        var panel = Render<PracticePanel>(parameters => parameters.AddCascadingValue(Session(out var session)).Add(p => p.Now, session.Frame));
        Assert.Equal(["", "Health care"], panel.FindAll("#lead-domain option").Select(option => option.GetAttribute("value")));
        // The word is told in a sentence, not left alone.
        Assert.StartsWith("Leads: A lead coordinates", string.Join(' ', panel.Find("details .hint").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        panel.Find("#lead-domain").Change("Health care");

        panel.Find(".button.main").Click();
        Assert.Equal(new HireLead("Health care", Credits.Of(58)), Assert.Single(_room.Orders).Order);
    }

    [Fact]
    public void A_lead_can_be_let_go_and_a_template_deleted()
    {
        var panel = Render<PracticePanel>(parameters => parameters.AddCascadingValue(Session(out var session)).Add(p => p.Now, session.Frame));
        Assert.Contains("0.18", panel.Markup, StringComparison.Ordinal);

        foreach (var button in panel.FindAll(".leads .button").ToList()) button.Click();
        Assert.Equal([new LetLeadGo(3), new DeleteTemplate("Books")], _room.Orders.Select(sent => sent.Order));
    }

    [Fact]
    public void The_insurers_book_shows_what_each_type_cost_it()
    {
        var book = Render<InsurerBook>(parameters => parameters.AddCascadingValue(Session(out var session)).Add(p => p.Now, session.Frame));

        Assert.Contains("150", book.Find("tbody td:last-child").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dials_offer_the_terms_of_the_scenario_with_their_prices_and_nothing_where_there_is_no_choice()
    {
        PartPlan? chosen = null;
        var part = new Game.Domain.Board.PartSpec(Specialty.Coder, 60, []);
        var dials = new PartPlan(AgentType.Of(Specialty.Coder, Tier.Small), Insured: true);
        var terms = Dials(Open);
        Assert.Equal(3, terms.FindAll("option").Count);
        Assert.Contains("11.70", terms.Markup, StringComparison.Ordinal);
        Assert.Contains("refused", terms.Markup, StringComparison.Ordinal);

        terms.Find("select").Change("OnCompletion");
        Assert.Equal((TermsKind.OnCompletion, false), (chosen!.Terms, chosen.Insured));
        Assert.Empty(Dials(SampleMatch.Scenario).Markup.Trim());

        IRenderedComponent<PartTerms> Dials(Scenario scenario) => Render<PartTerms>(parameters => parameters
            .Add(p => p.Id, "x").Add(p => p.Part, part).Add(p => p.Dials, dials).Add(p => p.Scenario, scenario).Add(p => p.Listed, Credits.Of(13))
            .Add(p => p.HouseChance, 300_000).Add(p => p.OnChange, plan => chosen = plan));
    }

    [Fact]
    public void A_contracts_plan_is_kept_as_a_template()
    {
        var session = Session(out _);
        var contract = session.Desk.Contracts.First(contract => contract.ClosedAt is null);
        var panel = Render<ContractTemplates>(parameters => parameters.AddCascadingValue(session).Add(p => p.Contract, contract));
        Assert.True(panel.FindAll(".button")[^1].HasAttribute("disabled"));
        panel.Find("input").Input(" Mine ");

        panel.FindAll(".button")[^1].Click();
        Assert.Equal(new SaveTemplate("Mine", contract.Id), Assert.Single(_room.Orders).Order);
    }

    [Fact]
    public void A_template_of_the_contracts_shape_is_applied()
    {
        var session = Session(out _);
        var contract = session.Desk.Contracts.First(contract => contract.ClosedAt is null);
        var panel = Render<ContractTemplates>(parameters => parameters.AddCascadingValue(session).Add(p => p.Contract, contract));

        panel.FindAll(".button")[0].Click();
        Assert.Equal(new ApplyTemplate("Books") { Contract = contract.Id }, Assert.Single(_room.Orders).Order);
    }

    private PlaySession Session(out PlaySession session)
    {
        var view = _room.View;
        var contract = view.Desk!.Contracts.First(contract => contract.ClosedAt is null);
        var bounty = view.Room.Bounties.First(card => card.Id == contract.Id.Bounty);
        var template = new TemplateView("Books", WorkShape.Of(bounty.Domain, bounty.Parts), 1, 180_000, contract.Plan);
        var shown = new MatchView(
            view.Room with
            {
                Scenario = Open,
                LeadMarket = new LeadMarketView(Credits.Of(58), Credits.Of(60), 8, 1, ["Finance", "Health care"]),
                Insurer = new InsurerView(Credits.Of(-5), [new InsurerLineView(AgentType.Checker, 4, Credits.Of(10), 2, Credits.Of(15), 15_000)]),
            },
            view.Desk with { Practice = new PracticeView("Finance", [new TeamLeadView(3, null, 20, 308, Credits.Of(61))], [template], []) });
        return session = new PlaySession(_room, SampleMatch.Own, null, new(1, shown, _room.Now));
    }
}
