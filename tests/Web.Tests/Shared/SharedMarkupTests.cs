using System.Globalization;
using Bunit;
using Game.Domain.Labour;
using Game.Domain.News;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Web.Palette;
using Web.Play;
using Web.Shared;

namespace Web.Tests.Shared;

public sealed class SharedMarkupTests : BunitContext
{
    public SharedMarkupTests() => Services.AddWords();

    [Fact]
    public void A_piece_is_written_once_for_each_language()
    {
        var pieces = new SharedMarkup<string>();
        var written = 0;
        string Write(string told)
        {
            written++;
            return $"<b>{told}</b>";
        }

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Equal("<b>board</b>", pieces.Of("board", Write, "board").Value);
        Assert.Equal("<b>board</b>", pieces.Of("board", Write, "another").Value);
        Assert.Equal(1, written);

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");
        Assert.Equal("<b>Tafel</b>", pieces.Of("board", Write, "Tafel").Value);
        Assert.Equal(2, written);
    }

    [Theory]
    [InlineData("en", "Ctrl+K", "Esc")]
    [InlineData("de", "Strg+K", "Esc")]
    [InlineData("fr", "Ctrl+K", "Échap")]
    public void The_list_of_keys_calls_them_as_the_keyboards_of_the_language_do(string language, string palette, string close)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var text = Services.GetRequiredService<IStringLocalizer<PlayText>>();

        var caps = Render((RenderFragment)(builder => builder.AddMarkupContent(0, ShortcutList.Of(text).Value))).FindAll("kbd").Select(static cap => cap.TextContent).ToList();

        Assert.Equal(palette, caps[0]);
        Assert.Equal(close, caps[^1]);
        Assert.Contains("J", caps);
    }

    [Theory]
    [InlineData("en", "2.5")]
    [InlineData("de", "2,5")]
    public void The_size_of_a_shock_is_written_as_the_language_writes_numbers(string language, string size)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.Contains(size, Texts.Words().Shock(new Shock(ShockKind.ModelGeneration, Tier: Tier.Small, Size: 2.5m)), StringComparison.Ordinal);
    }
}
