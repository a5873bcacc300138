using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Inviting;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;
using Rouages.Web.Tables;

namespace Rouages.Cooperations.Importing;

/// <summary>The page of an import: the file, what it gives, and the imports made before.</summary>
public sealed record ImportMembersView(CooperationPlace Place, ImportView Import, IReadOnlyList<ImportRecord> Before)
    : View<ImportMembersPage>;

/// <summary>Members that come from a table: each good row is one invitation by mail.</summary>
internal static class ImportEndpoint
{
    public static void MapImporting(this IEndpointRouteBuilder pages)
    {
        var importing = pages.MapCooperation("collectif/importer", read: Right.ManageMembers, write: Right.ManageMembers);
        importing.MapGet("", Show).LeadsToWriting();
        importing.MapPost("", Submit).RequireRateLimiting(Limits.Sensitive).WithMetadata(new RequestSizeLimitAttribute(ImportForm.Largest));
        importing.MapGet("/{import:guid}", ImportedEndpoint.Show);
        importing.MapPost("/{import:guid}/defaire", ImportedEndpoint.Undo).RequireRateLimiting(Limits.Sensitive);
    }

    public static string Address(string slug) => $"/cooperations/{slug}/collectif/importer";

    private static async Task<RazorComponentResult<ImportMembersPage>> Show(
        CooperationPlace place, string slug, MemberImports imports, TerritoryFinder territories, Words T, TimeProvider clock,
        CancellationToken ct)
    {
        var import = await Import(place, imports, territories, T, ct);
        return Html.Show(new ImportMembersView(
            place, ImportView.Start(Address(slug), Guid.CreateVersion7(clock.GetUtcNow()), import), await imports.Last(place.Id, ct)));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ImportMembersPage>>> Submit(
        CooperationPlace place, string slug, IFormCollection sent, RouagesDb db, MemberImports imports, TerritoryFinder territories,
        Words T, CancellationToken ct)
    {
        var (form, errors) = (ImportForm.From(sent), new Errors());
        if (await form.Read(TableImport<ImportedMember>.Limits, errors, ct) is not { } table)
            return Html.Show(
                new ImportMembersView(place,
                    ImportView.Start(Address(slug), form.Command, await Import(place, imports, territories, T, ct), errors),
                    await imports.Last(place.Id, ct)),
                StatusCodes.Status422UnprocessableEntity);

        // The list of those who are there already is read under the lock of whoever invites: two imports at once write to nobody twice.
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        var command = form.Command;
        if (form.IsConfirmed)
        {
            await db.HoldCooperation(place.Id, ct);
            if (await imports.Free(place, command, ct) is not { } free) return TypedResults.LocalRedirect($"{Address(slug)}/{command}");
            command = free;
        }

        var attempt = (await Import(place, imports, territories, T, ct)).Attempt(form, table, errors);
        List<InvitationTerms> good = [.. attempt.Good.Select(member => member.Terms).OfType<InvitationTerms>()];
        if (attempt.Goes && good.Count > 0)
        {
            if (await imports.Write(place, command, good, ImportCounts.Of(attempt.Preview.Lines), ct) is { } refused) errors.Add(refused);
            else
            {
                await whole.CommitAsync(ct);
                return TypedResults.LocalRedirect($"{Address(slug)}/{command}");
            }
        }

        return Html.Show(new ImportMembersView(place, attempt.View(Address(slug)), []), attempt.Status);
    }

    private static async Task<TableImport<ImportedMember>> Import(
        CooperationPlace place, MemberImports imports, TerritoryFinder territories, Words T, CancellationToken ct) =>
        new MemberImport(T, place.Seat!.Role, await imports.Known(place.Id, ct), territories).Table;
}
