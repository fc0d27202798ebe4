namespace Web.App;

/// <summary>Says to the browser what a page of ours may load: our own files, nothing inline but styles, nobody's frame.</summary>
internal static class SecurityHeaders
{
    // Style attributes are how a component places a bar or a point; data images are QR codes.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'; connect-src 'self'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use(static (context, next) =>
    {
        var headers = context.Response.Headers;
        // Not every browser counts a WebSocket to the same host as 'self'.
        var host = context.Request.Host.ToUriComponent();
        headers.ContentSecurityPolicy = $"{Policy} ws://{host} wss://{host}";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    });
}
