using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Cooperations.Picturing;

/// <summary>The files of a cooperation are its logo and its picture.</summary>
internal sealed class CooperationFiles(RouagesDb db) : IFileOwners
{
    private const string Cooperation = "cooperation";

    public static FileOwner Of(Guid cooperation) => new(Cooperation, cooperation);

    public string Kind => Cooperation;

    public async Task<IReadOnlyList<HeldFile>> Held(IReadOnlyCollection<Guid> files, CancellationToken ct) =>
        (await db.Set<Cooperation>().Where(c => files.Contains(c.LogoId!.Value)).Select(c => new { File = c.LogoId!.Value, c.Id })
            .Concat(db.Set<Cooperation>().Where(c => files.Contains(c.PictureId!.Value))
                .Select(c => new { File = c.PictureId!.Value, c.Id }))
            .OrderBy(held => held.File).Take(FileSweep.BatchSize).ToListAsync(ct)).ConvertAll(held => new HeldFile(held.File, held.Id));
}

/// <summary>The files of an organisation are its logo and its picture.</summary>
internal sealed class OrganisationFiles(RouagesDb db) : IFileOwners
{
    private const string Organisation = "organisation";

    public static FileOwner Of(Guid organisation) => new(Organisation, organisation);

    public string Kind => Organisation;

    public async Task<IReadOnlyList<HeldFile>> Held(IReadOnlyCollection<Guid> files, CancellationToken ct) =>
        (await db.Set<Organisation>().Where(o => files.Contains(o.LogoId!.Value)).Select(o => new { File = o.LogoId!.Value, o.Id })
            .Concat(db.Set<Organisation>().Where(o => files.Contains(o.PictureId!.Value))
                .Select(o => new { File = o.PictureId!.Value, o.Id }))
            .OrderBy(held => held.File).Take(FileSweep.BatchSize).ToListAsync(ct)).ConvertAll(held => new HeldFile(held.File, held.Id));
}
