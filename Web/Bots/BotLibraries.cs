using System.Collections.Immutable;
using Game.Bots.Confinement;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;
using Web.Journal;

namespace Web.Bots;

/// <summary>The libraries in the data folder's <c>bots</c>: found at start, each by a child that may crash or hang.</summary>
internal sealed class BotLibraries(
    DataFolder folder, IOptions<LibraryOptions> options, TimeProvider time, IServer server, IHostApplicationLifetime lifetime,
    ILogger<BotLibraries> log) : IBotLibraries, IHostedService, IAsyncDisposable
{
    private readonly LibraryProbe _probe = new(options.Value, time);
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _places = new(options.Value.MostChildren);
    private ImmutableSortedDictionary<string, string> _files = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
    private readonly Lock _ending = new();
    private Task _finding = Task.CompletedTask;
    private Task? _ended;
    private int _disposed;

    public IReadOnlyList<string> Names => [.. _files.Keys];

    public LibraryOptions Options => options.Value;

    public TimeProvider Time => time;

    public ILogger Log => log;

    // The server does not wait for them: a library that hangs would hold up everybody.
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _finding = Task.Run(FindAllAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => EndAsync();

    // The container knows it under several names and disposes it for each.
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;

        _stopping.Dispose();
        _places.Dispose();
    }

    /// <summary>The file that offers a strategy, once all have been asked.</summary>
    public async Task<string?> FileOfAsync(string strategy, CancellationToken cancellation)
    {
        await _finding.WaitAsync(cancellation);
        return _files.GetValueOrDefault(strategy);
    }

    /// <summary>Waits until this server listens, and says where.</summary>
    public async Task<Uri?> AddressAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(cancellation);
        return OwnAddress.Of(server);
    }

    /// <summary>Waits for a place among the children; give it back by disposing.</summary>
    public async Task<IDisposable> TakePlaceAsync(CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        return new Place(_places);
    }

    // A host may be told to stop while it stops already, or after it was disposed: all of them wait for the one end.
    private Task EndAsync()
    {
        lock (_ending)
            return _ended ??= EndOnceAsync();
    }

    private async Task EndOnceAsync()
    {
        await _stopping.CancelAsync();
        await _finding;
    }

    private async Task FindAllAsync()
    {
        var files = Files();
        if (files.Count > 0)
            SayWhatIsOpen();
        foreach (var file in files)
        {
            try
            {
                await FindAsync(file);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    // Whoever runs the server should know what a library could do here.
    private void SayWhatIsOpen()
    {
        switch (Landlock.Version)
        {
            case 0:
                log.LibrariesUnconfined();
                break;
            case < Landlock.ClosesNetwork:
                log.LibrariesHalfConfined("the network, signals and abstract sockets");
                break;
            case < Landlock.ClosesSignals:
                log.LibrariesHalfConfined("signals and abstract sockets");
                break;
        }
    }

    private async Task FindAsync(string file)
    {
        var name = Path.GetFileName(file);
        var report = await _probe.AskAsync(file, _stopping.Token);
        if (report.Problem is { } problem)
        {
            log.LibrarySkipped(name, problem);
            return;
        }

        var names = report.Strategies.Select(strategy => LibraryName.Of(strategy.Name)).ToList();
        if (names.Find(_files.ContainsKey) is { } taken)
        {
            log.LibrarySkipped(name, $"{Path.GetFileName(_files[taken])} offers {taken} already.");
            return;
        }

        _files = _files.AddRange(names.Select(offered => KeyValuePair.Create(offered, file)));
        log.LibraryFound(name, string.Join(", ", names));
    }

    // bots/patient.dll, or bots/patient/patient.dll with what it needs beside it. The kit's own files may lie there as well.
    private List<string> Files()
    {
        try
        {
            var root = Directory.CreateDirectory(Path.Combine(folder.Path, "bots"));
            return
            [
                .. root.EnumerateFiles("*.dll").Select(file => file.FullName)
                    .Concat(root.EnumerateDirectories().Select(inner => Path.Combine(inner.FullName, inner.Name + ".dll")).Where(File.Exists))
                    .Where(file => !IsKit(file))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            log.LibrarySkipped("bots", unreadable.Message);
            return [];
        }
    }

    private static bool IsKit(string file) => Path.GetFileNameWithoutExtension(file) is "Game.Bots" or "Game.Domain";

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        private int _given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0)
                places.Release();
        }
    }
}
