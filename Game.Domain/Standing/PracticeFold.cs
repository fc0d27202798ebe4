using System.Diagnostics;
using Game.Domain.Primitives;

namespace Game.Domain.Standing;

/// <summary>What events about practices change.</summary>
internal static class PracticeFold
{
    public static void Apply(GameState state, PracticeEvent change)
    {
        switch (change)
        {
            case HomeGiven home:
                state.SeatOf(home.Seat).Practice.Home = home.Domain;
                return;
            case LeadHired hired:
                var practice = state.SeatOf(hired.Seat).Practice;
                practice.LeadsHired = hired.Lead;
                practice.Leads.Add(new TeamLead
                {
                    Number = hired.Lead, Domain = hired.Domain, HiredAt = state.Tick, PaidUntil = hired.PaidUntil, DayPrice = hired.Price,
                });
                state.Leads.Hired++;
                return;
            case LeadKept kept:
                var lead = Find(state, kept.Seat, kept.Lead);
                lead.PaidUntil = kept.PaidUntil;
                lead.DayPrice = kept.Price;
                return;
            case LeadLeft left:
                state.SeatOf(left.Seat).Practice.Leads.Remove(Find(state, left.Seat, left.Lead));
                state.Leads.Hired--;
                return;
            case TemplateSaved saved:
                var templates = state.SeatOf(saved.Seat).Practice.Templates;
                var known = templates.FindIndex(template => string.Equals(template.Name, saved.Name, StringComparison.Ordinal));
                var template = new Template { Name = saved.Name, Shape = saved.Shape, Plan = saved.Plan };
                if (known < 0) templates.Add(template);
                else templates[known] = template;
                return;
            case TemplateDeleted deleted:
                state.SeatOf(deleted.Seat).Practice.Templates.RemoveAll(one => string.Equals(one.Name, deleted.Name, StringComparison.Ordinal));
                return;
            case LeadPricePublished published:
                state.Leads.Log = published.Log;
                return;
            default:
                throw new UnreachableException($"{change.GetType().Name} is not folded.");
        }
    }

    private static TeamLead Find(GameState state, SeatId seat, int number) =>
        state.SeatOf(seat).Practice.Leads.Find(lead => lead.Number == number) ?? throw new UnreachableException($"{seat} has no lead {number}.");
}
