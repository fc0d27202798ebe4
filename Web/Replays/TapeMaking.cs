namespace Web.Replays;

/// <summary>A tape that is being made, or has been, and who wants to know how far it is.</summary>
internal sealed class TapeMaking
{
    private readonly Lock _door = new();
    private Action<double>? _progress;

    public TapeMaking(string name, SemaphoreSlim makers, Func<Action<double>, Task<Tape>> make)
    {
        Name = name;
        Tape = Task.Run(() => MakeAsync(makers, make));
    }

    public string Name { get; }

    public Task<Tape> Tape { get; }

    /// <summary>True if it could not be made: whoever asks again has it tried again.</summary>
    public bool Failed => Tape.IsFaulted || Tape.IsCanceled;

    /// <summary>Waits for the tape.</summary>
    /// <param name="progress">Called with the share that is done, 0 to 1; on any thread.</param>
    public async Task<Tape> FollowAsync(Action<double>? progress)
    {
        if (progress is null || Tape.IsCompleted) return await Tape;
        lock (_door) _progress += progress;
        try
        {
            return await Tape;
        }
        finally
        {
            lock (_door) _progress -= progress;
        }
    }

    private async Task<Tape> MakeAsync(SemaphoreSlim makers, Func<Action<double>, Task<Tape>> make)
    {
        await makers.WaitAsync();
        try
        {
            return await make(share => Volatile.Read(ref _progress)?.Invoke(share));
        }
        finally
        {
            makers.Release();
        }
    }
}
