using Game.Domain.Board;
using Game.Domain.Work;

namespace Game.Domain.Views;

/// <summary>What one seat's desk held when it was last looked at: whatever has not changed since is shown again, not built again.</summary>
internal sealed class DeskShelf
{
    // More than a seat is invited to at a time; those that went by are cleared away with the rest.
    private const int MostLeads = 64;

    private readonly Dictionary<Bounty, (int Version, LeadView View)> _leads = [];
    private WorkSlot[] _slots = [];
    private int _version = -1;
    private ContractView[]? _works;
    private NoticeView[] _notices = [];

    /// <summary>The views of all contracts.</summary>
    public IReadOnlyList<ContractView> Works => _works ??= [.. _slots.Select(slot => slot.View!)];

    /// <summary>The lead as it was shown, unless its bounty has changed.</summary>
    public LeadView? Lead(Bounty bounty) => _leads.TryGetValue(bounty, out var known) && known.Version == bounty.Version ? known.View : null;

    /// <summary>Keeps a lead that depends on nothing but its bounty.</summary>
    public LeadView Keep(GameState state, Bounty bounty, LeadView view)
    {
        var settings = state.Settings;
        // Records, sponsors and a seat's own practice move what a lead says without a word about the bounty.
        if (settings.Reputation.Enabled || settings.Sponsors.Enabled || PracticeViews.On(state) || view.Success is not null) return view;
        if (_leads.Count >= MostLeads) _leads.Clear();
        _leads[bounty] = (bounty.Version, view);
        return view;
    }

    /// <summary>The places of all contracts: running ones first, then closed ones, the latest first.</summary>
    public IReadOnlyList<WorkSlot> Contracts(SeatWork work, Func<Contract, WorkSlot> make)
    {
        if (_version == work.Version) return _slots;
        var known = _slots.ToDictionary(slot => slot.Contract);
        var own = work.Contracts.Values.ToList();
        _slots =
        [
            .. own.Where(contract => !contract.Closed)
                .Concat(own.Where(contract => contract.Closed).OrderByDescending(contract => contract.ClosedAt).ThenByDescending(contract => contract.Id))
                .Select(contract => known.GetValueOrDefault(contract) ?? make(contract)),
        ];
        (_version, _works) = (work.Version, null);
        return _slots;
    }

    /// <summary>A contract looks different now.</summary>
    public void Changed(WorkSlot slot, ContractView view)
    {
        slot.Show(view);
        _works = null;
    }

    /// <summary>The notices; they come at the end and are forgotten from the front.</summary>
    public IReadOnlyList<NoticeView> Notices(List<NoticeView> notices)
    {
        if (notices.Count != _notices.Length || (notices.Count > 0 && !ReferenceEquals(notices[^1], _notices[^1]))) _notices = [.. notices];
        return _notices;
    }
}

/// <summary>One contract and the view that was made of it.</summary>
internal sealed class WorkSlot(Contract contract, Bounty bounty, List<TraceView> trace)
{
    private int _version;
    private int _bounty;
    private int _lines;

    public Contract Contract => contract;

    public Bounty Bounty => bounty;

    public List<TraceView> Trace => trace;

    public ContractView? View { get; private set; }

    /// <summary>True while nothing has happened that the view would tell.</summary>
    public bool Fresh => View is not null && _version == contract.Version && _bounty == bounty.Version && _lines == trace.Count;

    public void Show(ContractView view) => (View, _version, _bounty, _lines) = (view, contract.Version, bounty.Version, trace.Count);
}
