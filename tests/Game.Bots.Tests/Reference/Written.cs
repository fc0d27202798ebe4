using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Game.Bots.Tests.Reference;

/// <summary>Types and members as one writes them in C#.</summary>
internal static class Written
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(int)] = "int", [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(double)] = "double", [typeof(decimal)] = "decimal",
        [typeof(bool)] = "bool", [typeof(string)] = "string", [typeof(void)] = "void", [typeof(object)] = "object",
    };

    public static string Type(PropertyInfo property) => Name(property.PropertyType) + Mark(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static string Signature(MethodInfo method) =>
        $"{method.Name}({string.Join(", ", method.GetParameters().Select(Parameter))})";

    public static string Returned(MethodInfo method) => Name(method.ReturnType) + Mark(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter));

    public static string Wire(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var by = parameter.IsOut ? "out " : string.Empty;
        var name = Name(type.IsByRef ? type.GetElementType()! : type) + Mark(type, new NullabilityInfoContext().Create(parameter));
        return $"{by}{name} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : string.Empty)}";
    }

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        bool value => value ? "true" : "false",
        Enum value => $"{value.GetType().Name}.{value}",
        var value => parameter.ParameterType.IsEnum ? $"{parameter.ParameterType.Name}.{Enum.ToObject(parameter.ParameterType, value)}" : Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Mark(Type type, NullabilityInfo nullability) =>
        !type.IsValueType && !type.IsByRef && nullability.ReadState == NullabilityState.Nullable ? "?" : string.Empty;

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return $"{Name(inner)}?";
        if (Words.TryGetValue(type, out var word)) return word;
        if (type.IsArray) return $"{Name(type.GetElementType()!)}[]";
        return type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
    }
}
