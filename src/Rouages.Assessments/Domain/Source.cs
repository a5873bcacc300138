using Rouages.Commons;

namespace Rouages.Assessments.Domain;

/// <summary>A document the framework rests on.</summary>
/// <param name="Id">Its id in the framework.</param>
/// <param name="Title">Its title.</param>
/// <param name="Address">Where everybody can read it; null when no public address is known.</param>
/// <param name="Date">When it was made; null when it does not say.</param>
/// <param name="Authors">Who made it; null when the title says so.</param>
public sealed record Source(string Id, string Title, Uri? Address, string? Date, string? Authors);

/// <summary>What a text rests on.</summary>
public sealed record Provenance(EvidenceTag Evidence, Source? Source);
