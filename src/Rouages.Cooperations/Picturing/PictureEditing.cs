using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Cooperations.Picturing;

/// <summary>Puts a picture where one is shown, or takes it away; the one that was there is erased in the same transaction.</summary>
internal sealed class PictureEditing(RouagesDb db, Pictures pictures, IFileStore files)
{
    /// <summary>What is known of the picture that stands there now.</summary>
    public async Task<PictureFacts?> Now(IPictured on, PictureSpot spot, CancellationToken ct) =>
        (await pictures.Find([on.At(spot)], ct)).Of(on.At(spot));

    /// <summary>Saves what was sent, with all that the request changed; false when something is wrong.</summary>
    public async Task<bool> Put(IPictured on, FileOwner owner, PictureSpot spot, PictureForm form, Errors errors, CancellationToken ct)
    {
        var before = on.At(spot);
        if (await form.Save(pictures, owner, before, errors, ct) is not { } picture) return false;
        await Change(on, owner, spot, before == picture ? null : before, picture, ct);
        return true;
    }

    public Task Take(IPictured on, FileOwner owner, PictureSpot spot, CancellationToken ct) =>
        Change(on, owner, spot, on.At(spot), null, ct);

    private async Task Change(IPictured on, FileOwner owner, PictureSpot spot, Guid? gone, Guid? picture, CancellationToken ct)
    {
        on.Put(spot, picture);
        // A text said anew is a change of the page too: it is made anew for visitors.
        db.Entry((object)on).Property(nameof(IPictured.LogoId)).IsModified = true;
        await using var both = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        if (gone is { } file) await files.Delete(file, owner, ct);
        await both.CommitAsync(ct);
    }
}
