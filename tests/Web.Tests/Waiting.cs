namespace Web.Tests;

/// <summary>Waits for a condition, never for a time.</summary>
internal static class Waiting
{
    /// <summary>Returns once it holds; fails after a minute.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!holds()) await Task.Delay(5, patience.Token);
    }
}
