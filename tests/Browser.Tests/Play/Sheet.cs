using System.Globalization;
using Microsoft.Playwright;

namespace Browser.Tests.Play;

/// <summary>One page or state at several widths in both themes, put side by side in one picture, for a person to look at.</summary>
internal sealed class Sheet
{
    private const double Scale = 0.45;
    private const int Gap = 12;

    // As good as fits: a sheet full of cards or of a QR code's squares takes more than a page of words.
    private const int MostBytes = 240_000;
    private static readonly int[] Qualities = [68, 60, 52, 44];

    private readonly List<(int Width, ColorScheme Scheme, byte[] Picture)> _all = [];

    public static IReadOnlyList<ColorScheme> Schemes { get; } = [ColorScheme.Light, ColorScheme.Dark];

    private static string? Folder => Environment.GetEnvironmentVariable("ECONOMY_PICTURES") is { Length: > 0 } folder ? folder : null;

    /// <summary>Whether somebody wants to look.</summary>
    public static bool IsWanted => Folder is not null;

    /// <summary>Takes the page as it stands, in both themes.</summary>
    public async Task TakeAsync(IPage page, int width)
    {
        if (!IsWanted) return;
        foreach (var scheme in Schemes)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.HideNoticesAsync();
            _all.Add((width, scheme, await page.ScreenshotAsync()));
        }

        await page.EmulateMediaAsync(new() { ColorScheme = Schemes[0] });
    }

    /// <summary>Puts everything taken on one sheet: a row for each theme, the narrowest first.</summary>
    /// <param name="beside">A page in whose browser the sheet is laid out.</param>
    /// <param name="name">Name of the file, without its ending.</param>
    public async Task KeepAsync(IPage beside, string name)
    {
        var table = await beside.Context.NewPageAsync();
        var rows = Schemes.Select(scheme => $"<div style='display:flex;gap:{Gap}px;align-items:start'>" + string.Concat(_all
            .Where(one => one.Scheme == scheme).OrderBy(static one => one.Width)
            .Select(static one => string.Create(CultureInfo.InvariantCulture, $"<img width={one.Width * Scale} src='data:image/png;base64,{Convert.ToBase64String(one.Picture)}'>"))) + "</div>");
        await table.SetContentAsync($"<body style='margin:0'><main style='display:inline-grid;gap:{Gap}px;padding:{Gap}px;background:#8a8a8a'>{string.Concat(rows)}</main>");
        byte[] sheet = [];
        foreach (var quality in Qualities)
        {
            sheet = await table.Locator("main").ScreenshotAsync(new() { Type = ScreenshotType.Jpeg, Quality = quality });
            if (sheet.Length <= MostBytes) break;
        }

        await File.WriteAllBytesAsync(Path.Combine(Folder!, name + ".jpg"), sheet);
        await table.CloseAsync();
    }
}
