using Bunit;
using Microsoft.AspNetCore.Components;
using Web.App;

namespace Web.Tests.App;

public sealed class HomeTests : BunitContext
{
    [Fact]
    public void The_bell_counts_its_rings()
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var home = Render<Home>();

        home.Find("button").Click();

        home.Find("[aria-live]").MarkupMatches("<p aria-live=\"polite\">Rung 1 time</p>");
    }

    [Fact]
    public void The_bell_waits_until_the_page_reacts()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));

        Assert.True(Render<Home>().Find("button").HasAttribute("disabled"));
    }
}
