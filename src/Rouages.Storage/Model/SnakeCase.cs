using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Rouages.Storage.Model;

/// <summary>Tables, columns, keys and indexes in snake_case, unless the configuration names them itself.</summary>
internal sealed partial class SnakeCase : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var tables = modelBuilder.Metadata.GetEntityTypes().Where(entity => !entity.IsMappedToJson()).ToList();
        foreach (var entity in tables.Where(entity => entity.GetTableName() is not null))
            entity.Builder.ToTable(Of(entity.GetTableName()!), entity.GetSchema());
        foreach (var entity in tables)
        {
            foreach (var property in entity.GetProperties())
                property.Builder.HasColumnName(Of(property.GetColumnName()));
            NameInside(entity, "");
            foreach (var key in entity.GetKeys())
                key.Builder.HasName(Of(key.GetName()));
            foreach (var key in entity.GetForeignKeys())
                key.Builder.HasConstraintName(Of(key.GetConstraintName()));
            foreach (var index in entity.GetIndexes())
                index.Builder.HasDatabaseName(Of(index.GetDatabaseName()));
        }
    }

    /// <summary>A complex property lends its name to its columns: <c>Closed.At</c> is <c>closed_at</c>.</summary>
    private static void NameInside(IConventionTypeBase type, string path)
    {
        foreach (var inner in type.GetComplexProperties().Where(inner => !inner.ComplexType.IsMappedToJson()))
        {
            foreach (var property in inner.ComplexType.GetProperties())
                property.Builder.HasColumnName(Of($"{path}{inner.Name}_{property.Name}"));
            NameInside(inner.ComplexType, $"{path}{inner.Name}_");
        }
    }

    internal static string? Of(string? name) => name is null ? null : Words().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex Words();
}
