using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Objects.Search;

internal sealed class SearchDocumentTable : IEntityTypeConfiguration<SearchDocument>
{
    private const string Configuration = $"'public.{PostgresText.Search}'";
    private const string Heading = $"setweight(to_tsvector({Configuration}, title), 'A')";

    public void Configure(EntityTypeBuilder<SearchDocument> document)
    {
        document.ToTable("document");
        document.HasKey(d => new { d.Kind, d.ObjectId });
        document.Property(d => d.Kind).HasMaxLength(ObjectRef.LongestKind);
        document.Property(d => d.Title).HasMaxLength(SearchDocument.LongestTitle);
        document.Property(d => d.Address).HasMaxLength(SearchDocument.LongestAddress);
        document.Property(d => d.Form).HasMaxLength(SearchDocument.LongestForm);
        document.Property(d => d.Words).HasMaxLength(SearchDocument.LongestWords);
        document.Property(d => d.Places).HasMaxLength(SearchDocument.LongestPlaces);
        document.Property(d => d.Body).HasMaxLength(SearchDocument.LongestBody);
        document.Property(d => d.Seat).HasMaxLength(5);
        document.Property(d => d.Head).HasComputedColumnSql(Heading, stored: true);
        document.Property(d => d.Vector).HasComputedColumnSql(
            $"{Heading} || setweight(to_tsvector({Configuration}, words), 'B') || setweight(to_tsvector({Configuration}, places), 'C') || setweight(to_tsvector({Configuration}, body), 'D')",
            stored: true);
        document.HasOne<Cooperation>().WithMany().HasForeignKey(d => d.CooperationId).OnDelete(DeleteBehavior.Cascade);
        // What waits to be sorted into an index would be read by each search.
        document.HasIndex(d => d.Head).HasMethod("gin").HasStorageParameter("fastupdate", false);
        document.HasIndex(d => d.Vector).HasMethod("gin").HasStorageParameter("fastupdate", false);
    }
}

internal sealed class SpellingTable : IEntityTypeConfiguration<Spelling>
{
    public void Configure(EntityTypeBuilder<Spelling> spelling)
    {
        spelling.HasKey(s => new { s.Key, s.Word });
        spelling.Property(s => s.Key).HasMaxLength(OneError.Longest);
        spelling.Property(s => s.Word).HasMaxLength(OneError.Longest);
        spelling.Property(s => s.Shown).HasMaxLength(OneError.Longest);
    }
}
