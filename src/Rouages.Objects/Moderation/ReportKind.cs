using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Objects.Moderation;

/// <summary>A report is an object for whoever answers it and for whoever made it: they are told of it.</summary>
internal sealed class ReportKind(RouagesDb db, IServiceProvider services, Words T) : IObjectKind
{
    internal const string Word = "report";

    public string Kind => Word;

    public async Task<ObjectCard?> Card(Guid id, ClaimsPrincipal reader, CancellationToken ct)
    {
        if (reader.FindPersonId() is not { } person) return null;
        // Asked late: the kinds are made of this one too.
        if (await services.GetRequiredService<Moderators>().Find(id, reader, ct) is { } report) return Card(report, $"/moderation/{id}");
        return await db.Set<Report>().AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == id && r.PersonId == person, ct) is { } own ? Card(own, $"/signalements/{id}") : null;
    }

    private ObjectCard Card(Report report, string address) =>
        new(new(Word, report.Id), T.Label(report.Reason), address, report.CooperationId, null, Audience.Members, Closed: false,
            MayWrite: false);
}
