using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Cooperations.Domain;

namespace Rouages.Objects.Comments;

internal sealed class CommentTable : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.Property(c => c.Id).ValueGeneratedNever();
        comment.Property(c => c.On).IsObjectRef();
        comment.Property(c => c.Markdown).HasMaxLength(Comment.LongestText);
        comment.Property(c => c.Reason).HasMaxLength(Comment.LongestReason);
        comment.ComplexProperty(c => c.Written);
        comment.ComplexProperty(c => c.Hidden);
        comment.Ignore(c => c.IsWithdrawn);
        comment.HasOne<Cooperation>().WithMany().HasForeignKey(c => c.CooperationId).OnDelete(DeleteBehavior.Cascade);
        comment.HasOne<Comment>().WithMany().HasForeignKey(c => c.Parent).OnDelete(DeleteBehavior.Cascade);
        comment.HasIndex(c => new { c.On, c.Id });
        comment.HasIndex(c => new { c.Parent, c.Id });
        comment.HasIndex(c => c.CooperationId);
    }
}
