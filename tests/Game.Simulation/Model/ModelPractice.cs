using Game.Domain.Scenarios;
using Game.Domain.Standing;

namespace Game.Simulation.Model;

/// <summary>Where a seat is at home, who leads for it, and what it has practised.</summary>
internal sealed class ModelPractice
{
    private readonly Dictionary<int, string?> _leads = [];
    private readonly Dictionary<string, string> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _done = new(StringComparer.Ordinal);
    private string? _home;

    /// <summary>Contracts that were paid.</summary>
    public int Delivered { get; private set; }

    public void Observe(PracticeEvent happened)
    {
        switch (happened)
        {
            case HomeGiven home: _home = home.Domain; break;
            case LeadHired hired: _leads.Add(hired.Lead, hired.Domain); break;
            case LeadLeft left: _leads.Remove(left.Lead); break;
            case TemplateSaved saved: _templates[saved.Name] = saved.Shape; break;
            case TemplateDeleted deleted: _templates.Remove(deleted.Name); break;
            default: break;
        }
    }

    public void Deliver(ModelBounty bounty)
    {
        Delivered++;
        _done[Shape(bounty)] = _done.GetValueOrDefault(Shape(bounty)) + 1;
    }

    /// <summary>What foreign fields and mastery do to the work on a bounty, in doublings.</summary>
    public double Skill(Scenario settings, ModelBounty bounty)
    {
        var home = settings.Leads.OwnAllDomains || bounty.Domain == _home || _leads.ContainsValue(bounty.Domain);
        var mastered = settings.Templates.Offered && _templates.ContainsValue(Shape(bounty)) ? _done.GetValueOrDefault(Shape(bounty)) : 0;
        return (home ? 0 : (double)settings.Leads.Outside) + (double)settings.Templates.Mastery * (1 - Math.Pow((double)settings.Templates.Rest, mastered));
    }

    private static string Shape(ModelBounty bounty) => $"{bounty.Domain}: {string.Join(", ", bounty.Parts.Select(part => part.Specialty.ToString().ToLowerInvariant()))}";
}
