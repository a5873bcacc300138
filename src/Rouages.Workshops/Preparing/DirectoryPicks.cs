using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Preparing;

/// <summary>A record of the directory that a column may be.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Where">Code of its first commune; null when it says none.</param>
public sealed record DirectoryLine(Guid Id, string Name, string? Where);

/// <summary>What was looked for in the directory, for one step.</summary>
/// <param name="Step">Its key.</param>
/// <param name="Asked">As typed.</param>
/// <param name="Lines">The first ones by name.</param>
public sealed record DirectoryAnswer(string Step, string Asked, IReadOnlyList<DirectoryLine> Lines)
{
    /// <summary>More were found than are shown.</summary>
    public bool HasMore { get; init; }
}

/// <summary>Finds public cooperations and organisations by name, to be picked as columns.</summary>
internal sealed class DirectoryPicks(RouagesDb db, ICooperationSearch search)
{
    public const int Shown = 8;
    public const int LongestAsked = 100;

    /// <summary>Those that hold what was asked.</summary>
    public async Task<(IReadOnlyList<DirectoryLine> Lines, bool HasMore)> Find(ChoiceSource from, string asked, CancellationToken ct)
    {
        var lines = await (from == ChoiceSource.Organisations ? Organisations(asked) : await Cooperations(asked, ct))
            .Take(Shown + 1).ToListAsync(ct);
        return ([.. lines.Take(Shown)], lines.Count > Shown);
    }

    /// <summary>The one with this identifier, if everybody may see it.</summary>
    public Task<DirectoryLine?> Find(ChoiceSource from, Guid id, CancellationToken ct) =>
        (from == ChoiceSource.Organisations
            ? Lines(Organisations().Where(organisation => organisation.Id == id))
            : Lines(Cooperations().Where(cooperation => cooperation.Id == id))).SingleOrDefaultAsync(ct);

    private IQueryable<DirectoryLine> Organisations(string asked) =>
        Lines(Organisations().Where(o => PostgresText.Folded(o.Name).Contains(PostgresText.Folded(asked))));

    private async Task<IQueryable<DirectoryLine>> Cooperations(string asked, CancellationToken ct)
    {
        var found = (await search.Find(asked, ct)).Ids;
        return Lines(Cooperations().Where(c => found.Contains(c.Id) || PostgresText.Folded(c.Name).Contains(PostgresText.Folded(asked))));
    }

    private IQueryable<Organisation> Organisations() =>
        db.Set<Organisation>().AsNoTracking().Where(o => o.MergedInto == null && o.Family != ActorFamily.Inhabitant);

    private IQueryable<Cooperation> Cooperations() =>
        db.Set<Cooperation>().AsNoTracking().Public();

    private static IQueryable<DirectoryLine> Lines(IQueryable<Organisation> organisations) =>
        organisations.OrderBy(o => EF.Functions.Collate(o.Name, PostgresText.French)).ThenBy(o => o.Id)
            .Select(o => new DirectoryLine(o.Id, o.Name, o.Commune));

    private static IQueryable<DirectoryLine> Lines(IQueryable<Cooperation> cooperations) =>
        cooperations.OrderBy(c => EF.Functions.Collate(c.Name, PostgresText.French)).ThenBy(c => c.Id)
            .Select(c => new DirectoryLine(c.Id, c.Name, c.Communes.FirstOrDefault()));
}
