using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rouages.Territories.Storing;

internal sealed class TerritoryTable : IEntityTypeConfiguration<TerritoryRow>
{
    public void Configure(EntityTypeBuilder<TerritoryRow> territory)
    {
        territory.ToTable("territory");
        territory.HasKey(t => t.Key);
        territory.Property(t => t.Key).HasMaxLength(TerritoryRow.LongestKey);
        territory.Property(t => t.Code).HasMaxLength(TerritoryRow.LongestKey);
        territory.Property(t => t.Name).HasMaxLength(TerritoryRow.LongestName);
        territory.Property(t => t.SearchName).HasMaxLength(TerritoryRow.LongestName);
        territory.Property(t => t.Region).HasMaxLength(2);
        territory.Property(t => t.Departement).HasMaxLength(3);
        territory.Property(t => t.Epci).HasMaxLength(TerritoryRow.LongestKey);
        territory.Property(t => t.PopulationSource).HasMaxLength(TerritoryRow.LongestName);
        territory.Property(t => t.Vintage).HasMaxLength(4);
        territory.Property(t => t.Successor).HasMaxLength(TerritoryRow.LongestKey);
        territory.HasIndex(t => t.Epci);
        territory.HasIndex(t => t.Departement);
        territory.HasIndex(t => t.SearchName).HasOperators("text_pattern_ops");
    }
}

internal sealed class TerritoryPostcodeTable : IEntityTypeConfiguration<TerritoryPostcode>
{
    public void Configure(EntityTypeBuilder<TerritoryPostcode> postcode)
    {
        postcode.ToTable("territory_postcode");
        postcode.HasKey(p => new { p.Postcode, p.Commune });
        postcode.Property(p => p.Postcode).HasMaxLength(5);
        postcode.Property(p => p.Commune).HasMaxLength(TerritoryRow.LongestKey);
        postcode.HasOne<TerritoryRow>().WithMany().HasForeignKey(p => p.Commune).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TerritoryMapTable : IEntityTypeConfiguration<TerritoryMap>
{
    public void Configure(EntityTypeBuilder<TerritoryMap> map)
    {
        map.ToTable("territory_map");
        map.HasKey(m => m.Hash);
        map.Property(m => m.Hash).HasMaxLength(64);
        map.Property(m => m.Vintage).HasMaxLength(4);
    }
}
