using Game.Domain;
using Game.Domain.Board;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Game.Bots.Tournament;

/// <summary>Writes down the contracts of a game, with what only hindsight knows.</summary>
internal sealed class GameObserver
{
    private const double Million = 1_000_000.0;

    private readonly Dictionary<BountyId, BountyPosted> _bounties = [];
    private readonly Dictionary<(BountyId, SeatId), int> _estimates = [];
    private readonly Dictionary<BountyId, int> _bidders = [];
    private readonly Dictionary<ContractId, int> _places = [];
    private readonly List<ContractRow> _contracts = [];

    private readonly Dictionary<RunId, TermsKind> _terms = [];
    private readonly SortedDictionary<(int Seat, TermsKind Terms), (int Runs, int Good)> _finished = [];

    public IReadOnlyList<ContractRow> Contracts => _contracts;

    public IReadOnlyList<TermsRow> Terms => [.. _finished.Select(entry => new TermsRow(entry.Key.Seat, entry.Key.Terms.ToString(), entry.Value.Runs, entry.Value.Good))];

    public void See(IReadOnlyList<GameEvent> events)
    {
        foreach (var happened in events)
        {
            switch (happened)
            {
                case BountyPosted posted:
                    _bounties[posted.Id] = posted;
                    break;
                case SeatInvited invited:
                    _estimates[(invited.Bounty, invited.Seat)] = invited.Estimate;
                    break;
                case BountyAwarded awarded:
                    _bidders[awarded.Bounty] = awarded.Amounts.Count;
                    break;
                case ContractOpened opened:
                    Open(opened);
                    break;
                case ContractClosed closed when _places.TryGetValue(closed.Contract, out var place):
                    _contracts[place] = _contracts[place] with { Outcome = closed.Outcome.ToString(), Profit = closed.Profit.Amount, Cost = (closed.Payout - closed.Profit).Amount };
                    break;
                case RunStarted started:
                    _terms[started.Run] = started.Terms ?? TermsKind.Escrow;
                    break;
                case RunFinished finished when _terms.Remove(finished.Run, out var terms):
                    var key = (finished.Run.Contract.Owner.Number - 1, terms);
                    var (runs, good) = _finished.GetValueOrDefault(key);
                    _finished[key] = (runs + 1, good + (finished.Good ? 1 : 0));
                    break;
            }
        }
    }

    private void Open(ContractOpened opened)
    {
        var (bounty, owner) = (opened.Contract.Bounty, opened.Contract.Owner);
        var posted = _bounties.GetValueOrDefault(bounty);
        double? error = posted is not null && _estimates.TryGetValue((bounty, owner), out var estimate) ? (estimate - posted.Difficulty) / Million : null;
        _places[opened.Contract] = _contracts.Count;
        _contracts.Add(new ContractRow(
            opened.Contract.ToString(),
            owner.Number - 1,
            _bidders.GetValueOrDefault(bounty),
            error,
            opened.Price.Amount,
            posted?.Ceiling.Amount ?? opened.Price.Amount,
            opened.Bond.Amount,
            Outcome: null,
            Profit: null,
            Cost: null,
            Depth(posted)));
    }

    private int Depth(BountyPosted? posted) =>
        posted?.Sub is { } sub ? 1 + Depth(_bounties.GetValueOrDefault(sub.Parent.Bounty)) : 0;
}
