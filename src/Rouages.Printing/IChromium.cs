using Rouages.Commons;

namespace Rouages.Printing;

/// <summary>What makes a PDF of a page.</summary>
internal interface IChromium
{
    /// <summary>False where it is not installed.</summary>
    bool IsThere { get; }

    /// <summary>Prints one page.</summary>
    /// <returns>The PDF, or a sentence that says why there is none.</returns>
    Task<Outcome<byte[]>> Print(string html, IReadOnlyList<PaperPicture> pictures, CancellationToken ct);
}
