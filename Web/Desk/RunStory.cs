using Game.Domain.Labour;
using Game.Domain.Primitives;
using Game.Domain.Views;

namespace Web.Desk;

/// <summary>Why a run took place.</summary>
public enum RunReason
{
    /// <summary>The plan's first attempt.</summary>
    First,

    /// <summary>A check had said what was wrong.</summary>
    Guided,

    /// <summary>A dearer agent than before.</summary>
    Higher,

    /// <summary>Once more without a hint.</summary>
    Again,

    /// <summary>A second agent beside the first.</summary>
    Fork,
}

/// <summary>What became of a run.</summary>
public enum RunResult
{
    /// <summary>It goes on.</summary>
    Open,

    /// <summary>Its result waits for a check.</summary>
    Checking,

    /// <summary>Its result counts.</summary>
    Accepted,

    /// <summary>A check rejected it.</summary>
    Flagged,

    /// <summary>Its owner threw it away, or it was stopped.</summary>
    Lost,

    /// <summary>It was not needed.</summary>
    Released,

    /// <summary>It counted, and the client's verdict said it was bad.</summary>
    FoundBad,
}

/// <summary>One run of an agent on one piece, as its contract's trace tells it: who, when, where, why, what it cost, what came of it.</summary>
public sealed class RunStory
{
    private readonly List<TraceView> _lines = [];

    public required int Part { get; init; }

    public required int Piece { get; init; }

    /// <summary>From 0.</summary>
    public required int Attempt { get; init; }

    public required AgentType Agent { get; init; }

    public required RunReason Reason { get; init; }

    public required int From { get; init; }

    /// <summary>Tick in which the agent was done; nothing while it works.</summary>
    public int? To { get; private set; }

    public RunResult Result { get; private set; }

    /// <summary>Who checked it, if anybody.</summary>
    public AgentType? Checker { get; private set; }

    /// <summary>Code of what a check found.</summary>
    public string? Failure { get; private set; }

    /// <summary>Hire, fees, insurance and checks less refunds, in credits.</summary>
    public Credits Cost { get; private set; }

    /// <summary>Its lines of the trace, oldest first.</summary>
    public IReadOnlyList<TraceView> Lines => _lines;

    /// <summary>Reads a trace; runs in the order of their beginnings.</summary>
    public static IReadOnlyList<RunStory> Read(IReadOnlyList<TraceView> trace)
    {
        List<RunStory> all = [];
        foreach (var line in trace)
        {
            if (line.Part is not { } part || line.Piece is not { } piece) continue;
            var last = all.LastOrDefault(run => run.Part == part && run.Piece == piece && run.Reason != RunReason.Fork);
            var fork = all.LastOrDefault(run => run.Part == part && run.Piece == piece && run.Reason == RunReason.Fork);
            switch (line.Kind)
            {
                case TraceKind.Started when line.Agent is { } agent:
                    all.Add(Begin(line, part, piece, agent, Why(last, agent)));
                    break;
                case TraceKind.Forked when line.Agent is { } agent:
                    all.Add(Begin(line, part, piece, agent, RunReason.Fork));
                    break;
                case TraceKind.ForkFinished or TraceKind.ForkReleased or TraceKind.ForkTaken:
                    fork?.Take(line);
                    break;
                default:
                    last?.Take(line);
                    break;
            }
        }

        return all;
    }

    private static RunStory Begin(TraceView line, int part, int piece, AgentType agent, RunReason reason)
    {
        var run = new RunStory { Part = part, Piece = piece, Attempt = line.Attempt ?? 0, Agent = agent, Reason = reason, From = line.Tick };
        run.Keep(line);
        return run;
    }

    private static RunReason Why(RunStory? before, AgentType agent) => before switch
    {
        null => RunReason.First,
        _ when !agent.IsExpert && !before.Agent.IsExpert && agent.Tier > before.Agent.Tier => RunReason.Higher,
        { Result: RunResult.Flagged } => RunReason.Guided,
        _ => RunReason.Again,
    };

    private void Take(TraceView line)
    {
        Keep(line);
        switch (line.Kind)
        {
            case TraceKind.Finished or TraceKind.ForkFinished:
                To = line.Tick;
                Result = RunResult.Checking;
                break;
            case TraceKind.CheckStarted:
                To ??= line.Tick;
                Checker = line.Agent;
                Result = RunResult.Checking;
                break;
            case TraceKind.Accepted or TraceKind.Passed or TraceKind.ForkTaken:
                To ??= line.Tick;
                Result = RunResult.Accepted;
                break;
            case TraceKind.Flagged:
                To ??= line.Tick;
                (Result, Failure) = (RunResult.Flagged, line.Failure);
                break;
            case TraceKind.ThrownAway or TraceKind.Sunk:
                To ??= line.Tick;
                Result = RunResult.Lost;
                break;
            case TraceKind.ForkReleased:
                To ??= line.Tick;
                Result = RunResult.Released;
                break;
            case TraceKind.FoundBad:
                (Result, Failure) = (RunResult.FoundBad, line.Failure ?? Failure);
                break;
        }
    }

    private void Keep(TraceView line)
    {
        _lines.Add(line);
        Cost += line.Amount ?? Credits.Zero;
    }
}
