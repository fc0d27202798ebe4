using Microsoft.Extensions.Localization;
using Web.Shared;

namespace Web.Lessons;

/// <summary>A treatment in plain words: what is different, and why.</summary>
internal static class TreatmentWords
{
    public static string Say(IStringLocalizer<LessonText> text, Words words, Treatment treatment) => treatment switch
    {
        { Kind: TreatmentKind.Format, Format: { } format } => text["Treatment.Format", words.Format(format)],
        { Kind: TreatmentKind.Shock, Shock: { } shock } => text["Treatment.Shock", words.Shock(shock)],
        _ => text[$"Treatment.{treatment.Kind}"],
    };
}
