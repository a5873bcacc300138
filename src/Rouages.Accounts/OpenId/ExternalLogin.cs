using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Accounts.Domain;
using Rouages.Storage;

namespace Rouages.Accounts.OpenId;

/// <summary>A person as a provider knows them. It goes with the account.</summary>
internal sealed class ExternalLogin
{
    internal const int LongestIssuer = 200, LongestSubject = 255;

    public required string Issuer { get; init; }
    public required string Subject { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTimeOffset LinkedAt { get; init; }
}

internal static class ExternalLogins
{
    /// <summary>What opens the account of this person through a provider.</summary>
    internal static IQueryable<ExternalLogin> LoginsOf(this RouagesDb db, Guid person) =>
        db.Set<ExternalLogin>().Where(login => login.PersonId == person);
}

internal sealed class ExternalLoginTable : IEntityTypeConfiguration<ExternalLogin>
{
    public void Configure(EntityTypeBuilder<ExternalLogin> login)
    {
        login.ToTable("external_login");
        login.HasKey(l => new { l.Issuer, l.Subject });
        login.Property(l => l.Issuer).HasMaxLength(ExternalLogin.LongestIssuer);
        login.Property(l => l.Subject).HasMaxLength(ExternalLogin.LongestSubject);
        login.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
