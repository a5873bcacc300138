using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Cooperations.Domain;
using Rouages.Things.Domain;

namespace Rouages.Things.Tables;

internal sealed class ThingTable : IEntityTypeConfiguration<Thing>
{
    public void Configure(EntityTypeBuilder<Thing> thing)
    {
        thing.Property(t => t.Id).ValueGeneratedNever();
        thing.Property(t => t.Title).HasMaxLength(Thing.LongestTitle);
        thing.ComplexProperty(t => t.Added);
        thing.HasIndex(t => new { t.CooperationId, t.Id });
        thing.HasOne<Cooperation>().WithMany().HasForeignKey(t => t.CooperationId).OnDelete(DeleteBehavior.Cascade);
    }
}
