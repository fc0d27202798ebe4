using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Play;

/// <summary>A class without a mouse: the teacher's start, a student's whole round, and what follows it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeyboardClassTests(BrowserFixture browser)
{
    private const int Patience = 90_000;

    [Fact]
    public async Task A_teacher_opens_and_starts_a_class_and_a_student_plays_a_round_with_keys_alone()
    {
        var teacher = await browser.OpenAsync();
        await teacher.TabAndPressAsync("Host a class");
        await teacher.TabAndPressAsync("Intro market, 50 minutes");
        await teacher.WaitUntilInteractiveAsync();
        var code = await teacher.Locator(".join .code").InnerTextAsync();

        var student = await browser.OpenAsync();
        await student.TabToAsync("#join-code");
        await student.Keyboard.TypeAsync(code);
        await student.TabToAsync("#join-name");
        await student.Keyboard.PressAsync("Control+a");
        await student.Keyboard.TypeAsync("Amber Owl");
        await student.Keyboard.PressAsync("Enter");
        await student.WaitForURLAsync(new Regex($"/play/{code}", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await student.WaitUntilInteractiveAsync();

        for (var card = 1; card <= 4; card++)
        {
            await Expect(student.Locator(".practice .step")).ToHaveTextAsync($"{card} of 5");
            await student.TabAndPressAsync("Next", ".practice");
        }

        await student.TabToAsync("#practice-bid");
        await student.Keyboard.TypeAsync("90");
        await student.Keyboard.PressAsync("Enter");
        await student.TabAndPressAsync("I am ready", ".practice");

        // A little more time for this student, as a teacher gives it: with the arrow in the row's list.
        await Expect(teacher.Locator(".roster li")).ToHaveCountAsync(1);
        await teacher.TabToAsync(".roster li select");
        await teacher.Keyboard.PressAsync("ArrowDown");
        await Expect(teacher.Locator(".said")).ToContainTextAsync("1.25");
        await teacher.TabAndPressAsync("Start round", ".running");
        await Expect(student.Locator(".play")).ToHaveAttributeAsync("data-phase", "Running");
        await Expect(student.Locator("[data-column='Open'] button.open")).Not.ToHaveCountAsync(0, new() { Timeout = Patience });
        await teacher.TabAndPressAsync("Pause", ".running");
        await Expect(student.Locator(".play")).ToHaveAttributeAsync("data-phase", "Paused");

        await BidAsync(student);
        await teacher.TabToAsync(".running select");
        await teacher.Keyboard.TypeAsync("10");
        await Expect(teacher.Locator(".running select")).ToHaveValueAsync("100");
        // "Go on", or "Start round" again if not a tick has passed.
        await teacher.TabToAsync(".running .button.main");
        await teacher.Keyboard.PressAsync("Enter");
        await Expect(teacher.Locator(".host-page")).ToHaveAttributeAsync("data-phase", "Running");

        // Won, for nobody else is there; worked on by the plan that went with the bid.
        await Expect(student.Locator(".contract")).Not.ToHaveCountAsync(0, new() { Timeout = Patience });
        await student.PaletteAsync("what happened", "Read what happened");
        await Expect(student.Locator(".run").First).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(student.Locator(".closed .contract, .end").First).ToBeAttachedAsync(new() { Timeout = Patience });
        if (await teacher.Locator(".host-page").GetAttributeAsync("data-phase") != "Ended")
        {
            await teacher.TabAndPressAsync("End now", ".running");
            await teacher.TabAndPressAsync("Yes, end the round", ".running");
        }

        await Expect(student.Locator(".play")).ToHaveAttributeAsync("data-phase", "Ended", new() { Timeout = Patience });
        await student.ShouldBeAccessibleAsync();
        await teacher.TabAndPressAsync("Exit ticket", ".lesson");
        await teacher.TabAndPressAsync("Hand it out", ".lesson");
        await student.TabToAsync("#exit-0");
        await student.Keyboard.TypeAsync("Ask more than it costs.");
        await student.TabAndPressAsync("Hand in");
        await Expect(teacher.Locator(".lesson")).ToContainTextAsync("1 of 1 have handed it in");
        foreach (var page in new[] { teacher, student }) await page.Context.DisposeAsync();
    }

    // J goes to the next bounty and Enter opens it; the bid is reached with Tab.
    private static async Task BidAsync(IPage student)
    {
        await Expect(student.Locator("#palette")).ToHaveAttributeAsync("data-ready", "");
        await student.Keyboard.PressAsync("j");
        await student.Keyboard.PressAsync("Enter");
        await Expect(student.Locator("#sheet-title")).ToBeFocusedAsync();
        await student.TabToAsync("[name='bid-preset']");
        await student.Keyboard.PressAsync("ArrowRight");
        await student.TabToAsync("#amount");
        await student.Keyboard.PressAsync("Control+a");
        await student.Keyboard.TypeAsync(Regex.Replace(await student.Locator("#bid-sheet .facts .gold").InnerTextAsync(), @"\D", "", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(student.Locator("#bid-sheet .send .main")).ToBeEnabledAsync();
        await student.TabToAsync("#bid-sheet .send .main");
        await student.Keyboard.PressAsync("Enter");
        await Expect(student.Locator(".bid .answer").First).ToHaveAttributeAsync("data-stage", "Sealed", new() { Timeout = Patience });
        await student.Keyboard.PressAsync("Escape");
        await Expect(student.Locator("#bid-sheet")).ToHaveCountAsync(0);
    }
}
