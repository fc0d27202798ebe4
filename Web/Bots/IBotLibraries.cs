namespace Web.Bots;

/// <summary>The strategies that were found in the data folder's <c>bots</c>.</summary>
public interface IBotLibraries
{
    /// <summary>Their names in alphabetical order, such as <c>lib:patient</c>.</summary>
    IReadOnlyList<string> Names { get; }
}
