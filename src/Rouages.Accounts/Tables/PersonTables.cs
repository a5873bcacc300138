using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Accounts.Domain;
using Rouages.Accounts.Guarding;
using Rouages.Accounts.Sessions;
using Rouages.Commons;
using Rouages.Storage;
using Rouages.Web.Operating;

namespace Rouages.Accounts.Tables;

/// <summary>Only what is used of Identity's user: no user name, no telephone, no counters (see <see cref="Attempt"/>).</summary>
internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("person");
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.DisplayName).HasMaxLength(Person.LongestName);
        person.Property(p => p.Language).HasMaxLength(2);
        person.Property(p => p.Email).HasMaxLength(EmailAddress.Longest).IsRequired();
        person.Property(p => p.NormalizedEmail).HasMaxLength(EmailAddress.Longest).IsRequired();
        person.Property(p => p.PasswordHash).HasMaxLength(200);
        person.Property(p => p.SecurityStamp).HasMaxLength(40).IsRequired();
        person.Property(p => p.AuthenticatorKey).HasMaxLength(32);
        person.Property(p => p.BlockedReason).HasMaxLength(OperatorReason.Longest);
        person.HasEdition();
        person.HasIndex(p => p.NormalizedEmail).IsUnique();
        person.Ignore(p => p.HasPassword).Ignore(p => p.UserName).Ignore(p => p.NormalizedUserName).Ignore(p => p.ConcurrencyStamp)
            .Ignore(p => p.PhoneNumber).Ignore(p => p.PhoneNumberConfirmed)
            .Ignore(p => p.LockoutEnabled).Ignore(p => p.LockoutEnd).Ignore(p => p.AccessFailedCount);
    }
}

internal sealed class PasskeyTable : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.ToTable("person_passkey");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.OwnsOne(p => p.Data).ToJson();
        passkey.HasOne<Person>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EndedSessionTable : IEntityTypeConfiguration<EndedSession>
{
    public void Configure(EntityTypeBuilder<EndedSession> session)
    {
        session.ToTable("ended_session");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.HasIndex(s => s.Until);
    }
}

internal sealed class AttemptTable : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> attempt)
    {
        attempt.ToTable("attempt");
        attempt.HasKey(a => a.Key);
        attempt.Property(a => a.Key).HasMaxLength(Attempt.LongestKey);
        attempt.HasIndex(a => a.EndsAt);
    }
}
