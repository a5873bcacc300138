using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Tables;

internal sealed class PersonalLinkTable : IEntityTypeConfiguration<PersonalLink>
{
    public void Configure(EntityTypeBuilder<PersonalLink> link)
    {
        link.HasKey(l => l.TokenHash);
        link.HasOne<Respondent>().WithMany().HasForeignKey(l => l.RespondentId).OnDelete(DeleteBehavior.Cascade);
    }
}
