using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Steering.Domain;

/// <summary>One version of a document that the collective shares: a file kept here, or a link that the server never opens.</summary>
internal sealed class SharedDocument
{
    public const int LongestTitle = 120;
    public const int LongestTheme = 60;
    public const int LongestNote = 300;

    /// <summary>Versions kept in one cooperation, all documents together.</summary>
    public const int Most = 400;

    /// <summary>10 MiB for one file.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    /// <summary>500 MiB for all files of a cooperation.</summary>
    public const long MostBytes = 500L * 1024 * 1024;

    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }

    /// <summary>The first version's identifier: the same for all versions of a document.</summary>
    public required Guid Document { get; init; }
    public required string Title { get; init; }
    public string? Theme { get; init; }

    /// <summary>What this version changes.</summary>
    public string? Note { get; init; }
    public Guid? FileId { get; init; }
    public int Size { get; init; }
    public string? Link { get; init; }
    public required Act Added { get; init; }
    public bool IsDemo { get; init; }

    /// <summary>Whether one more fits.</summary>
    public static Refusal? Fits(int versions, long bytes, long size)
    {
        if (versions >= Most)
            return new Refusal("L’espace est plein : {0} versions au plus. Retirez ce qui ne sert plus.", "Title") { Arguments = [Most] };
        return size > 0 && bytes + size > MostBytes
            ? new Refusal("Les fichiers prennent toute la place : retirez ce qui ne sert plus, ou mettez un lien.", "File") : null;
    }
}
