using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Storage;

namespace Rouages.Objects.Workflows.Tables;

internal sealed class WorkflowRunTable : IEntityTypeConfiguration<WorkflowRun>
{
    public void Configure(EntityTypeBuilder<WorkflowRun> run)
    {
        run.Property(r => r.Id).ValueGeneratedNever();
        run.Property(r => r.On).IsObjectRef();
        run.Property(r => r.Workflow).HasMaxLength(WorkflowDefinition.LongestKey);
        run.Property(r => r.State).HasMaxLength(WorkflowDefinition.LongestKey);
        run.ComplexProperty(r => r.Opened);
        run.HasMany(r => r.Passages).WithOne().HasForeignKey(p => p.RunId).OnDelete(DeleteBehavior.Cascade);
        run.HasIndex(r => new { r.On, r.Workflow }).IsUnique();
        run.HasIndex(r => new { r.Workflow, r.State, r.DueOn });
        run.HasEdition();
    }
}

internal sealed class WorkflowPassageTable : IEntityTypeConfiguration<WorkflowPassage>
{
    public void Configure(EntityTypeBuilder<WorkflowPassage> passage)
    {
        passage.Property(p => p.Id).ValueGeneratedNever();
        passage.Property(p => p.Transition).HasMaxLength(WorkflowDefinition.LongestKey);
        passage.Property(p => p.From).HasMaxLength(WorkflowDefinition.LongestKey);
        passage.Property(p => p.To).HasMaxLength(WorkflowDefinition.LongestKey);
        passage.Property(p => p.Reason).HasMaxLength(WorkflowRun.LongestReason);
        passage.ComplexProperty(p => p.Act);
        passage.HasIndex(p => new { p.RunId, p.Number }).IsUnique();
    }
}
