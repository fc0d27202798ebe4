using Game.Domain.Labour;
using Game.Domain.Primitives;

namespace Game.Domain.Views;

/// <summary>Opens the insurer's book to everybody.</summary>
internal static class InsurerBookView
{
    public static InsurerView? Of(GameState state)
    {
        if (!state.Settings.Insurance.Offered) return null;
        var lines = new List<InsurerLineView>();
        foreach (var type in AgentType.All)
        {
            var page = state.Insurer.Pages[type.Index];
            if (page.Policies == 0) continue;
            var ratio = page.Premiums == 0 ? 0 : (int)(page.Paid * 10_000 / page.Premiums);
            lines.Add(new InsurerLineView(type, page.Policies, new Credits(page.Premiums), page.Claims, new Credits(page.Paid), ratio));
        }

        return new InsurerView(new Credits(state.Insurer.Pages.Sum(page => page.Premiums - page.Paid)), lines);
    }
}
