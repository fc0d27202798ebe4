using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Game.Domain.Primitives;

namespace Game.Domain.Scenarios;

/// <summary>Reads a scenario from JSON and says on which line what is wrong.</summary>
internal static class ScenarioFile
{
    private const int MaxBytes = 200_000;

    private static readonly JsonSerializerOptions Options = Strict();

    public static ScenarioReading Read(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        if (bytes.Length > MaxBytes) return Refused(new ScenarioProblem(string.Empty, $"takes at most {MaxBytes / 1000} kB", 1));

        Scenario scenario;
        try
        {
            var read = JsonSerializer.Deserialize<Scenario>(bytes, Options);
            if (read is null) return Refused(new ScenarioProblem(string.Empty, "is empty", 1));
            scenario = read;
        }
        catch (JsonException mistake)
        {
            return Refused(Explain(mistake, bytes));
        }

        var lines = JsonLines.Of(bytes);
        var problems = scenario.Problems().Select(problem => problem with { Line = lines.Of(problem.Path) }).ToList();
        return problems.Count == 0 ? new ScenarioReading(scenario, []) : new ScenarioReading(null, problems);
    }

    private static ScenarioReading Refused(ScenarioProblem problem) => new(null, [problem]);

    private static ScenarioProblem Explain(JsonException mistake, byte[] bytes)
    {
        var line = (int)(mistake.LineNumber ?? 0) + 1;
        var path = mistake.Path is { Length: > 2 } full && full[0] == '$' ? full[1..].TrimStart('.') : string.Empty;
        if (!IsJson(bytes)) return new ScenarioProblem(path, "is not well-formed JSON here", line);
        if (JsonLines.Of(bytes).Repeated is { } repeated) return new ScenarioProblem(repeated.Path, "is there twice", repeated.Line);
        return KindOf(path) switch
        {
            null => new ScenarioProblem(path, "there is no such setting", line),
            { Kind: JsonTypeInfoKind.Object } kind when Missing(kind, path, bytes) is { Length: > 0 } missing =>
                new ScenarioProblem(path, $"lacks {missing}", line),
            var kind => new ScenarioProblem(path, $"takes {Words(kind)}", line),
        };
    }

    private static string Missing(JsonTypeInfo kind, string path, byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return Find(document.RootElement, path) is { ValueKind: JsonValueKind.Object } written
            ? string.Join(", ", kind.Properties.Where(p => p.IsRequired && !written.TryGetProperty(p.Name, out _)).Select(p => p.Name))
            : string.Empty;
    }

    private static JsonElement? Find(JsonElement root, string path)
    {
        var found = root;
        foreach (var step in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            if (step[^1] == ']')
            {
                found = found[int.Parse(step.AsSpan(0, step.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture)];
            }
            else if (!found.TryGetProperty(step, out found))
            {
                return null;
            }
        }

        return found;
    }

    private static bool IsJson(byte[] bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            while (reader.Read())
            {
                // Reading to the end is the test.
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The kind of value a setting takes, or nothing if there is no such setting.</summary>
    private static JsonTypeInfo? KindOf(string path)
    {
        var info = Options.GetTypeInfo(typeof(Scenario));
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? step : step[..bracket];
            var member = info.Properties.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
            if (member is null) return null;
            info = Options.GetTypeInfo(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);
            if (bracket >= 0 && info.Kind == JsonTypeInfoKind.Enumerable) info = Options.GetTypeInfo(info.ElementType!);
        }

        return info;
    }

    private static string Words(JsonTypeInfo info) => info.Type switch
    {
        { IsEnum: true } kind => string.Join(" or ", Enum.GetNames(kind).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)),
        var kind when kind == typeof(int) => "a whole number",
        var kind when kind == typeof(decimal) => "a number",
        var kind when kind == typeof(Credits) => "an amount of credits with at most two decimals",
        var kind when kind == typeof(bool) => "true or false",
        var kind when kind == typeof(string) => "a text",
        _ when info.Kind == JsonTypeInfoKind.Object => "settings in braces",
        _ => "a list in brackets",
    };

    private static JsonSerializerOptions Strict()
    {
        var options = GameJson.Create();
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowDuplicateProperties = false;
        return options;
    }
}
