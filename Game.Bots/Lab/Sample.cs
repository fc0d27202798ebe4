namespace Game.Bots.Lab;

/// <summary>Mean and spread of what is added, in one pass (Welford 1962).</summary>
internal sealed class Sample
{
    private double _squares;
    private double _fourth;

    public long Count { get; private set; }

    public double Mean { get; private set; }

    public double Deviation => Count < 2 ? 0 : Math.Sqrt(_squares / (Count - 1));

    /// <summary>Standard error of the mean.</summary>
    public double Error => Count < 2 ? 0 : Deviation / Math.Sqrt(Count);

    /// <summary>Standard error of the deviation, from the fourth moment about the first value's neighbourhood.</summary>
    public double DeviationError
    {
        get
        {
            if (Count < 2 || Deviation == 0) return 0;
            var variance = _squares / Count;
            return Math.Sqrt(Math.Max(0, _fourth / Count - variance * variance) / Count) / (2 * Deviation);
        }
    }

    public void Add(double value)
    {
        Count++;
        var gap = value - Mean;
        Mean += gap / Count;
        var product = gap * (value - Mean);
        _squares += product;
        _fourth += product * product;
    }

    public void Add(bool happened) => Add(happened ? 1.0 : 0.0);
}
