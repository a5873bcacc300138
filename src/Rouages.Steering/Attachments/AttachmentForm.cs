using Microsoft.AspNetCore.Http;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Steering.Attachments;

/// <summary>What the browser sent as a proof: a name, and a file or a link.</summary>
public sealed class AttachmentForm
{
    public string? ProofTitle { get; init; }
    public IFormFile? File { get; init; }
    public string? Link { get; init; }

    internal async Task<Attachment?> Read(Guid id, PlanAction action, Act act, IFileStore files, Errors errors, CancellationToken ct)
    {
        var title = errors.Line("ProofTitle", ProofTitle, Attachment.LongestTitle);
        if (title is null) errors.Add("ProofTitle", "Donnez-lui un nom, par exemple « Charte signée ».");
        var link = errors.Link("Link", Link);
        if (File is null && link is null && !errors.Any) errors.Add("File", "Choisissez un fichier ou collez un lien.");
        var file = File is not null && !errors.Any ? await Save(action.Id, files, errors, ct) : null;
        return errors.Any ? null : new Attachment
        {
            Id = id, ActionId = action.Id, Title = title!, Added = act, FileId = file,
            Link = file is null ? link : null,
        };
    }

    private async Task<Guid?> Save(Guid action, IFileStore files, Errors errors, CancellationToken ct)
    {
        await using var content = File!.OpenReadStream();
        var saved = await files.Save(AttachmentFiles.Of(action), File.FileName, content, Attachment.LargestFile, ct);
        if (saved.Refusal is { } refusal) errors.Add(refusal with { Field = "File" });
        return saved.Refusal is null ? saved.Value : null;
    }
}
