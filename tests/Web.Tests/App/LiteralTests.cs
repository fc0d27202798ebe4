using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.CompilerServices;
using Microsoft.AspNetCore.Components.Rendering;

namespace Web.Tests.App;

/// <summary>No words stand in a page itself: what a component writes comes from the resources, in the language of the reader.</summary>
public sealed partial class LiteralTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // Names are the same in every language: of the game, of keys as they stand on a keyboard, and of the form of a room's code.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Orchestrator Economy", "Orchestrator", "Economy", "– Orchestrator Economy", "Enter", "Esc", "ABCD",
    };

    private static readonly HashSet<string> Said = new(StringComparer.Ordinal)
    {
        "aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "title", "placeholder", "alt", "Title", "Text", "Label", "Hint", "Name",
    };

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (OpCode)field.GetValue(null)!).ToDictionary(static code => code.Value);

    [Fact]
    public void What_a_component_writes_comes_from_the_resources()
    {
        var components = typeof(Program).Assembly.GetTypes().Where(static type => Component(type) is not null).ToList();
        var literals = components.SelectMany(static type => type.GetMethods(All).SelectMany(Literals).Select(text => (Component(type)!.Name, Text: text.Trim())))
            .Where(static literal => Word().IsMatch(literal.Text) && !Names.Contains(literal.Text)).Distinct().Order();

        Assert.True(components.Count > 200);
        Assert.Empty(literals);
    }

    [Fact]
    public void Words_in_a_page_are_found_as_text_as_markup_and_in_attributes() =>
        Assert.Equal(["Plain words", "Marked words", "Said words", "Handed words"], typeof(Wordy).GetMethods(All).SelectMany(Literals).Where(static text => Word().IsMatch(text)));

    // The component itself, or the one inside which the compiler made this type.
    private static Type? Component(Type? type) => type is null || typeof(ComponentBase).IsAssignableFrom(type) ? type : Component(type.DeclaringType);

    private static IEnumerable<string> Literals(MethodInfo method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } body) yield break;
        var (name, last) = ("", (string?)null);
        for (var at = 0; at < body.Length;)
        {
            var code = Codes[body[at] == 0xFE ? unchecked((short)(0xFE00 | body[at + 1])) : body[at]];
            at += code.Size;
            if (code == OpCodes.Ldstr)
            {
                (name, last) = (last ?? "", method.Module.ResolveString(BitConverter.ToInt32(body, at)));
            }
            else if (code.OperandType == OperandType.InlineMethod)
            {
                var called = Called(method, BitConverter.ToInt32(body, at));
                if (last is not null && called?.DeclaringType == typeof(RenderTreeBuilder))
                {
                    if (called.Name == nameof(RenderTreeBuilder.AddContent)) yield return last;
                    if (called.Name == nameof(RenderTreeBuilder.AddMarkupContent)) foreach (var text in Written(last)) yield return text;
                    if (called.Name is nameof(RenderTreeBuilder.AddAttribute) or nameof(RenderTreeBuilder.AddComponentParameter) && Said.Contains(name)) yield return last;
                }

                if (called?.DeclaringType != typeof(RuntimeHelpers)) last = null;
            }
            else
            {
                last = null;
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
                _ => 4,
            };
        }
    }

    private static MethodBase? Called(MethodInfo method, int token) =>
        method.Module.ResolveMethod(token, method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);

    private static IEnumerable<string> Written(string markup) =>
        Tag().Split(markup).Concat(Attribute().Matches(markup).Where(static match => Said.Contains(match.Groups["name"].Value)).Select(static match => match.Groups["value"].Value)).Select(System.Net.WebUtility.HtmlDecode).OfType<string>();

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("(?<name>[a-z-]+)=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attribute();

    private sealed class Wordy : ComponentBase
    {
        [Parameter] public string? Title { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddContent(0, "Plain words");
            builder.AddMarkupContent(1, "<p class=\"no words\">Marked words</p>");
            builder.OpenElement(2, "p");
            builder.AddAttribute(3, "title", "Said words");
            builder.CloseElement();
            builder.OpenComponent<Wordy>(4);
            builder.AddComponentParameter(5, "Title", RuntimeHelpers.TypeCheck("Handed words"));
            builder.CloseComponent();
        }
    }
}
