using Game.Domain.Labour;
using Game.Domain.Scenarios;

namespace Game.Domain.Work;

/// <summary>Puts the coming hours into a quote: the first run and check of a piece, and those that follow.</summary>
internal static class OutlookQuotes
{
    /// <summary>A quote as it will be when the part begins.</summary>
    /// <param name="quote">The quote at today's prices, without waits for hours and shocks.</param>
    /// <param name="settings">The scenario.</param>
    /// <param name="job">The job, with its outlook.</param>
    /// <param name="agent">The planned agent.</param>
    /// <param name="check">The planned check.</param>
    /// <param name="limit">The energy limit of the part.</param>
    /// <param name="start">Ticks from the job's beginning to the part's.</param>
    public static PieceQuote Seen(this PieceQuote quote, Scenario settings, Job job, AgentType agent, CheckKind check, int? limit, double start)
    {
        if (job.Outlook is not { } outlook) return quote;
        var first = Round(outlook.Tick + job.StartsIn + start);
        var later = Round(first.Checked + quote.CheckTicks);
        return quote with
        {
            Run = quote.Run * later.Price,
            FirstCost = quote.Run * (first.Price - later.Price),
            Refund = quote.Refund * first.Price,
            Check = check == CheckKind.Ai ? Dearer(quote.Check, (double)settings.Checks.AiFee.Amount, outlook.Check(first.Checked)) : quote.Check,
            Next = quote.Next * later.Price,
            RunTicks = quote.RunTicks + later.Wait,
            FirstTicks = first.Wait - later.Wait,
            CheckTicks = quote.CheckTicks + later.CheckWait,
            FirstCheck = first.CheckWait - later.CheckWait,
            NextTicks = quote.NextTicks + later.Wait,
            RunDue = quote.RunDue * first.Price,
            NextDue = quote.NextDue * later.Price,
            RunCover = quote.RunCover * first.Price,
            NextCover = quote.NextCover * later.Price,
        };

        (double Wait, double Price, double CheckWait, double Checked) Round(double at)
        {
            var (begins, price) = outlook.Hire(agent, at, limit);
            // After a while without an agent the next tier that has one takes over, at its own price.
            if (begins - at > settings.Labour.LapseTicks && Substitute(outlook, agent, at + settings.Labour.LapseTicks) is { } other)
            {
                var ready = outlook.Ready(agent, at);
                if (ready - at > settings.Labour.LapseTicks)
                {
                    (begins, price) = outlook.Hire(other, at + settings.Labour.LapseTicks, limit);
                    // Dearer tiers take longer.
                    begins += other == agent.NextTier() ? quote.NextTicks - quote.RunTicks : 0;
                    price *= job.Prices[other.Index].Cents / (double)job.Prices[agent.Index].Cents;
                }
            }

            var done = begins + quote.RunTicks;
            var looked = check == CheckKind.None ? done : outlook.Ready(Odds.Checker(check), done);
            return (begins - at, price, looked - done, looked);
        }
    }

    private static AgentType? Substitute(Outlook outlook, AgentType agent, double at)
    {
        while (agent.Tier != Tier.Premium)
        {
            agent = agent.NextTier();
            if (outlook.Ready(agent, at) <= at) return agent;
        }

        return null;
    }

    private static double Dearer(double check, double fee, double factor) => fee + (check - fee) * factor;
}
