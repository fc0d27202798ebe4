using Game.Bots.Headless;
using Game.Bots.Strategies;
using Game.Domain;
using Game.Domain.Scenarios;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Bots.Tests.Strategies;

/// <summary>Where a scenario offers terms, insurance, leads and templates, the strategies that think use them; where it does not, nobody tries.</summary>
public sealed class StaffingTests
{
    private static readonly Scenario Market = ScenarioCatalogue.Find("open-market")! with { Ticks = 600 };

    private static readonly Scenario Open = Market with
    {
        StartingCash = Domain.Primitives.Credits.Of(4000),
        Terms = new TermsSettings { Allowed = [.. Enum.GetValues<TermsKind>()] },
        Insurance = new InsuranceSettings { Offered = true },
        Leads = new LeadSettings { Offered = true, OwnAllDomains = false, DayPrice = Domain.Primitives.Credits.Of(15), DayTicks = 144 },
        Templates = new TemplateSettings { Offered = true },
    };

    [Fact]
    public void Thinking_strategies_keep_templates_hire_leads_and_choose_terms()
    {
        var events = Enumerable.Range(1, 3).SelectMany(seed => Played(Open, (ulong)seed)).ToList();

        Assert.Contains(events, happened => happened is TemplateSaved);
        Assert.Contains(events, happened => happened is LeadHired);
        Assert.Contains(events, happened => happened is LeadLeft { Reason: LeadLeaving.LetGo });
        Assert.Contains(events, happened => happened is RunStarted { Terms: not null });
        Assert.DoesNotContain(events, happened => happened is LeadLeft { Reason: LeadLeaving.Unpaid });
        Assert.DoesNotContain(events, happened => happened is OrderRefused
        {
            Reason: Rejection.TermsNotAllowed or Rejection.NotInsurable or Rejection.NoCredit or Rejection.LeadsNotOffered or Rejection.UnknownDomain
                or Rejection.DomainOwned or Rejection.UnknownLead or Rejection.TemplatesOff or Rejection.TooManyTemplates,
        });
    }

    [Fact]
    public void Nobody_tries_what_is_not_offered() =>
        Assert.DoesNotContain(Played(Market, 1), happened => happened is PracticeEvent or InsuranceEvent or RunStarted { Terms: not null });

    private static List<GameEvent> Played(Scenario scenario, ulong seed)
    {
        var events = new List<GameEvent>();
        HeadlessMatch.Play(
            scenario, seed, [.. new[] { "planner", "cost-plus", "planner", "casual" }.Select(Catalogue.Create)], seen: happened => events.AddRange(happened));
        return events;
    }
}
