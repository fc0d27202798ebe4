using Web.Work;

namespace Web.Lab;

/// <summary>The bench of the laboratory: one experiment runs at a time, eight visitors wait at most.</summary>
internal sealed class LabBench(TimeProvider time) : IAsyncDisposable
{
    private readonly WorkBench _bench = new(time, most: 8, TimeSpan.FromMinutes(2));

    /// <summary>Puts a trial on the bench; nothing if this visitor has one there or the bench is full.</summary>
    public WorkItem<LabResult>? TryStart(string visitor, LabTrial trial) => _bench.TryStart(visitor, trial.Run);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
