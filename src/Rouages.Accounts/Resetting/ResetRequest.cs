using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Commons;

namespace Rouages.Accounts.Resetting;

/// <summary>
/// Somebody asked for a way back into the account of this address, if there is one. It is answered apart from the page that took it.
/// </summary>
internal sealed class ResetRequest
{
    internal const int LongestReturn = 1000;

    public required string NormalizedEmail { get; init; }
    public required string Return { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
}

internal sealed class ResetRequestTable : IEntityTypeConfiguration<ResetRequest>
{
    public void Configure(EntityTypeBuilder<ResetRequest> request)
    {
        request.ToTable("reset_request");
        request.HasKey(r => r.NormalizedEmail);
        request.Property(r => r.NormalizedEmail).HasMaxLength(EmailAddress.Longest);
        request.Property(r => r.Return).HasMaxLength(ResetRequest.LongestReturn);
    }
}
