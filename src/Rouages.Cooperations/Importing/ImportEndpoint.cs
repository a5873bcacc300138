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
    // The table that was read travels in the form, written as JSON.
    private const int LargestForm = 8 * 1024 * 1024;

    public static void MapImporting(this IEndpointRouteBuilder pages)
    {
        var importing = pages.MapCooperation("collectif/importer", read: Right.ManageMembers, write: Right.ManageMembers);
        importing.MapGet("", Show).LeadsToWriting();
        importing.MapPost("", Submit).RequireRateLimiting(Limits.Sensitive).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
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

        // Who is there already is read under the lock of whoever invites: two imports at once write to nobody twice.
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        var command = form.Command;
        if (form.IsConfirmed)
        {
            await db.HoldCooperation(place.Id, ct);
            if (await imports.Free(place, command, ct) is not { } free) return TypedResults.LocalRedirect($"{Address(slug)}/{command}");
            command = free;
        }

        var import = await Import(place, imports, territories, T, ct);
        var preview = import.Preview(table, form.Mapping);
        foreach (var field in import.Missing(preview)) errors.Add($"Map.{field.Key}", "Choisissez la colonne qui le donne.");
        List<InvitationTerms> good =
            [.. preview.Lines.Where(line => line.IsGood).Select(line => line.Value?.Terms).OfType<InvitationTerms>()];
        if (form.IsConfirmed && !errors.Any && good.Count > 0)
        {
            if (await imports.Write(place, command, good, ImportCounts.Of(preview.Lines), ct) is { } refused) errors.Add(refused);
            else
            {
                await whole.CommitAsync(ct);
                return TypedResults.LocalRedirect($"{Address(slug)}/{command}");
            }
        }

        return Html.Show(new ImportMembersView(place, ImportView.Of(Address(slug), form.Command, import, preview, errors), []),
            errors.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<TableImport<ImportedMember>> Import(
        CooperationPlace place, MemberImports imports, TerritoryFinder territories, Words T, CancellationToken ct) =>
        new MemberImport(T, place.Seat!.Role, await imports.Known(place.Id, ct), territories).Table;
}
