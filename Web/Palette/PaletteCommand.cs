namespace Web.Palette;

/// <summary>Something the palette can do.</summary>
/// <param name="Icon">Its sign.</param>
/// <param name="Text">What it does, in words; what is typed is looked for in it.</param>
/// <param name="Detail">What else is worth knowing, such as a price.</param>
/// <param name="Run">Does it.</param>
public sealed record PaletteCommand(string Icon, string Text, string Detail, Func<Task> Run)
{
    /// <summary>The commands in which every typed word occurs, those that begin with it first.</summary>
    public static IReadOnlyList<PaletteCommand> Find(IEnumerable<PaletteCommand> all, string typed, int most)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return
        [
            .. all.Where(command => words.All(word => command.Text.Contains(word, StringComparison.CurrentCultureIgnoreCase)))
                .OrderBy(command => words.Length > 0 && command.Text.StartsWith(words[0], StringComparison.CurrentCultureIgnoreCase) ? 0 : 1).Take(most),
        ];
    }
}
