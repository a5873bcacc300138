using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Objects.Moderation;

internal sealed class ReportTable : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.Property(r => r.Id).ValueGeneratedNever();
        report.Property(r => r.On).IsObjectRef();
        report.Property(r => r.Text).HasMaxLength(Report.LongestText);
        report.Property(r => r.Email).HasMaxLength(EmailAddress.Longest);
        report.Property(r => r.Language).HasMaxLength(2);
        report.Property(r => r.Answer).HasMaxLength(Report.LongestAnswer);
        report.ComplexProperty(r => r.Decided);
        report.Property(r => r.IsAnswerShown).HasDefaultValue(false);
        report.Ignore(r => r.IsOpen);
        report.HasOne<Cooperation>().WithMany().HasForeignKey(r => r.CooperationId).OnDelete(DeleteBehavior.Cascade);
        report.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.SetNull);
        report.HasIndex(r => r.On);
        report.HasIndex(r => new { r.CooperationId, r.Id });
        report.HasIndex(r => r.PersonId);
        report.HasEdition();
    }
}
