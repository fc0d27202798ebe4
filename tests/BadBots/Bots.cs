using System.Runtime.InteropServices;
using Game.Bots.Sdk;
using Game.Domain;
using Game.Domain.Work;

namespace BadBots;

/// <summary>Well behaved, so that a test can see that a library plays: bids seven tenths of the ceiling, one thing at a time.</summary>
public sealed class Steady : IStrategy
{
    public string Name => "steady";

    public void Play(Observation seen, Actions act, Budget budget)
    {
        if (seen.OpenContracts > 0 || seen.Leads.Any(lead => lead.HasBid)) return;
        foreach (var lead in seen.Leads)
        {
            var bid = new PlaceBid(lead.Id, lead.Bounty.Ceiling.Times(0.7m), Plan: Appraiser.Fill(Preset.Balanced, lead.Bounty.Parts));
            if (act.Allows(bid) != Rejection.None) continue;
            act.Send(bid);
            return;
        }
    }
}

/// <summary>Never comes back from a turn.</summary>
public sealed class Staller : IStrategy
{
    public string Name => "staller";

    public void Play(Observation seen, Actions act, Budget budget) => Thread.Sleep(Timeout.Infinite);
}

/// <summary>Sends thousands of orders in every turn.</summary>
public sealed class Flooder : IStrategy
{
    public string Name => "flooder";

    public void Play(Observation seen, Actions act, Budget budget)
    {
        for (var i = 0; i < 10_000; i++) act.Send(new SetQueueing(i % 2 == 0));
    }
}

/// <summary>Prints without end.</summary>
public sealed class Printer : IStrategy
{
    public string Name => "printer";

    public void Play(Observation seen, Actions act, Budget budget)
    {
        using var output = Console.OpenStandardOutput();
        while (true) output.Write(new byte[65_536]);
    }
}

/// <summary>Throws in every turn.</summary>
public sealed class Thrower : IStrategy
{
    public string Name => "thrower";

    public void Play(Observation seen, Actions act, Budget budget) => throw new InvalidOperationException("I throw in every turn.");
}

/// <summary>Takes its whole process down.</summary>
public sealed class Crasher : IStrategy
{
    public string Name => "crasher";

    public void Play(Observation seen, Actions act, Budget budget) => Environment.FailFast("I crash in every turn.");
}

/// <summary>Orders about contracts of every seat but its own.</summary>
public sealed class Liar : IStrategy
{
    public string Name => "liar";

    public void Play(Observation seen, Actions act, Budget budget)
    {
        foreach (var bounty in seen.Room.Bounties)
        {
            foreach (var line in seen.Room.Standings.Where(line => line.Seat != seen.Desk.Seat)) act.Send(new DropContract { Contract = new(bounty.Id, line.Seat) });
        }
    }
}

/// <summary>Keeps every piece of memory that it can get.</summary>
public sealed class Hungry : IStrategy
{
    private static readonly List<byte[]> Kept = [];

    public string Name => "hungry";

    public void Play(Observation seen, Actions act, Budget budget)
    {
        while (true) Kept.Add(new byte[1 << 20]);
    }
}

/// <summary>Keeps memory that the runtime does not manage.</summary>
public sealed class HungryOutside : IStrategy
{
    public string Name => "hungry-outside";

    public unsafe void Play(Observation seen, Actions act, Budget budget)
    {
        // A little at a time, so that whoever watches sees it before the machine feels it.
        for (var i = 0; i < 1024; i++)
        {
            NativeMemory.Fill(NativeMemory.Alloc(1 << 20), 1 << 20, 1);
            Thread.Sleep(2);
        }

        Thread.Sleep(Timeout.Infinite);
    }
}
