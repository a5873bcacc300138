using Microsoft.AspNetCore.Http;
using Rouages.Commons;
using Rouages.Storage;

namespace Rouages.Web;

/// <summary>A picture, and what it shows, as the browser sent them: the form of <c>PictureFields</c>.</summary>
public sealed class PictureForm
{
    /// <summary>The file; none leaves the picture that is there.</summary>
    public IFormFile? Picture { get; init; }

    /// <summary>What it shows, for whoever does not see it.</summary>
    public string? Alt { get; init; }

    /// <summary>It only decorates: whoever does not see it misses nothing.</summary>
    public bool Decorative { get; init; }

    /// <summary>Who made it, and its licence.</summary>
    public string? Credit { get; init; }

    /// <summary>True when a file came along.</summary>
    internal bool HasFile => Picture is { Length: > 0 };

    /// <summary>The picture as a form shows it.</summary>
    public static PictureForm Of(PictureFacts? facts) => new() { Alt = facts?.Alt, Decorative = facts?.Alt is "", Credit = facts?.Credit };

    /// <summary>
    /// Saves the picture that was sent, or describes anew the one that is there, beside the request's other changes.
    /// </summary>
    /// <param name="pictures">The door of pictures.</param>
    /// <param name="owner">What the picture belongs to.</param>
    /// <param name="now">The picture that is there.</param>
    /// <param name="errors">Takes what is wrong, by field.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The picture from now on; null when something is wrong.</returns>
    public async Task<Guid?> Save(Pictures pictures, FileOwner owner, Guid? now, Errors errors, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentNullException.ThrowIfNull(errors);
        var (alt, credit) = (Decorative ? "" : TypedText.Line(Alt), TypedText.Line(Credit));
        if (!HasFile && now is null) errors.Add(nameof(Picture), "Choisissez une image.");
        if (alt is null or "" && !Decorative)
            errors.Add(nameof(Alt), "Dites en quelques mots ce qu’elle montre, ou cochez la case « elle décore seulement ».");
        else if (alt?.Length > Pictures.LongestAlt) errors.Add(nameof(Alt), "Au plus {0} caractères.", Pictures.LongestAlt);
        if (credit?.Length > Pictures.LongestCredit) errors.Add(nameof(Credit), "Au plus {0} caractères.", Pictures.LongestCredit);
        if (errors.Any) return null;
        if (HasFile) return await Send(pictures, owner, alt, credit, errors, ct);
        await pictures.Describe(now!.Value, alt, credit, ct);
        return now;
    }

    private async Task<Guid?> Send(Pictures pictures, FileOwner owner, string? alt, string? credit, Errors errors, CancellationToken ct)
    {
        await using var content = Picture!.OpenReadStream();
        var (saved, refusal) = await pictures.Save(owner, content, alt, credit, ct);
        if (refusal is null) return saved;
        errors.Add(refusal with { Field = nameof(Picture) });
        return null;
    }
}
