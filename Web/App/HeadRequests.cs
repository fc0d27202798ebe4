namespace Web.App;

/// <summary>Answers HEAD as GET would, without the body: link checkers and proxies ask that way, and the framework's pages know GET alone.</summary>
internal static class HeadRequests
{
    /// <summary>Stands before routing, which chooses an endpoint by the method.</summary>
    public static void UseHeadRequests(this WebApplication app) => app.Use(static async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        (context.Request.Method, context.Response.Body) = (HttpMethods.Get, Stream.Null);
        try
        {
            await next(context);
        }
        finally
        {
            (context.Request.Method, context.Response.Body) = (HttpMethods.Head, body);
        }
    });
}
