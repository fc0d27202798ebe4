namespace Web.App;

/// <summary>A page whose room or subject is not there says so itself.</summary>
internal static class Missing
{
    /// <summary>Answers 404 with what the page shows. A status set at once would bring the general page for unknown addresses instead.</summary>
    public static void AnswerMissing(this HttpContext context) => context.Response.OnStarting(() =>
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
