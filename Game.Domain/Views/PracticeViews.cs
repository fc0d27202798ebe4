using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Standing;
using Game.Domain.Work;

namespace Game.Domain.Views;

/// <summary>Shows the market for leads to everybody, and a practice to its owner.</summary>
internal static class PracticeViews
{
    public static LeadMarketView? Market(GameState state)
    {
        var leads = state.Settings.Leads;
        return leads.Offered
            ? new LeadMarketView(Leads.Price(state), leads.DayPrice, Leads.Supply(state.Settings), state.Leads.Hired, Domains.Of(state.Settings))
            : null;
    }

    public static PracticeView? Of(GameState state, Seat seat) => On(state)
        ? new PracticeView(
            seat.Practice.Home,
            [.. seat.Practice.Leads.Select(lead => new TeamLeadView(lead.Number, lead.Domain, lead.HiredAt, lead.PaidUntil, lead.DayPrice))],
            [.. seat.Practice.Templates.Select(template => Saved(state, seat.Practice, template))],
            [.. seat.Practice.Shapes.Select(record => new ShapeView(record.Shape, record.Delivered, Templates.Mastery(state.Settings.Templates, record.Delivered)))])
        : null;

    /// <summary>What a seat's practice does to work on a bounty; nothing where practices do nothing.</summary>
    public static int? Skill(GameState state, SeatId seat, Bounty bounty) =>
        On(state) && Circumstances.Skill(state, seat, bounty) is var skill and not 0 ? skill : null;

    private static TemplateView Saved(GameState state, Practice practice, Template template)
    {
        var delivered = Templates.Delivered(practice, template.Shape);
        return new TemplateView(template.Name, template.Shape, delivered, Templates.Mastery(state.Settings.Templates, delivered), template.Plan);
    }

    /// <summary>True where practices mean anything.</summary>
    public static bool On(GameState state) => state.Settings.Leads.Offered || state.Settings.Templates.Offered || !state.Settings.Leads.OwnAllDomains;
}
