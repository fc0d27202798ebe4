using System.Collections.Concurrent;

namespace Web.Work;

/// <summary>
/// Where long computations of visitors run: one after the other beside the rooms, one per visitor, a few waiting, each with an end.
/// Nothing of it outlives the server.
/// </summary>
/// <param name="time">Tells how long work takes.</param>
/// <param name="most">How many may wait or run at once.</param>
/// <param name="longest">After so long a piece of work is ended.</param>
internal sealed class WorkBench(TimeProvider time, int most, TimeSpan longest) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, WorkItem> _open = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _door = new();
    private Task _last = Task.CompletedTask;
    private bool _closed;

    /// <summary>How much waits or runs.</summary>
    public int Count => _open.Count;

    /// <summary>Puts work on the bench; nothing if this visitor has some there already or the bench is full.</summary>
    /// <param name="visitor">Whose it is.</param>
    /// <param name="work">The work: given where to say the share that is done, and when to stop.</param>
    public WorkItem<T>? TryStart<T>(string visitor, Func<Action<double>, CancellationToken, T> work)
    {
        lock (_door)
        {
            if (_closed || _open.Count >= most || _open.ContainsKey(visitor)) return null;
            var item = new WorkItem<T>(time, CancellationTokenSource.CreateLinkedTokenSource(_closing.Token));
            _open[visitor] = item;
            _last = RunAsync(_last, visitor, item, work);
            return item;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task last;
        lock (_door)
        {
            if (_closed) return;
            _closed = true;
            last = _last;
        }

        await _closing.CancelAsync();
        await last;
        _closing.Dispose();
    }

    // Never fails: what went wrong is the item's to tell.
    private async Task RunAsync<T>(Task before, string visitor, WorkItem<T> item, Func<Action<double>, CancellationToken, T> work)
    {
        await before;
        await Task.Run(() => item.Run(work, longest));
        _open.TryRemove(visitor, out _);
        item.Close();
    }
}

/// <summary>A piece of work on the bench.</summary>
internal abstract class WorkItem(TimeProvider time, CancellationTokenSource stop)
{
    private readonly Lock _door = new();
    private long _started;
    private double _share;
    private bool _over;

    /// <summary>Share that is done, 0 to 1.</summary>
    public double Share => Volatile.Read(ref _share);

    /// <summary>True while others are in front of it.</summary>
    public bool Waiting => Volatile.Read(ref _started) == 0;

    /// <summary>True once it is over, one way or another.</summary>
    public abstract bool Done { get; }

    /// <summary>What it will still take if it goes on like this; nothing before there is something to go by.</summary>
    public TimeSpan? Left => Share is > 0.02 and var share && !Waiting
        ? time.GetElapsedTime(Volatile.Read(ref _started)) * ((1 - share) / share)
        : null;

    /// <summary>Asks it to stop.</summary>
    public void Cancel()
    {
        lock (_door)
        {
            if (!_over) stop.Cancel();
        }
    }

    public void Close()
    {
        lock (_door)
        {
            _over = true;
            stop.Dispose();
        }
    }

    protected CancellationToken Begin(TimeSpan longest)
    {
        Volatile.Write(ref _started, time.GetTimestamp());
        stop.CancelAfter(longest);
        return stop.Token;
    }

    // An experiment knows nothing of tokens: saying how far it is, is where it is stopped.
    protected void Say(double share)
    {
        stop.Token.ThrowIfCancellationRequested();
        Volatile.Write(ref _share, Math.Clamp(share, 0, 1));
    }
}

/// <summary>A piece of work with what comes of it.</summary>
internal sealed class WorkItem<T>(TimeProvider time, CancellationTokenSource stop) : WorkItem(time, stop)
{
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The result; cancelled if it was stopped, failed if it went wrong.</summary>
    public Task<T> Result => _result.Task;

    public override bool Done => _result.Task.IsCompleted;

    public void Run(Func<Action<double>, CancellationToken, T> work, TimeSpan longest)
    {
        try
        {
            var token = Begin(longest);
            token.ThrowIfCancellationRequested();
            _result.TrySetResult(work(Say, token));
        }
        catch (OperationCanceledException)
        {
            _result.TrySetCanceled();
        }
        catch (Exception wrong)
        {
            _result.TrySetException(wrong);
        }
    }
}
