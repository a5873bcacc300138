using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Objects.Comments;

/// <summary>What a person said about objects. Once they leave, it stays in the conversation, signed by nobody.</summary>
internal sealed class CommentData(RouagesDb db) : IPersonalData
{
    private const int Most = 5000;

    public string Section => "Commentaires";

    public async Task<object?> Export(Guid person, CancellationToken ct)
    {
        var written = await db.Set<Comment>().AsNoTracking().Where(c => c.Written.Person == person).OrderBy(c => c.Id).Take(Most)
            .Select(c => new { c.On, c.Markdown, c.Audience, c.Written.At, c.Reason }).ToListAsync(ct);
        return written.Count == 0 ? null
            : written.ConvertAll(c => new { On = c.On.ToString(), c.Markdown, Audience = c.Audience.ToString(), c.At, c.Reason });
    }

    public async Task Erase(Guid person, CancellationToken ct)
    {
        await db.Set<Comment>().Where(c => c.Written.Person == person)
            .ExecuteUpdateAsync(c => c.SetProperty(one => one.Written.Person, Guid.Empty), ct);
        await db.Set<Comment>().Where(c => c.Hidden!.Person == person)
            .ExecuteUpdateAsync(c => c.SetProperty(one => one.Hidden!.Person, Guid.Empty), ct);
    }
}
