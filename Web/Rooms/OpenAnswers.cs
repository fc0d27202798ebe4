using Game.Domain;
using Game.Domain.Primitives;

namespace Web.Rooms;

/// <summary>Who waits for the answer to which order.</summary>
internal sealed class OpenAnswers
{
    private readonly Dictionary<(SeatId Seat, string Id), TaskCompletionSource<Receipt>> _waiting = [];

    /// <summary>The coming answer; the same for everybody who sent the same order.</summary>
    public Task<Receipt> Await(SeatId seat, string id)
    {
        if (!_waiting.TryGetValue((seat, id), out var waiting))
            _waiting[(seat, id)] = waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return waiting.Task;
    }

    /// <summary>Hands out what recorded events answer.</summary>
    public void Answer(IReadOnlyList<GameEvent> recorded)
    {
        foreach (var happened in recorded)
        {
            if (happened is OrderAccepted accepted)
                Answer(accepted.Seat, accepted.Id, Receipt.Accepted);
            else if (happened is OrderRefused refused)
                Answer(refused.Seat, refused.Id, Receipt.Refused(refused.Reason));
        }
    }

    /// <summary>The match is over: what is still sealed will never be decided.</summary>
    public void RefuseAll(Rejection reason)
    {
        foreach (var waiting in _waiting.Values)
            waiting.TrySetResult(Receipt.Refused(reason));
        _waiting.Clear();
    }

    public void FailAll(Exception exception)
    {
        foreach (var waiting in _waiting.Values)
            waiting.TrySetException(exception);
        _waiting.Clear();
    }

    private void Answer(SeatId seat, string id, Receipt receipt)
    {
        if (_waiting.Remove((seat, id), out var waiting))
            waiting.TrySetResult(receipt);
    }
}
