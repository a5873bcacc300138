using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Objects.Indicators;

/// <summary>A value of one day, or that there is none. It never changes; another one corrects it.</summary>
public sealed class IndicatorMeasure
{
    /// <summary>Longest note, in characters.</summary>
    public const int LongestNote = 1000;

    /// <summary>Most proofs of a measure.</summary>
    public const int MostProofs = 20;

    private readonly List<IndicatorProof> _proofs = [];

    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its indicator.</summary>
    public required Guid IndicatorId { get; init; }

    /// <summary>The day that the value is of.</summary>
    public required DateOnly On { get; init; }

    /// <summary>In the unit of the indicator; null when it is not known, which is not zero.</summary>
    public decimal? Value { get; init; }

    /// <summary>How it was obtained, or why there is none.</summary>
    public string? Note { get; init; }

    /// <summary>Who entered it.</summary>
    public required Act Entered { get; init; }

    /// <summary>Who entered another value for the same day; null while this one holds.</summary>
    public Act? Corrected { get; private set; }

    /// <summary>What shows the value.</summary>
    public IReadOnlyList<IndicatorProof> Proofs => _proofs;

    /// <summary>Adds what shows the value.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="link">Its https address, or null.</param>
    /// <param name="file">The file kept here, or null; one of the two is given.</param>
    /// <param name="consent">What the people who appear in it agreed to.</param>
    /// <param name="act">Who adds it.</param>
    public Outcome<IndicatorProof> Prove(string? title, string? link, Guid? file, ProofConsent consent, Act act)
    {
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentNullException.ThrowIfNull(act);
        if (IndicatorTerms.Text(title, IndicatorProof.LongestTitle, "Title") is { } refusal) return refusal;
        if (link is null == file is null) return new Refusal("Donnez un lien ou un fichier.", "Link");
        if (link is not null
            && !(link.Length <= IndicatorProof.LongestLink && Uri.TryCreate(link, UriKind.Absolute, out var address)
                && address.Scheme == Uri.UriSchemeHttps))
            return new Refusal("Ce lien n’est pas une adresse https.", "Link");
        if (_proofs.Count >= MostProofs) return new Refusal("Cette valeur a déjà {0} preuves.") { Arguments = [MostProofs] };
        if (consent.Check(Paris.Day(act.At)) is { } missing) return missing;
        var proof =
            new IndicatorProof
            {
                Id = Guid.CreateVersion7(act.At), MeasureId = Id, Title = title!.Trim(), Link = link, FileId = file,
                Added = act, Consent = consent
            };
        _proofs.Add(proof);
        return proof;
    }

    internal void Correct(Act act) => Corrected ??= act;
}

/// <summary>Who may see something in which people can be recognised.</summary>
public enum ConsentScope
{
    /// <summary>Nobody can be recognised in it: no consent is needed.</summary>
    Nobody = 0,

    /// <summary>Those who can be recognised agreed that the members of the cooperation see it.</summary>
    Members = 1,

    /// <summary>Those who can be recognised agreed that everybody sees it.</summary>
    Everybody = 2,
}

/// <summary>What the people who can be recognised in a proof agreed to.</summary>
/// <param name="Scope">Who may see it.</param>
/// <param name="From">Who agreed, in a few words; null when nobody can be recognised.</param>
/// <param name="On">On which day; null when nobody can be recognised.</param>
public sealed record ProofConsent(ConsentScope Scope, string? From, DateOnly? On)
{
    /// <summary>Longest description of who agreed, in characters.</summary>
    public const int LongestFrom = 200;

    /// <summary>Nobody can be recognised.</summary>
    public static ProofConsent NotNeeded { get; } = new(ConsentScope.Nobody, null, null);

    internal Refusal? Check(DateOnly today) =>
        Scope == ConsentScope.Nobody ? null
        : IndicatorTerms.Text(From, LongestFrom, "From")
            ?? (On is null || On > today ? new Refusal("Dites quel jour cet accord a été donné.", "ConsentOn") : null);
}

/// <summary>What shows a value: a file kept here, or a link.</summary>
public sealed class IndicatorProof
{
    /// <summary>Longest title, in characters.</summary>
    public const int LongestTitle = 120;

    /// <summary>Longest link, in characters.</summary>
    public const int LongestLink = 500;

    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The value that it shows.</summary>
    public required Guid MeasureId { get; init; }

    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>Its https address; null for a file.</summary>
    public string? Link { get; init; }

    /// <summary>The file kept here; null for a link.</summary>
    public Guid? FileId { get; init; }

    /// <summary>Who added it.</summary>
    public required Act Added { get; init; }

    /// <summary>What the people who can be recognised agreed to.</summary>
    public required ProofConsent Consent { get; init; }

    /// <summary>Set when one of them no longer agrees: from then on nobody sees it.</summary>
    public DateOnly? ConsentEndedOn { get; private set; }

    /// <summary>Somebody who can be recognised no longer agrees; that takes effect at once and needs no reason.</summary>
    public void EndConsent(DateOnly today) => ConsentEndedOn ??= today;

    /// <summary>Whether it may be shown to these readers, wherever its indicator is shown.</summary>
    public bool MayBeShownTo(Audience readers) => ConsentEndedOn is null
        && (Consent.Scope is ConsentScope.Nobody or ConsentScope.Everybody || readers == Audience.Members);
}
