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
            foreach (var property in Columns(entity))
                property.Builder.HasColumnName(Of(property.GetColumnName()));
            foreach (var key in entity.GetKeys())
                key.Builder.HasName(Of(key.GetName()));
            foreach (var key in entity.GetForeignKeys())
                key.Builder.HasConstraintName(Of(key.GetConstraintName()));
            foreach (var index in entity.GetIndexes())
                index.Builder.HasDatabaseName(Of(index.GetDatabaseName()));
        }
    }

    /// <summary>Also those of complex properties: <c>Closed.At</c> is the column <c>closed_at</c>.</summary>
    private static IEnumerable<IConventionProperty> Columns(IConventionTypeBase type) => type.GetProperties()
        .Concat(type.GetComplexProperties().Where(inner => !inner.ComplexType.IsMappedToJson()).SelectMany(inner => Columns(inner.ComplexType)));

    internal static string? Of(string? name) => name is null ? null : Words().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex Words();
}
