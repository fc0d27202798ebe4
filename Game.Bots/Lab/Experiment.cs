namespace Game.Bots.Lab;

/// <summary>A question that theory has an answer to, asked of the units that the game itself uses.</summary>
public abstract class Experiment
{
    /// <summary>Its name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>The rows of docs/rulebook/theory.md that it measures, such as <c>T17</c>.</summary>
    public abstract string Rows { get; }

    /// <summary>What it shows, in a sentence, and whose theory it is.</summary>
    public abstract string Summary { get; }

    /// <summary>What may be chosen, beside seed and runs.</summary>
    public abstract IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Runs, if nobody asks for another number; 0 where nothing is drawn.</summary>
    public virtual int DefaultRuns => 100_000;

    /// <summary>Measures, and says what theory predicts.</summary>
    /// <param name="inputs">The parameters, the seed and the number of runs.</param>
    /// <param name="figures">Where the figures go.</param>
    /// <exception cref="LabRefusalException">The parameters do not go together.</exception>
    internal abstract void Measure(Inputs inputs, Figures figures);
}

/// <summary>A parameter that an experiment cannot take; the message says what it takes.</summary>
public sealed class LabRefusalException(string message) : Exception(message);
