using Microsoft.EntityFrameworkCore;
using Rouages.Storage;

namespace Rouages.Workshops.PaperImport;

/// <summary>The files of a workshop are the photos on its walls: pinned up, and not taken down since.</summary>
internal sealed class WallFiles(RouagesDb db) : IFileOwners
{
    private const string Workshop = "workshop";

    public static FileOwner Of(Guid workshop) => new(Workshop, workshop);

    public string Kind => Workshop;

    public async Task<IReadOnlyList<HeldFile>> Held(IReadOnlyCollection<Guid> files, CancellationToken ct)
    {
        var ids = files.Select(file => $"{file}").ToArray();
        return await db.Database.SqlQuery<HeldFile>($"""
            SELECT (pin.payload->>'file')::uuid AS file, pin.workshop_id AS owner FROM workshops.entry pin
            WHERE pin.kind = 'photo' AND pin.payload->>'file' = ANY({ids}) AND NOT EXISTS (
                SELECT FROM workshops.entry taken WHERE taken.kind = 'unpin' AND taken.workshop_id = pin.workshop_id
                    AND taken.number > pin.number AND taken.payload->>'file' = pin.payload->>'file')
            ORDER BY pin.at, pin.number
            """).ToListAsync(ct);
    }
}
