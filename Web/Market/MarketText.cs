namespace Web.Market;

/// <summary>Names the words of this folder: <c>Resources/Market/MarketText.resx</c>.</summary>
public sealed class MarketText;
