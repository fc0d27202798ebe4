using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Game.Bots.Protocol;
using Game.Domain;
using Game.Domain.Primitives;
using Game.Domain.Work;

namespace Web.Hubs;

/// <summary>The wire's JSON: the game's own, but strict about what comes in from outside.</summary>
internal static class HubJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Reads a request; false if it is not what the protocol says.</summary>
    public static bool TryRead<T>(JsonElement sent, [NotNullWhen(true)] out T? request)
        where T : class
    {
        request = null;
        try
        {
            request = sent.Deserialize<T>(Options);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or OverflowException or FormatException)
        {
            return false;
        }

        return request is not null && !(request is SubmitRequest submit && HasHoles(submit.Order));
    }

    // Nullable annotations say nothing of the elements of a list.
    private static bool HasHoles(Order order) => order switch
    {
        PlaceBid { Plan: { } plan } => HasHoles(plan),
        ChangePlan change => HasHoles(change.Plan),
        _ => false,
    };

    private static bool HasHoles(Plan plan) => plan.Parts.Any(part => part is null);

    private static JsonSerializerOptions Create()
    {
        var options = GameJson.Create();
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutNothing } };
        options.MaxDepth = 32;
        options.Converters.Clear();
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        return options;
    }

    // Writers leave out what is nothing, so it is no hole to be found missing.
    private static void LeaveOutNothing(JsonTypeInfo type)
    {
        foreach (var member in type.Properties) member.IsRequired &= !member.IsSetNullable;
    }
}
