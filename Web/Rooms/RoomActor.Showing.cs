using System.Globalization;
using Game.Domain.Views;

namespace Web.Rooms;

/// <summary>What those who look see of the room, and when: only what is recorded, at most four times a second.</summary>
internal sealed partial class RoomActor
{
    public override IDisposable Subscribe(Viewer viewer, Func<RoomFrame, Task> show)
    {
        Check(viewer);
        Subscription? subscription = null;
        var reader = new Reader(
            show,
            exception =>
            {
                _log.ReaderFailed(exception, Code);
                Volatile.Read(ref subscription)?.Dispose();
            },
            CultureInfo.CurrentUICulture);
        Volatile.Write(ref subscription, new Subscription(this, viewer, reader));
        Post(new RoomMessage.Attach(viewer, reader));
        return subscription;
    }

    public override Task<RoomFrame> LookAsync(Viewer viewer)
    {
        Check(viewer);
        return AskAsync(new RoomMessage.Look(viewer));
    }

    private Task LookAsync(RoomMessage.Look look)
    {
        look.Reply(Feed.Frame(look.Viewer));
        return Task.CompletedTask;
    }

    private Task AttachAsync(RoomMessage.Attach attach)
    {
        Welcome(attach.Viewer);
        Feed.Attach(attach.Viewer, attach.Reader);
        return MovedAsync(attach.Viewer);
    }

    private Task DetachAsync(RoomMessage.Detach detach)
    {
        Feed.Detach(detach.Viewer, detach.Reader);
        return MovedAsync(detach.Viewer);
    }

    private Task PublishDueAsync()
    {
        _clock.PublishTaken();
        Publish();
        return Task.CompletedTask;
    }

    private Task InspectAsync(RoomMessage.Inspect inspect)
    {
        inspect.Reply(new RoomProof(_sequence, Open.Tick, Open.Hash(), Open.LedgerSum()));
        return Task.CompletedTask;
    }

    private void Changed()
    {
        var phase = _stopped ? RoomPhase.Stopped : Open.Ended ? RoomPhase.Ended : _record.Paused ? RoomPhase.Paused : RoomPhase.Running;
        _status = new RoomStatus(
            phase, _record.MillisecondsPerTick, Open.Tick, Scenario.Ticks, _record.Round, _seats.Humans, _seats.Bots)
        {
            Locked = _record.Locked, Leaderboard = _record.Leaderboard, AutoPaused = phase == RoomPhase.Paused && _autoPaused,
            AwaitsRound = phase == RoomPhase.Ended && AwaitsRound,
        };
        _clock.Run(phase == RoomPhase.Running ? TimeSpan.FromMilliseconds(_record.MillisecondsPerTick) : null);
        _crew.Follow(phase is RoomPhase.Running or RoomPhase.Paused, [.. _seats.InPlay]);
        Feed.Change();
        Publish();
    }

    private void Publish()
    {
        if (_clock.MayPublish())
            Feed.Publish();
    }

    private RoomFeed NewFeed() => new(_record.Epoch * VersionsPerEpoch, FrameFor);

    private sealed class Subscription(RoomActor room, Viewer viewer, Reader reader) : IDisposable
    {
        public void Dispose()
        {
            reader.Close();
            room.Post(new RoomMessage.Detach(viewer, reader));
        }
    }
}
