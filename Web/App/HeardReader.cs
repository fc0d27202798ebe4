using System.IO.Pipelines;

namespace Web.App;

/// <summary>The reading end of a page's line that keeps in mind when something was last heard on it.</summary>
internal sealed class HeardReader(PipeReader inner, TimeProvider time) : PipeReader
{
    private long _heard = time.GetTimestamp();

    /// <summary>How long nothing has been heard; from the opening of the line on.</summary>
    public TimeSpan Silence => time.GetElapsedTime(Volatile.Read(ref _heard));

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) => Hear(await inner.ReadAsync(cancellationToken));

    public override bool TryRead(out ReadResult result)
    {
        if (!inner.TryRead(out result)) return false;
        Hear(result);
        return true;
    }

    public override void AdvanceTo(SequencePosition consumed) => inner.AdvanceTo(consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => inner.AdvanceTo(consumed, examined);

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    private ReadResult Hear(ReadResult result)
    {
        if (!result.Buffer.IsEmpty) Volatile.Write(ref _heard, time.GetTimestamp());
        return result;
    }
}
