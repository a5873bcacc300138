using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Accounts.Domain;

namespace Rouages.Accounts.Tables;

internal sealed class ApiTokenTable : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> token)
    {
        token.ToTable("api_token");
        token.Property(t => t.Id).ValueGeneratedNever();
        token.Property(t => t.Name).HasMaxLength(ApiToken.LongestName);
        token.Property(t => t.Digest).HasMaxLength(32);
        token.PrimitiveCollection(t => t.Scopes).ElementType().HasMaxLength(ApiToken.LongestScope);
        token.Property(t => t.Stamp).HasMaxLength(40);
        token.HasIndex(t => t.Digest).IsUnique();
        token.HasIndex(t => t.PersonId);
        token.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
