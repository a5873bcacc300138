using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rouages.Storage.Jobs;

/// <summary>One run of a scheduled job; without an end, the node died in the middle of it.</summary>
internal sealed class JobRun
{
    public const int LongestFailure = 2_000;

    public required Guid Id { get; init; }
    public required string Job { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
    public string? Failure { get; set; }
}

internal sealed class JobRunTable : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.Property(run => run.Job).HasMaxLength(100);
        builder.Property(run => run.Failure).HasMaxLength(JobRun.LongestFailure);
        builder.HasIndex(run => new { run.Job, run.StartedAt });
    }
}
