using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rouages.Storage;

namespace Rouages.Objects.Indicators.Tables;

internal sealed class IndicatorTable : IEntityTypeConfiguration<Indicator>
{
    /// <summary>Fifteen digits before the comma and six after, as <see cref="IndicatorUnit"/> bounds them.</summary>
    internal const int Digits = 22;

    public void Configure(EntityTypeBuilder<Indicator> indicator)
    {
        indicator.Property(i => i.Id).ValueGeneratedNever();
        indicator.Property(i => i.On).IsObjectRef();
        indicator.ComplexProperty(i => i.Created);
        indicator.ComplexProperty(i => i.Retired);
        indicator.ComplexProperty(i => i.Terms, Terms);
        indicator.Ignore(i => i.Standing);
        indicator.HasMany(i => i.Measures).WithOne().HasForeignKey(m => m.IndicatorId).OnDelete(DeleteBehavior.Cascade);
        indicator.HasIndex(i => i.On);
        indicator.HasEdition();
    }

    private static void Terms(ComplexPropertyBuilder<IndicatorTerms> terms)
    {
        terms.Property(t => t.Label).HasMaxLength(IndicatorTerms.LongestLabel);
        terms.Property(t => t.Definition).HasMaxLength(IndicatorTerms.LongestDefinition);
        terms.Property(t => t.Source).HasMaxLength(IndicatorTerms.LongestSource);
        terms.ComplexProperty(t => t.Unit, unit =>
        {
            unit.Property(u => u.Name).HasMaxLength(IndicatorUnit.LongestName);
            unit.Property(u => u.Lowest).HasPrecision(Digits, IndicatorUnit.MostDecimals);
            unit.Property(u => u.Highest).HasPrecision(Digits, IndicatorUnit.MostDecimals);
        });
        terms.ComplexProperty(t => t.Baseline, point => point.Property(p => p.Value).HasPrecision(Digits, IndicatorUnit.MostDecimals));
        terms.ComplexProperty(t => t.Target, point => point.Property(p => p.Value).HasPrecision(Digits, IndicatorUnit.MostDecimals));
    }
}

internal sealed class IndicatorMeasureTable : IEntityTypeConfiguration<IndicatorMeasure>
{
    public void Configure(EntityTypeBuilder<IndicatorMeasure> measure)
    {
        measure.Property(m => m.Id).ValueGeneratedNever();
        measure.Property(m => m.Value).HasPrecision(IndicatorTable.Digits, IndicatorUnit.MostDecimals);
        measure.Property(m => m.Note).HasMaxLength(IndicatorMeasure.LongestNote);
        measure.ComplexProperty(m => m.Entered);
        measure.ComplexProperty(m => m.Corrected);
        measure.HasMany(m => m.Proofs).WithOne().HasForeignKey(p => p.MeasureId).OnDelete(DeleteBehavior.Cascade);
        measure.HasIndex(m => new { m.IndicatorId, m.On });
    }
}

internal sealed class IndicatorProofTable : IEntityTypeConfiguration<IndicatorProof>
{
    public void Configure(EntityTypeBuilder<IndicatorProof> proof)
    {
        proof.Property(p => p.Id).ValueGeneratedNever();
        proof.Property(p => p.Title).HasMaxLength(IndicatorProof.LongestTitle);
        proof.Property(p => p.Link).HasMaxLength(IndicatorProof.LongestLink);
        proof.ComplexProperty(p => p.Added);
        proof.ComplexProperty(p => p.Consent, consent => consent.Property(c => c.From).HasMaxLength(ProofConsent.LongestFrom));
    }
}
