using System.Reflection;
using System.Text;
using Game.Bots.Sdk;
using Game.Domain;

namespace Game.Bots.Tests.Reference;

/// <summary>docs/bots/reference.md, from the code: every member that a strategy can reach and what the code says about it.</summary>
internal static class ReferencePage
{
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("""
            # Reference

            Every member a bot can reach: what it says, its unit, and when it is absent. Made from the code by
            `ECONOMY_WRITE=1 dotnet test tests/Game.Bots.Tests --filter FullyQualifiedName~Reference`; a test fails when a member is missing here.

            **How to read it.** A type with `?` may be absent (`null`), and its line says when. Money is in credits, time in ticks of five market minutes, shares of money
            in basis points, chances in parts per million and difficulty in millionths of a doubling of length, unless a line says otherwise. [Over the hub](protocol.md) the members of views
            and orders have the same names in camelCase, the words of lists are written with dashes (`FirstPriceSealed` is `first-price-sealed`), an absent member is left out, and money is a
            decimal number. What a C# bot has beyond that is computed from the same view.

            [The turn](#the-turn) · [what everybody sees](#what-everybody-sees) · [what only your seat sees](#what-only-your-seat-sees) · [actions](#actions) · [orders](#orders) ·
            [the appraisal](#the-appraisal) · [dice, budget and the program](#dice-budget-and-the-program) · [values](#values) · [settings](#the-settings-of-a-match) · [numbers](#the-numbers-of-refusals)


            """);
        Section(page, "The turn", "`Play` is called once per tick. Nobody but your seat gets your observation.", SdkTypes.Kit);
        Section(page, "What everybody sees", "`seen.Room`: the same for every seat and for spectators, but that an open bounty is shown to the seats invited to it alone.", SdkTypes.Room);
        Section(page, "What only your seat sees", "`seen.Desk`: no other seat, spectator or host receives any of it.", SdkTypes.Desk);
        Section(page, "Actions", "`act`: a method per order. Each puts its order into the turn and returns the order's id, which refusals name.", [typeof(Actions)]);
        Orders(page);
        Section(page, "The appraisal", "`seen.Appraiser`: knows the rules and today's prices, and no more of the difficulty than your seat does.", SdkTypes.Appraisal);
        Section(page, "Dice, budget and the program", "Chance of one's own, time, stakes, and a whole program in one call.", SdkTypes.Tools);
        Section(page, "Values", "What the above is made of.", SdkTypes.Values);
        Section(page, "The settings of a match", "`seen.Scenario`: public, and the same for everybody.", SdkTypes.Settings);
        Numbers(page);
        return page.Append("Held by: `ReferencePageTests`.\n").ToString();
    }

    /// <summary>The start of a member's line; what a page must hold for the member to be on it.</summary>
    public static IEnumerable<string> LinesOf(Type type) => type.IsEnum
        ? Enum.GetNames(type).Select(name => $"| `{name}` |")
        : SdkTypes.Properties(type).Select(Start).Concat(SdkTypes.Methods(type).Select(Start));

    public static string Heading(Type type) => $"### {type.Name}\n";

    public static string NumberLine(Rejection reason) => $"| {(int)reason} | {Written.Wire(reason.ToString())} |";

    private static void Section(StringBuilder page, string name, string about, IEnumerable<Type> types)
    {
        page.Append($"## {name}\n\n{about}\n\n");
        foreach (var type in types) Table(page, type);
    }

    private static void Table(StringBuilder page, Type type)
    {
        page.Append($"{Heading(type)}\n{XmlDocs.Of(type)}\n\n");
        if (!LinesOf(type).Any()) return;
        if (type.IsEnum)
        {
            page.Append("| Word | Means |\n| --- | --- |\n");
            foreach (var name in Enum.GetNames(type)) page.Append($"| `{name}` | {XmlDocs.Of(type.GetField(name)!)} |\n");
        }
        else
        {
            page.Append("| Member | Type | Says |\n| --- | --- | --- |\n");
            foreach (var property in SdkTypes.Properties(type)) page.Append($"{Start(property)} {XmlDocs.Of(property)} |\n");
            foreach (var method in SdkTypes.Methods(type)) page.Append($"{Start(method)} {XmlDocs.Of(method)} |\n");
        }

        page.Append('\n');
    }

    private static void Orders(StringBuilder page)
    {
        page.Append("## Orders\n\nWhat the actions put, for `act.Send`, `act.Allows` and the hub; `type` names one on the wire. An order about a contract also says which `Contract`.\n\n");
        var names = typeof(Order).GetCustomAttributes<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().ToDictionary(order => order.DerivedType, order => order.TypeDiscriminator);
        foreach (var type in SdkTypes.Orders)
        {
            Table(page, type);
            page.Insert(page.Length - 1, $"\nOn the wire: `\"type\": \"{names[type]}\"`.\n");
        }
    }

    private static void Numbers(StringBuilder page)
    {
        page.Append("## The numbers of refusals\n\nChecks run in ascending order, so the first broken rule names the refusal. A refused order changes nothing.\n\n| Number | Name | Meaning |\n| --- | --- | --- |\n");
        foreach (var reason in Enum.GetValues<Rejection>().Where(reason => reason != Rejection.None))
            page.Append($"{NumberLine(reason)} {XmlDocs.Of(typeof(Rejection).GetField(reason.ToString())!)} |\n");
        page.Append('\n');
    }

    private static string Start(PropertyInfo property) => $"| `{property.Name}` | `{Written.Type(property)}` |";

    private static string Start(MethodInfo method) => $"| `{Written.Signature(method)}` | `{Written.Returned(method)}` |";
}
