namespace Web.Desk;

/// <summary>One of a few that stand side by side.</summary>
/// <param name="Value">What it is.</param>
/// <param name="Word">What it is called.</param>
/// <param name="Price">What it costs, if that should show.</param>
/// <param name="Icon">Its glyph, if it has one.</param>
/// <param name="Open">False if it cannot be chosen now.</param>
public sealed record Choice<T>(T Value, string Word, string? Price = null, string? Icon = null, bool Open = true);
