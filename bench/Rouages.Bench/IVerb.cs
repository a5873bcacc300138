namespace Rouages.Bench;

/// <summary>One benchmark. It measures a bare baseline in the same run, so that a slow machine is not read as slow code.</summary>
internal interface IVerb
{
    string Name { get; }

    /// <summary>What to print as JSON, and whether the bar was reached.</summary>
    Task<(object Figures, bool Passed)> Run();
}
