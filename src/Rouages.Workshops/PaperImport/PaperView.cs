using Microsoft.AspNetCore.Http;
using Rouages.Storage;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Facilitators;

namespace Rouages.Workshops.PaperImport;

/// <summary>The page where paper becomes cards.</summary>
/// <param name="Head">The workshop.</param>
/// <param name="Steps">Steps where cards are written.</param>
/// <param name="Photos">Photos of the walls, with how many cards were copied from each.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Errors">Why nothing was copied.</param>
/// <param name="Report">What became of each line that did not become a card.</param>
/// <param name="Batch">What was just copied and can be undone.</param>
/// <param name="Command">Id of the next act, so that a form sent twice counts once.</param>
public sealed record PaperView(
    WorkshopHead Head, IReadOnlyList<Domain.Step> Steps, IReadOnlyList<PhotoLine> Photos, PaperForm Form, Errors Errors,
        IReadOnlyList<LineReport> Report,
    Batch? Batch, Guid Command) : View<PaperPage>
{
    public bool IsOver => Head.Status == WorkshopStatus.Closed;
}

/// <summary>A photo and the number of cards copied from it.</summary>
public sealed record PhotoLine(Guid File, string? Title, int Cards, PictureFacts? Facts);

/// <summary>A line that did not become a card, and why.</summary>
public sealed record LineReport(int Line, Sentence Problem);

/// <summary>Entries of one act in the room's log.</summary>
public sealed record Batch(long From, long To, int Cards);

/// <summary>Cards copied from paper, typed or in a file.</summary>
public sealed class PaperForm
{
    public string? Step { get; init; }
    public string? Column { get; init; }
    public string? Kind { get; init; }
    public string? Cards { get; init; }
    public IFormFile? File { get; init; }
    public Guid? Photo { get; init; }
    public Guid Command { get; init; }
}

/// <summary>A photo of a paper wall.</summary>
public sealed class PhotoForm
{
    public IFormFile? Photo { get; init; }
    public string? Title { get; init; }
    public Guid Command { get; init; }
}
