using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Needs.Domain;
using Rouages.Storage;

namespace Rouages.Needs.Tables;

internal sealed class NeedTable : IEntityTypeConfiguration<Need>
{
    private const int Key = 32;

    public void Configure(EntityTypeBuilder<Need> need)
    {
        need.Property(n => n.Id).ValueGeneratedNever();
        need.Property(n => n.Slug).HasMaxLength(Need.LongestSlug);
        need.Property(n => n.Sentence).HasMaxLength(Need.LongestSentence);
        need.Property(n => n.Details).HasMaxLength(Need.LongestDetails);
        need.Property(n => n.Concerned).HasMaxLength(Need.LongestConcerned);
        need.Property(n => n.Territory).HasMaxLength(Need.LongestTerritory);
        need.Property(n => n.Place).HasMaxLength(Need.LongestPlace);
        need.Property(n => n.KnownWords).HasMaxLength(Need.LongestKnown);
        need.Property(n => n.StandingReason).HasMaxLength(Need.LongestReason);
        need.Property(n => n.HiddenReason).HasMaxLength(Need.LongestReason);
        need.Property(n => n.Key).HasMaxLength(Key);
        need.ComplexProperty(n => n.Author, author =>
        {
            author.Property(a => a.Name).HasMaxLength(Author.LongestName);
            author.Property(a => a.Email).HasMaxLength(EmailAddress.Longest);
            author.Property(a => a.Language).HasMaxLength(2);
        });
        need.ComplexProperty(n => n.Origin, origin =>
        {
            origin.Property(o => o.Kind).HasMaxLength(Origin.LongestKind);
            origin.Property(o => o.Id).HasMaxLength(Origin.LongestId);
        });
        need.ComplexProperty(n => n.Hidden);
        need.HasIndex(n => n.Slug).IsUnique();
        need.HasIndex(n => n.Key).IsUnique();
        need.HasIndex(n => n.MovedAt);
        need.HasIndex(n => new { n.Territory, n.MovedAt });
        need.HasEdition();
    }
}

internal sealed class WitnessTable : IEntityTypeConfiguration<Witness>
{
    public void Configure(EntityTypeBuilder<Witness> witness)
    {
        witness.Property(w => w.Id).ValueGeneratedNever();
        witness.Property(w => w.Browser).HasMaxLength(32);
        witness.Property(w => w.Commune).HasMaxLength(5);
        witness.Property(w => w.Words).HasMaxLength(Witness.LongestWords);
        witness.Property(w => w.Name).HasMaxLength(Author.LongestName);
        witness.Property(w => w.HiddenReason).HasMaxLength(Need.LongestReason);
        witness.ComplexProperty(w => w.Hidden);
        // One voice for a person, one for a browser.
        witness.HasIndex(w => new { w.NeedId, w.PersonId }).IsUnique();
        witness.HasIndex(w => new { w.NeedId, w.Browser }).IsUnique();
        witness.HasIndex(w => w.PersonId);
        witness.HasOne<Need>().WithMany().HasForeignKey(w => w.NeedId).OnDelete(DeleteBehavior.Cascade);
        witness.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}
