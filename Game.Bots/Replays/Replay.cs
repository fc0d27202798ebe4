using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Scenarios;

namespace Game.Bots.Replays;

/// <summary>A whole match as what reached it from outside: settings, seed, joins and orders. Everything else follows from the rules.</summary>
/// <param name="Scenario">The settings as they were on that day.</param>
/// <param name="Seed">The seed of all chance. Whoever holds the file can reveal everything hidden, so it is for finished matches.</param>
/// <param name="Steps">Joins, orders and notes, in the order of their arrival.</param>
/// <param name="Ticks">Ticks closed.</param>
/// <param name="StateHash">Hash of the final state.</param>
public sealed record Replay(Scenario Scenario, ulong Seed, IReadOnlyList<ReplayStep> Steps, int Ticks, string StateHash)
{
    /// <summary>Decides the match again from its orders; no strategy takes part.</summary>
    /// <param name="seen">Is given the events of each step, the opening ones first; nothing to just play on.</param>
    /// <param name="progress">Called with the number of closed ticks.</param>
    /// <returns>The match at its end; its hash is <see cref="StateHash"/>, or the file or the rules have changed.</returns>
    /// <exception cref="ReplayException">The rules of today refuse something that was accepted.</exception>
    public Match Decide(Action<IReadOnlyList<GameEvent>>? seen = null, Action<int>? progress = null)
    {
        var match = Match.Start(Scenario, Seed, out var events);
        seen?.Invoke(events);
        var next = 0;
        while (true)
        {
            for (; next < Steps.Count && Steps[next].Tick == match.Tick; next++) Take(match, Steps[next], seen);
            if (match.Ended || match.Tick >= Ticks) break;
            events = match.Close();
            seen?.Invoke(events);
            progress?.Invoke(match.Tick);
        }

        if (next < Steps.Count) throw new ReplayException($"The match ended in tick {match.Tick}, but the record goes on to tick {Steps[^1].Tick}.");
        if (!match.Ended)
        {
            events = match.End();
            seen?.Invoke(events);
        }

        return match;
    }

    private static void Take(Match match, ReplayStep step, Action<IReadOnlyList<GameEvent>>? seen)
    {
        switch (step)
        {
            case SeatTaken join:
                var events = match.Join(join.Name, join.Bot, join.Strategy, join.Carried);
                seen?.Invoke(events);
                break;
            case OrderSent sent:
                var receipt = match.Submit(new SeatId(sent.Seat), sent.Id, sent.Order);
                if (receipt.Status == ReceiptStatus.Refused)
                {
                    throw new ReplayException($"Order {sent.Id} of seat {sent.Seat} in tick {sent.Tick} is refused today: {receipt.Reason}.");
                }

                break;
            case RegentCalled called:
                seen?.Invoke(match.StartRegent(new SeatId(called.Seat), called.Cause));
                break;
            case RegentDismissed dismissed:
                seen?.Invoke(match.EndRegent(new SeatId(dismissed.Seat)));
                break;
            case TimeGiven given:
                seen?.Invoke(match.SetExtraTime(new SeatId(given.Seat), given.Percent));
                break;
            case SeatNamed named:
                seen?.Invoke(match.Rename(new SeatId(named.Seat), named.Name));
                break;
            case HostAsked asked:
                var answer = match.Submit(asked.Id, asked.Order);
                if (answer.Status == ReceiptStatus.Refused) throw new ReplayException($"Order {asked.Id} of the host in tick {asked.Tick} is refused today: {answer.Reason}.");
                break;
            case NoteWritten:
                break;
            default:
                throw new ReplayException($"Unknown step {step.GetType().Name}.");
        }
    }
}

/// <summary>A replay file that cannot be read, or that the rules no longer follow.</summary>
/// <param name="message">What is wrong, in a sentence.</param>
public sealed class ReplayException(string message) : Exception(message)
{
    /// <summary>No message.</summary>
    public ReplayException()
        : this("The replay cannot be followed.")
    {
    }
}
