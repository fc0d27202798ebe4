using Game.Domain.Standing;

namespace Game.Domain.Views;

/// <summary>What the standing policy of one seat did: every act of the last regent, so that its owner finds them all, and the last ones beside the owner.</summary>
internal sealed class PolicyMemory
{
    private const int MostBeside = 60;

    public List<PolicyActView> Acts { get; init; } = [];

    public void RegentCame() => Acts.Clear();

    public void Add(int tick, PolicyActed acted, bool regent)
    {
        if (!regent && Acts.Count(act => !act.Regent) >= MostBeside) Acts.RemoveAt(Acts.FindIndex(act => !act.Regent));
        Acts.Add(new PolicyActView(tick, acted.Act, acted.Bounty, acted.Amount, regent));
    }
}
