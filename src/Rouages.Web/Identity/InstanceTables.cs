using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Rouages.Commons;
using Rouages.Storage;

namespace Rouages.Web.Identity;

/// <summary>The instance belongs to no module: its row lives in the schema of the storage.</summary>
internal sealed class InstanceTables : ITables, IEntityTypeConfiguration<InstanceFacts>
{
    public string Name => "storage";

    public void ConfigureTables(ModelBuilder model) => model.ApplyConfiguration(this);

    public void Configure(EntityTypeBuilder<InstanceFacts> instance)
    {
        instance.ToTable("instance", table => table.HasCheckConstraint("only_one_instance", $"id = {InstanceFacts.OnlyId}"));
        instance.Property(i => i.Id).ValueGeneratedNever();
        foreach (
            var line in (string[])[nameof(InstanceFacts.Name), nameof(InstanceFacts.Publisher), nameof(InstanceFacts.Director),
                nameof(InstanceFacts.Telephone), nameof(InstanceFacts.Source)])
            instance.Property(line).HasMaxLength(InstanceFacts.LongestLine);
        foreach (
            var text in (string[])[nameof(InstanceFacts.PublisherFacts), nameof(InstanceFacts.Host), nameof(InstanceFacts.DataController)])
            instance.Property(text).HasMaxLength(InstanceFacts.LongestText);
        instance.Property(i => i.Email).HasMaxLength(EmailAddress.Longest);
        instance.Property(i => i.AccessibilityText).HasMaxLength(InstanceFacts.LongestStatement);
        instance.HasEdition();
    }
}

/// <summary>What the host asks of the identity of the instance.</summary>
public static class InstanceSetup
{
    /// <summary>Registers its table.</summary>
    public static IServiceCollection AddInstanceTables(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITables, InstanceTables>());
        return services;
    }

    /// <summary>What the instance says of itself; empty before anybody wrote it.</summary>
    public static async Task<InstanceFacts> Instance(this RouagesDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<InstanceFacts>().AsNoTracking().SingleOrDefaultAsync(ct) ?? new();
    }
}
