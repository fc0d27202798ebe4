namespace Browser.Tests;

/// <summary>Tests in this collection share the browser and run one after another: two cores serve the game and the browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}
