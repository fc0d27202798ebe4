using System.Net;
using Hosting;
using Web.Host;
using Web.Links;
using Web.Tests.Rooms;

namespace Web.Tests.Links;

/// <summary>Pages and forms of the link for the term, as browsers use them, and the sheet to print.</summary>
public sealed class LinkPagesTests(GameHost game) : IClassFixture<GameHost>
{
    [Fact]
    public async Task Students_open_the_same_address_and_come_to_the_class_that_was_opened_last()
    {
        using var teacher = game.Browser();
        var first = await OpenAsync(teacher, HostForms.Class);
        var id = await LinkAsync(teacher, first);
        using var student = game.Browser();
        Assert.Equal($"/play/{first}", await TargetAsync(student, $"/class/{id}"));

        var second = await OpenAsync(teacher, HostForms.Class);
        Assert.Equal($"/play/{second}", await TargetAsync(student, $"/class/{id}"));

        // The evening's rehearsal is no class, and somebody else's class is not this one.
        await OpenAsync(teacher, HostForms.Rehearse);
        using var colleague = game.Browser();
        await OpenAsync(colleague, HostForms.Class);
        Assert.Equal($"/play/{second}", await TargetAsync(student, $"/class/{id}"));
    }

    [Fact]
    public async Task While_no_class_is_open_the_page_says_so_and_looks_again_by_itself()
    {
        using var teacher = game.Browser();
        var code = await OpenAsync(teacher, HostForms.Class);
        var id = await LinkAsync(teacher, code);
        using var led = await game.PostAsync(teacher, LinkForms.Lead(id), (LinkForms.Room, ""));
        Assert.Equal($"/class/{id}/keep", led.Target());

        using var student = game.Browser();
        var (status, page) = await student.PageAsync($"/class/{id}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("The class has not begun yet", page, StringComparison.Ordinal);
        Assert.Contains("<meta http-equiv=\"refresh\"", page, StringComparison.Ordinal);

        using var back = await game.PostAsync(teacher, LinkForms.Lead(id), (LinkForms.Room, code));
        Assert.Equal($"/play/{code}", await TargetAsync(student, $"/class/{id}"));
    }

    [Fact]
    public async Task Nobody_else_can_lead_or_delete_it_and_the_secret_opens_it_on_a_second_device()
    {
        using var teacher = game.Browser();
        var code = await OpenAsync(teacher, HostForms.Class);
        var id = await LinkAsync(teacher, code);
        using var stranger = game.Browser();
        var own = await OpenAsync(stranger, HostForms.Class);
        foreach (var (form, field, value) in new[] { (LinkForms.Lead(id), LinkForms.Room, own), (LinkForms.Delete(id), LinkForms.Key, id) })
        {
            using var refused = await game.PostAsync(stranger, form, (field, value));
            Assert.StartsWith("/?problem=", refused.Target(), StringComparison.Ordinal);
        }

        // A keeper leads it to rooms that are theirs alone.
        using var foreign = await game.PostAsync(teacher, LinkForms.Lead(id), (LinkForms.Room, own));
        Assert.StartsWith("/?problem=", foreign.Target(), StringComparison.Ordinal);
        Assert.Equal($"/play/{code}", await TargetAsync(stranger, $"/class/{id}"));

        Assert.Contains("data-host-door", (await stranger.PageAsync($"/class/{id}/keep")).Text, StringComparison.Ordinal);
        var secret = (await teacher.PageAsync($"/class/{id}/keep")).Text.Split("/keep#")[1].Split('"')[0];
        using var device = game.Browser();
        using var wrong = await game.PostAsync(device, LinkForms.Enter(id), (LinkForms.Key, secret + "x"));
        Assert.StartsWith($"/class/{id}/keep?problem=", wrong.Target(), StringComparison.Ordinal);
        using var right = await game.PostAsync(device, LinkForms.Enter(id), (LinkForms.Key, $"http://example.org/class/{id}/keep#{secret}"));
        Assert.Equal($"/class/{id}/keep", right.Target());
        var next = await OpenAsync(device, HostForms.Class);
        Assert.Equal($"/play/{next}", await TargetAsync(stranger, $"/class/{id}"));

        using var gone = await game.PostAsync(device, LinkForms.Delete(id));
        Assert.Equal("/", gone.Target());
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PageAsync($"/class/{id}")).Status);
    }

    [Fact]
    public async Task The_host_page_offers_the_link_and_then_says_where_it_leads()
    {
        using var teacher = game.Browser();
        var code = await OpenAsync(teacher, HostForms.Class);
        Assert.Contains(LinkForms.Create, (await teacher.PageAsync($"/host/{code}")).Text, StringComparison.Ordinal);
        var id = await LinkAsync(teacher, code);

        Assert.Contains("It leads to this room.", (await teacher.PageAsync($"/host/{code}")).Text, StringComparison.Ordinal);
        Assert.Contains($"/class/{id}", (await teacher.PageAsync("/")).Text, StringComparison.Ordinal);
        using var stranger = game.Browser();
        using var refused = await game.PostAsync(stranger, LinkForms.Create, (LinkForms.Room, code));
        Assert.StartsWith("/?problem=", refused.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_has_picture_address_code_and_three_steps_in_the_readers_language()
    {
        using var teacher = game.Browser();
        var code = await OpenAsync(teacher, HostForms.Class);
        var (_, sheet) = await teacher.PageAsync($"/host/{code}/sheet");
        Assert.Contains("class=\"qr\"", sheet, StringComparison.Ordinal);
        Assert.Contains($"/play/{code}", sheet, StringComparison.Ordinal);
        Assert.Equal(3, sheet.Split("<li ").Length - 1);
        Assert.Contains("Join the class", sheet, StringComparison.Ordinal);

        var id = await LinkAsync(teacher, code);
        teacher.DefaultRequestHeaders.Add("Accept-Language", "de");
        var (_, lasting) = await teacher.PageAsync($"/class/{id}/sheet");
        Assert.Contains($"/class/{id}", lasting, StringComparison.Ordinal);
        Assert.DoesNotContain(code, lasting, StringComparison.Ordinal);
        Assert.Contains("Mach mit", lasting, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await teacher.PageAsync("/host/XXXXXX/sheet")).Status);
    }

    private async Task<string> OpenAsync(FormBrowser browser, string form)
    {
        using var opened = await game.PostAsync(browser, form, (HostForms.Preset, ClassPresets.First.Name));
        return opened.Target().Split('/')[^1];
    }

    private async Task<string> LinkAsync(FormBrowser keeper, string code)
    {
        using var made = await game.PostAsync(keeper, LinkForms.Create, (LinkForms.Room, code));
        return made.Target()["/class/".Length..^"/keep".Length];
    }

    private static async Task<string> TargetAsync(FormBrowser browser, string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        return answer.Headers.Location is { } target ? (target.IsAbsoluteUri ? target.AbsolutePath : target.OriginalString) : $"{answer.StatusCode}";
    }
}
