using Microsoft.EntityFrameworkCore;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Objects.Kinds;
using Rouages.Objects.Themes;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;
using Rouages.Web.RichText;

namespace Rouages.Objects.Search;

/// <summary>Cooperations: by what they say, their form, their themes, their members and where they are.</summary>
internal sealed class CooperationSearch(CooperationTypes types, ThemeList themes, TerritoryFinder territories) : ISearchable
{
    private const int MostMembers = 100;

    public string Kind => CooperationKind.Word;

    public string Label => Words.Key("Coopérations");

    public string One => Words.Key("Coopération");

    public string Word => "cooperations";

    public int Order => 10;

    public IEnumerable<Guid> Changed(object row) => row switch
    {
        Cooperation cooperation => [cooperation.Id],
        Membership member => [member.CooperationId],
        Themed { Kind: CooperationKind.Word } themed => [themed.ObjectId],
        _ => [],
    };

    public async Task<IReadOnlyList<SearchDocument>> Documents(RouagesDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var about =
            (await db.Set<Themed>().AsNoTracking().Where(t => t.Kind == Kind && ids.Contains(t.ObjectId)).OrderBy(t => t.ObjectId)
                .ThenBy(t => t.Theme)
            .Take(ids.Count * Theme.MostOnObject).ToListAsync(ct)).ToLookup(t => t.ObjectId, t => t.Theme);
        // Those who only came to see stay unnamed, as on the public page.
        var members = (await (
            from member in db.Set<Membership>().AsNoTracking()
            where ids.Contains(member.CooperationId) && member.LeftAt == null
            where member.Role != MemberRole.Member || member.Engagement != Engagement.Curious
            join organisation in db.Set<Organisation>() on member.OrganisationId equals organisation.Id
            where organisation.Family != ActorFamily.Inhabitant
            orderby member.CooperationId, organisation.Name
            select new { member.CooperationId, organisation.Name }).Take(ids.Count * MostMembers).ToListAsync(ct))
            .ToLookup(one => one.CooperationId, one => one.Name);
        var found = await db.Set<Cooperation>().AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).Take(ids.Count)
            .ToListAsync(ct);
        return [.. found.Select(cooperation => Document(cooperation, about[cooperation.Id], members[cooperation.Id]))];
    }

    public async Task<IReadOnlyList<Guid>> After(RouagesDb db, Guid id, int most, CancellationToken ct) =>
        await db.Set<Cooperation>().Where(c => c.Id > id).OrderBy(c => c.Id).Select(c => c.Id).Take(most).ToListAsync(ct);

    public IQueryable<Guid> ReadBy(RouagesDb db, CooperationFinder cooperations, Guid person) =>
        cooperations.WhereHeld(person, Right.SeeInside, closedToo: true);

    public string Say(string form, Words words) => types.Label(form);

    private SearchDocument Document(Cooperation cooperation, IEnumerable<string> about, IEnumerable<string> members)
    {
        var forms = string.Join(", ", cooperation.OtherTypes.Prepend(cooperation.Type).Append(cooperation.LegalForm).OfType<string>()
            .Select(key => types.Find(key) is { } type ? $"{type.Fr}, {type.LongFr}, {type.En}" : key));
        return new SearchDocument
        {
            Kind = Kind, ObjectId = cooperation.Id, Audience = cooperation.IsPublic ? Audience.Everybody : Audience.Members,
            Title = cooperation.Name,
            Address = $"/cooperations/{cooperation.Slug}", Form = cooperation.Type, CooperationId = cooperation.Id,
            Words = string.Join(", ", about.Select(themes.Find).OfType<Theme>().SelectMany(theme => new[] { theme.Fr, theme.En })
                .Prepend(forms).Concat(members)),
            Body = string.Join("\n", cooperation.Summary, cooperation.Vision, RichMarkdown.ToPlainText(cooperation.Presentation)),
        }.In(territories, cooperation.Communes);
    }
}
