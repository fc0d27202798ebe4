using System.Reflection;

namespace Game.Simulation;

/// <summary>Counts the objects that can be reached from some, so that what grows is found without a clock or a scale.</summary>
internal static class Census
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, FieldInfo[]> Fields = [];

    /// <summary>Objects by the name of their type; an array counts once and once more for every place that it has.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="without">Names of types that are counted but not entered.</param>
    public static Dictionary<string, long> Count(object root, params string[] without) => Count(root, static _ => { }, without);

    private static Dictionary<string, long> Count(object root, Action<object> reached, params string[] without)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<object>();
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        Visit(root);
        while (waiting.Count > 0)
        {
            var one = waiting.Pop();
            var type = one.GetType();
            reached(one);
            counts[type.Name] = counts.GetValueOrDefault(type.Name) + 1 + (one is Array { Length: var places } ? places : 0);
            if (without.Contains(type.Name)) continue;
            if (one is Array all)
            {
                if (Refers(type.GetElementType()!)) foreach (var element in all) Visit(element);
            }
            else
            {
                foreach (var field in FieldsOf(type)) Visit(field.GetValue(one));
            }
        }

        return counts;

        void Visit(object? one)
        {
            if (one is null or string or Type or Delegate or MemberInfo) return;
            if (!one.GetType().IsValueType)
            {
                if (seen.Add(one)) waiting.Push(one);
                return;
            }

            foreach (var field in FieldsOf(one.GetType())) Visit(field.GetValue(one));
        }
    }

    /// <summary>The one object of a type that can be reached.</summary>
    public static T Only<T>(object root)
        where T : class
    {
        var found = new List<object>();
        _ = Count(root, found.Add);
        return Assert.Single(found.OfType<T>());
    }

    private static FieldInfo[] FieldsOf(Type type)
    {
        if (Fields.TryGetValue(type, out var known)) return known;
        var all = new List<FieldInfo>();
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType) all.AddRange(level.GetFields(Own).Where(field => Refers(field.FieldType)));
        return Fields[type] = [.. all];
    }

    private static bool Refers(Type type)
    {
        if (!type.IsValueType) return !type.IsPointer;
        return !type.IsPrimitive && !type.IsEnum && type != typeof(decimal) && type.GetFields(Own).Any(field => field.FieldType != type && Refers(field.FieldType));
    }
}
