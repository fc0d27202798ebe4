using System.Collections;
using System.Reflection;

namespace Web.Tests.Hubs;

/// <summary>Compares two things member by member, as deep as they go, and names what differs.</summary>
internal static class SameThere
{
    private const int MostNamed = 20;

    public static IReadOnlyList<string> Differences(object? here, object? there, string name)
    {
        var found = new List<string>();
        Compare(here, there, name, found);
        return found;
    }

    private static void Compare(object? here, object? there, string path, List<string> found)
    {
        if (ReferenceEquals(here, there) || found.Count >= MostNamed) return;
        if (here is null || there is null) found.Add($"{path}: {here ?? "nothing"} here, {there ?? "nothing"} there");
        else if (here is string || here.GetType().IsPrimitive || here.GetType().IsEnum || here is decimal) Value(here, there, path, found);
        else if (here is IEnumerable list) Lists(list, (IEnumerable)there, path, found);
        else if (here.GetType() != there.GetType()) found.Add($"{path}: {here.GetType().Name} here, {there.GetType().Name} there");
        else Members(here, there, path, found);
    }

    private static void Value(object here, object there, string path, List<string> found)
    {
        if (!here.Equals(there)) found.Add($"{path}: {here} here, {there} there");
    }

    private static void Lists(IEnumerable here, IEnumerable there, string path, List<string> found)
    {
        var (one, two) = (here.Cast<object?>().ToList(), there.Cast<object?>().ToList());
        if (one.Count != two.Count) found.Add($"{path}: {one.Count} entries here, {two.Count} there");
        for (var i = 0; i < Math.Min(one.Count, two.Count); i++) Compare(one[i], two[i], $"{path}[{i}]", found);
    }

    private static void Members(object here, object there, string path, List<string> found)
    {
        var members = here.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.GetIndexParameters().Length == 0 && member.PropertyType != here.GetType()).ToList();
        if (members.Count == 0) Value(here, there, path, found);
        else if (!here.GetType().IsValueType || !here.Equals(there)) foreach (var member in members) Compare(member.GetValue(here), member.GetValue(there), $"{path}.{member.Name}", found);
    }
}
