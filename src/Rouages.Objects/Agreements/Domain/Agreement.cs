using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Objects.Agreements;

/// <summary>
/// A convention, a pooling agreement, a charter: parties, a text in versions, signatures. A version that is proposed never changes; when
/// every party has signed it, it is in force; an amendment is another version, which all sign again; a party leaves with notice.
/// </summary>
public sealed partial class Agreement
{
    /// <summary>Longest title, in characters.</summary>
    public const int LongestTitle = 200;

    /// <summary>Most parties, those that left included.</summary>
    public const int MostParties = 200;

    /// <summary>Most versions.</summary>
    public const int MostVersions = 100;

    private readonly List<AgreementVersion> _versions = [];
    private readonly List<AgreementParty> _parties = [];

    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is about: a cooperation, a pooled resource, a funding…</summary>
    public required ObjectRef On { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Who began it.</summary>
    public required Act Created { get; init; }

    /// <summary>Its texts, the first one first.</summary>
    public IReadOnlyList<AgreementVersion> Versions => _versions;

    /// <summary>All who are or were party to it.</summary>
    public IReadOnlyList<AgreementParty> Parties => _parties;

    /// <summary>The version being written or signed; null when there is none.</summary>
    public AgreementVersion? Open => _versions.Find(version => version.Stage is AgreementStage.Draft or AgreementStage.Proposed);

    /// <summary>A new agreement, with a first version to write.</summary>
    /// <param name="on">What it is about.</param>
    /// <param name="title">From 1 to <see cref="LongestTitle"/> characters.</param>
    /// <param name="text">What the template gives; it may be empty.</param>
    /// <param name="template">The template, as <c>key version</c>; null without.</param>
    /// <param name="terms">From when until when it binds.</param>
    /// <param name="act">Who begins it.</param>
    public static Outcome<Agreement> Begin(ObjectRef on, string? title, string? text, string? template, AgreementTerms terms, Act act)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(act);
        var named = title?.Trim() ?? "";
        if (named.Length == 0) return new Refusal("Donnez un titre.", "Title");
        if (named.Length > LongestTitle) return new Refusal("Au plus {0} caractères.", "Title") { Arguments = [LongestTitle] };
        var agreement = new Agreement { Id = Guid.CreateVersion7(act.At), On = on, Title = named, Created = act };
        var first = agreement.Add(null, template, act);
        return first.Write(text, terms) is { } refusal ? refusal : agreement;
    }

    /// <summary>Writes the text and the terms of the draft.</summary>
    public Refusal? Write(string? text, AgreementTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Open is { } draft ? draft.Write(text, terms)
            : new Refusal("Aucun texte n’est en cours d’écriture : proposez d’abord un avenant.");
    }

    /// <summary>Adds a party to the draft; in an agreement already in force it is bound once all have signed the amendment.</summary>
    public Outcome<AgreementParty> AddParty(string? name, Guid? organisation, Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (Open is not { Stage: AgreementStage.Draft } draft)
            return new Refusal("Les parties ne changent que pendant l’écriture d’un texte.");
        var named = name?.Trim() ?? "";
        if (named.Length == 0) return new Refusal("Donnez le nom de cette partie.", "Name");
        if (named.Length > AgreementParty.LongestName) return new Refusal("Au plus {0} caractères.", "Name")
        { Arguments = [AgreementParty.LongestName] };
        if (_parties.Count >= MostParties) return new Refusal("Une convention a au plus {0} parties.") { Arguments = [MostParties] };
        if (_parties.Exists(party => Same(party, named, organisation) && party.TakesPart(draft.Number, Paris.Day(act.At))))
            return new Refusal("Cette organisation est déjà partie à la convention.", "Name");
        var added = new AgreementParty
        {
            Id = Guid.CreateVersion7(act.At), AgreementId = Id, OrganisationId = organisation, Name = named, FromVersion = draft.Number,
            Added = act,
        };
        _parties.Add(added);
        return added;
    }

    /// <summary>Takes out a party that nothing binds yet; one that is bound leaves with notice.</summary>
    public Refusal? RemoveParty(Guid party, Act act)
    {
        if (Open is not { Stage: AgreementStage.Draft }) return new Refusal("Les parties ne changent que pendant l’écriture d’un texte.");
        if (Present(party) is not { } found) return new Refusal("Cette organisation n’est pas partie à la convention.");
        if (_versions.Exists(version => version.Stage == AgreementStage.Concluded && version.Number >= found.FromVersion))
            return new Refusal("Cette partie a signé : elle sort de la convention en donnant son préavis.");
        found.Remove(act);
        return null;
    }

    /// <summary>A new text that will take the place of the last one once all have signed it.</summary>
    /// <param name="change">What it changes and why; the first version needs none, nor does the one that follows a first version given
    /// up.</param>
    /// <param name="act">Who begins to write it.</param>
    public Outcome<AgreementVersion> Amend(string? change, Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (Open is not null) return new Refusal("Un texte est déjà en cours : achevez-le ou renoncez-y d’abord.");
        if (_versions.Count >= MostVersions) return new Refusal("Cette convention a déjà {0} versions.") { Arguments = [MostVersions] };
        var why = change?.Trim() is { Length: > 0 } said ? said : null;
        if (why is null && _versions.Exists(version => version.Stage == AgreementStage.Concluded))
            return new Refusal("Dites ce que cet avenant change, et pourquoi.", "Change");
        if (why?.Length > AgreementNotice.LongestReason) return new Refusal("Au plus {0} caractères.", "Change")
        { Arguments = [AgreementNotice.LongestReason] };
        var model = _versions.FindLast(version => version.Stage == AgreementStage.Concluded) ?? _versions[^1];
        var draft = Add(why, model.Template, act);
        return draft.Write(model.Text, model.Terms) is { } refusal ? refusal : draft;
    }

    private AgreementVersion Add(string? change, string? template, Act act)
    {
        var version = new AgreementVersion
        {
            Id = Guid.CreateVersion7(act.At), AgreementId = Id, Number = _versions.Count + 1, Change = change, Template = template,
            Written = act,
        };
        _versions.Add(version);
        return version;
    }

    private AgreementParty? Present(Guid party) => _parties.Find(one => one.Id == party && one.Removed is null);

    private static bool Same(AgreementParty party, string name, Guid? organisation) =>
        (organisation is not null && party.OrganisationId == organisation)
            || string.Equals(party.Name, name, StringComparison.OrdinalIgnoreCase);
}
