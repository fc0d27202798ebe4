using Game.Domain.Labour;
using Game.Domain.Work;

namespace Web.Desk;

/// <summary>A plan being changed: what is in force, and what the dials say.</summary>
public sealed class PlanDraft(Plan inForce)
{
    private Plan _inForce = inForce;

    /// <summary>What the dials say.</summary>
    public Plan Plan { get; private set; } = inForce;

    /// <summary>True if the dials say something else than what is in force.</summary>
    public bool Changed => !Same(Plan, _inForce);

    /// <summary>What is to be passed on; it goes by an order of its own.</summary>
    public PassDraft Passing { get; set; } = PassDraft.None;

    public void Set(Plan plan) => Plan = plan;

    public void Revert() => Plan = _inForce;

    /// <summary>The plan in force moved on (an order was accepted, a part was re-planned): untouched dials follow it.</summary>
    public void Follow(Plan inForce)
    {
        if (Same(inForce, _inForce)) return;
        if (!Changed) Plan = inForce;
        _inForce = inForce;
    }

    /// <summary>Plans hold lists, which records compare by reference.</summary>
    public static bool Same(Plan a, Plan b) =>
        a.Priority == b.Priority && a.Paused == b.Paused && a.SubmitByHand == b.SubmitByHand && a.Parts.SequenceEqual(b.Parts);

    /// <summary>A plan with one part replaced.</summary>
    public static Plan With(Plan plan, int part, PartPlan dials) =>
        plan with { Parts = [.. plan.Parts.Select((old, i) => i == part ? dials : old)] };

    /// <summary>A plan with the dials of one part on every part that has not started; each keeps its own specialty and its own number of pieces.</summary>
    public static Plan Everywhere(Plan plan, int part, Func<int, bool> started)
    {
        var dials = plan.Parts[part];
        return plan with
        {
            Parts = [.. plan.Parts.Select((old, i) => started(i) ? old : dials with { Agent = AgentType.Of(old.Agent.Specialty, dials.Agent.Tier), Pieces = old.Pieces })],
        };
    }

    /// <summary>A built-in plan that leaves the number of pieces alone where a part has started.</summary>
    public static Plan Keeping(Plan preset, Plan now, Func<int, bool> started) =>
        now with { Parts = [.. preset.Parts.Select((dials, i) => started(i) ? dials with { Pieces = now.Parts[i].Pieces } : dials)] };
}
