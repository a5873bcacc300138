using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Mail.Outbox;

/// <summary>
/// Mail that stays on the machine, for whoever tries the platform. It opens accounts: never map it where real people write.
/// </summary>
internal static class OutboxEndpoint
{
    private const int Shown = 100;

    internal static void MapOutbox(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/courrier", List).AllowAnonymous();
        pages.MapGet("/courrier/{id:guid}", One).AllowAnonymous();
    }

    private static async Task<RazorComponentResult<OutboxPage>> List(RouagesDb db, CancellationToken ct) =>
        Html.Show(new OutboxView(await db.Set<OutgoingMail>().AsNoTracking()
            .OrderByDescending(m => m.Id).Take(Shown)
            .Select(m => new OutboxLine(m.Id, m.To, m.Subject, m.PostedAt)).ToListAsync(ct)));

    private static async Task<Results<RazorComponentResult<OutboxMailPage>, NotFound>> One(Guid id, RouagesDb db, CancellationToken ct)
    {
        var mail = await db.Set<OutgoingMail>().AsNoTracking().Where(m => m.Id == id)
            .Select(m => new OutboxMailView(m.To, m.Subject, m.Language, m.PostedAt, m.Text)).SingleOrDefaultAsync(ct);
        return mail is null ? TypedResults.NotFound() : Html.Show(mail);
    }
}

/// <summary>The letters of the machine, newest first.</summary>
public sealed record OutboxView(IReadOnlyList<OutboxLine> Mails) : View<OutboxPage>;

/// <summary>One line of the list.</summary>
public sealed record OutboxLine(Guid Id, string To, string Subject, DateTimeOffset PostedAt);

/// <summary>One letter.</summary>
public sealed record OutboxMailView(string To, string Subject, string Language, DateTimeOffset PostedAt, string Text) : View<OutboxMailPage>
{
    /// <summary>Its lines; an address is the link of the line above it, as in the HTML of the letter.</summary>
    public IEnumerable<(string Text, string? Address)> Lines
    {
        get
        {
            string[] lines = [.. Text.Split('\n').Where(line => line.Length > 0 && line != "-- ")];
            for (var i = 0; i < lines.Length; i++)
            {
                if (!IsAddress(lines[i])) yield return (lines[i], i + 1 < lines.Length && IsAddress(lines[i + 1]) ? lines[i + 1] : null);
            }
        }
    }

    private static bool IsAddress(string line) =>
        line.StartsWith("http://", StringComparison.Ordinal) || line.StartsWith("https://", StringComparison.Ordinal);
}
