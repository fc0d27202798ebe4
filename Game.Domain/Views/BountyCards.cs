using System.Collections;
using Game.Domain.Primitives;

namespace Game.Domain.Views;

/// <summary>The cards one viewer sees, in the order of arrival: those everybody sees, shared by all viewers, and the viewer's own open ones in between.</summary>
/// <remarks>Made in the time of the own cards alone: a room of five hundred seats cannot copy the whole board for each of them.</remarks>
public sealed class BountyCards : IReadOnlyList<BountyView>
{
    private readonly BountyView[] _shared;
    private readonly BountyView[] _own;
    private readonly int[] _places;

    /// <param name="shared">What everybody sees, in the order of arrival.</param>
    /// <param name="own">What this viewer sees besides, in the order of arrival.</param>
    internal BountyCards(BountyView[] shared, BountyView[] own)
    {
        (_shared, _own, _places) = (shared, own, new int[own.Length]);
        for (var i = 0; i < own.Length; i++) _places[i] = i + Before(shared, own[i].Id);
    }

    /// <summary>What everybody sees, in the order of arrival: one list for all who look at the same moment.</summary>
    public IReadOnlyList<BountyView> Shared => _shared;

    /// <summary>What this viewer sees besides, in the order of arrival.</summary>
    public IReadOnlyList<BountyView> Own => _own;

    /// <inheritdoc/>
    public int Count => _shared.Length + _own.Length;

    /// <inheritdoc/>
    public BountyView this[int index]
    {
        get
        {
            var place = Array.BinarySearch(_places, index);
            return place >= 0 ? _own[place] : _shared[index - ~place];
        }
    }

    /// <inheritdoc/>
    public IEnumerator<BountyView> GetEnumerator()
    {
        var next = 0;
        for (var i = 0; i < _own.Length; i++)
        {
            for (; next < _places[i] - i; next++) yield return _shared[next];
            yield return _own[i];
        }

        for (; next < _shared.Length; next++) yield return _shared[next];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int Before(BountyView[] cards, BountyId id)
    {
        var (low, high) = (0, cards.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cards[middle].Id.CompareTo(id) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
