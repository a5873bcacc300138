using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Accounts.Domain;

namespace Rouages.Accounts.Tables;

internal sealed class CalendarKeyTable : IEntityTypeConfiguration<CalendarKey>
{
    public void Configure(EntityTypeBuilder<CalendarKey> key)
    {
        key.ToTable("calendar_key");
        key.HasKey(k => k.PersonId);
        key.Property(k => k.Digest).HasMaxLength(32);
        key.HasIndex(k => k.Digest).IsUnique();
        key.HasOne<Person>().WithOne().HasForeignKey<CalendarKey>(k => k.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
