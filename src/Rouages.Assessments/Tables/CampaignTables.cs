using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Assessments.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Storage;

namespace Rouages.Assessments.Tables;

internal sealed class CampaignTable : IEntityTypeConfiguration<Campaign>
{
    /// <summary>A cooperation has at most one open campaign.</summary>
    public const string OneOpen = "one_open_campaign";

    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.Property(c => c.Title).HasMaxLength(Campaign.LongestTitle);
        campaign.Property(c => c.Framework).HasMaxLength(80);
        campaign.Property(c => c.Adaptation).HasColumnType("jsonb");
        campaign.Property(c => c.Message).HasMaxLength(Campaign.LongestMessage);
        campaign.ComplexProperty(c => c.Opened);
        campaign.ComplexProperty(c => c.Closed);
        campaign.ComplexProperty(c => c.Published);
        campaign.Property(c => c.Movement).HasMaxLength(40);
        campaign.ComplexProperty(c => c.MovementChosen);
        campaign.Ignore(c => c.IsOpen);
        campaign.HasOne<Cooperation>().WithMany().HasForeignKey(c => c.CooperationId).OnDelete(DeleteBehavior.Cascade);
        campaign.HasIndex(c => new { c.CooperationId, c.Number }).IsUnique();
        campaign.HasIndex(c => c.CooperationId, OneOpen).IsUnique().HasFilter("closed_at IS NULL");
    }
}

internal sealed class RespondentTable : IEntityTypeConfiguration<Respondent>
{
    public void Configure(EntityTypeBuilder<Respondent> respondent)
    {
        respondent.Property(r => r.Name).HasMaxLength(Respondent.LongestName);
        respondent.Property(r => r.Email).HasMaxLength(Respondent.LongestEmail);
        respondent.Property(r => r.Language).HasMaxLength(2).HasDefaultValue("fr");
        respondent.Property(r => r.OrganisationLabel).HasMaxLength(Respondent.LongestOrganisation);
        respondent.Ignore(r => r.Voice).Ignore(r => r.RemindableFrom);
        respondent.HasOne<Campaign>().WithMany().HasForeignKey(r => r.CampaignId).OnDelete(DeleteBehavior.Cascade);
        respondent.HasIndex(r => new { r.CampaignId, r.PersonId }).IsUnique();
    }
}

internal sealed class AnswerTable : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.HasKey(a => new { a.RespondentId, a.Item });
        answer.Property(a => a.Item).HasMaxLength(20);
        answer.Property(a => a.Text).HasMaxLength(WhyLine.Longest);
        answer.HasOne<Respondent>().WithMany().HasForeignKey(a => a.RespondentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StageResultTable : IEntityTypeConfiguration<StageResult>
{
    public void Configure(EntityTypeBuilder<StageResult> result)
    {
        result.HasKey(r => new { r.CampaignId, r.Stage });
        result.Property(r => r.Stage).HasMaxLength(20);
        result.HasOne<Campaign>().WithMany().HasForeignKey(r => r.CampaignId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class GroupValueTable : IEntityTypeConfiguration<GroupValue>
{
    public void Configure(EntityTypeBuilder<GroupValue> value)
    {
        value.HasKey(v => new { v.CampaignId, v.Stage });
        value.Property(v => v.Stage).HasMaxLength(20);
        value.Property(v => v.Note).HasMaxLength(GroupValue.LongestNote);
        value.ComplexProperty(v => v.Settled);
        value.ComplexProperty(v => v.Origin, origin =>
        {
            origin.Property(o => o.Kind).HasMaxLength(Origin.LongestKind);
            origin.Property(o => o.Id).HasMaxLength(Origin.LongestId);
        });
        value.HasEdition();
        value.HasOne<Campaign>().WithMany().HasForeignKey(v => v.CampaignId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SharedReportTable : IEntityTypeConfiguration<SharedReport>
{
    public void Configure(EntityTypeBuilder<SharedReport> report)
    {
        report.Property(r => r.For).HasMaxLength(SharedReport.LongestFor);
        report.Property(r => r.Content).HasColumnType("jsonb");
        report.ComplexProperty(r => r.Shared);
        report.ComplexProperty(r => r.Revoked);
        report.HasOne<Campaign>().WithMany().HasForeignKey(r => r.CampaignId).OnDelete(DeleteBehavior.Cascade);
        report.HasIndex(r => r.TokenHash).IsUnique();
    }
}
