using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Web.Tables;

/// <summary>
/// An import that was made: what it created, as it was then, so that what nobody changed since can be taken back.
/// </summary>
public sealed class ImportRecord
{
    /// <summary>Longest <see cref="Kind"/>.</summary>
    public const int LongestKind = 40;

    /// <summary>Identifier, chosen by the form.</summary>
    public required Guid Id { get; init; }

    /// <summary>What was imported: <c>plan</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where: the cooperation or campaign.</summary>
    public required Guid Subject { get; init; }

    /// <summary>Who imported.</summary>
    public required Guid Person { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>What it created.</summary>
    public required IReadOnlyList<ImportedThing> Created { get; init; }
}

/// <summary>A thing that an import created.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Print">The digest of its contents then.</param>
public sealed record ImportedThing(Guid Id, string Print)
{
    /// <summary>The thing with the digest of what is given: all of it that a person may change.</summary>
    public static ImportedThing Of(Guid id, params object?[] contents) =>
        new(id, Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(contents)).AsSpan(0, 12)));
}

/// <summary>Under which identifier a form imports.</summary>
public static class ImportCommands
{
    /// <summary>
    /// The form's own, or null when the same person has already imported with it here. One that was used elsewhere, or none, is replaced:
    /// what this form holds would be lost.
    /// </summary>
    public static async Task<Guid?> FreeImport(
        this RouagesDb db, Guid command, string kind, Guid subject, Guid person, DateTimeOffset now, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var before = await db.Set<ImportRecord>().AsNoTracking().SingleOrDefaultAsync(import => import.Id == command, ct);
        if (before is null && command != Guid.Empty) return command;
        return before is not null && (before.Kind, before.Subject, before.Person) == (kind, subject, person) ? null
            : Guid.CreateVersion7(now);
    }
}

/// <summary>Imports belong to no module: their table lives in the schema of the storage.</summary>
internal sealed class ImportTables : ITables, IEntityTypeConfiguration<ImportRecord>
{
    public string Name => "storage";

    public void ConfigureTables(ModelBuilder model) => model.ApplyConfiguration(this);

    public void Configure(EntityTypeBuilder<ImportRecord> import)
    {
        import.ToTable("import");
        import.Property(i => i.Id).ValueGeneratedNever();
        import.Property(i => i.Kind).HasMaxLength(ImportRecord.LongestKind);
        import.Property(i => i.Created).HasColumnType("jsonb").HasConversion(
            created => JsonSerializer.Serialize(created, JsonSerializerOptions.Default), json =>
                JsonSerializer.Deserialize<List<ImportedThing>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<ImportedThing>>((one, other) => one!.SequenceEqual(other!), created => created.Count, created =>
                created));
        import.HasIndex(i => new { i.Kind, i.Subject, i.At });
    }
}

/// <summary>What the host asks of imports.</summary>
public static class ImportSetup
{
    /// <summary>Registers the table of imports, and who forgets a person in it.</summary>
    public static IServiceCollection AddImportTables(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITables, ImportTables>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPersonalData, ImportData>());
        return services;
    }
}
