namespace Rouages.Needs.Domain;

/// <summary>What is said of a need, as a form reads it.</summary>
/// <param name="Sentence">One sentence, without quotation marks.</param>
/// <param name="Territory">Key of a commune or of something wider.</param>
/// <param name="Known">How it is known.</param>
internal sealed record NeedContent(string Sentence, string Territory, Knowledge Known)
{
    /// <summary>At length, as Markdown.</summary>
    public string? Details { get; init; }

    /// <summary>Who is concerned.</summary>
    public string? Concerned { get; init; }

    /// <summary>Where, in words.</summary>
    public string? Place { get; init; }

    /// <summary>More about how it is known.</summary>
    public string? KnownWords { get; init; }
}
