using Rouages.Commons;
using Rouages.Cooperations.Domain;

namespace Rouages.Objects.Agreements;

/// <summary>From a draft to what binds, and out of it.</summary>
public sealed partial class Agreement
{
    /// <summary>Opens the draft to signature: from now on its text does not change.</summary>
    public Refusal? Propose(Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (Open is not { Stage: AgreementStage.Draft } draft)
            return new Refusal("Aucun texte n’est en cours d’écriture : proposez d’abord un avenant.");
        if (draft.Text.Length == 0) return new Refusal("Écrivez d’abord le texte.", "Text");
        if (Signing(draft, Paris.Day(act.At)).Count() < 2) return new Refusal("Il faut au moins deux parties.");
        draft.Propose(act);
        return null;
    }

    /// <summary>Takes the proposal back to write on, as long as nobody has signed.</summary>
    public Refusal? Reopen()
    {
        if (Open is not { Stage: AgreementStage.Proposed } proposed) return new Refusal("Aucun texte n’est ouvert à la signature.");
        if (proposed.Signatures.Count > 0)
            return new Refusal("Ce texte porte déjà une signature : renoncez-y, puis écrivez une nouvelle version.");
        proposed.Reopen();
        return null;
    }

    /// <summary>Gives up the text being written or signed; it stays readable, and the version in force stays in force.</summary>
    public Refusal? Abandon()
    {
        if (Open is not { } open) return new Refusal("Aucun texte n’est en cours.");
        open.Abandon();
        return null;
    }

    /// <summary>A party signs the proposed text; with the last signature it is in force.</summary>
    /// <param name="party">For which party.</param>
    /// <param name="signatory">Name of the person who signs.</param>
    /// <param name="place">Where.</param>
    /// <param name="on">On which day: not before the text was proposed, not after today.</param>
    /// <param name="act">Who notes it; a party that has a page here is signed for by its own people.</param>
    public Outcome<AgreementSignature> Sign(Guid party, string? signatory, string? place, DateOnly on, Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (Open is not { Stage: AgreementStage.Proposed } proposed) return new Refusal("Aucun texte n’est ouvert à la signature.");
        var today = Paris.Day(act.At);
        if (Present(party) is not { } signing || !signing.TakesPart(proposed.Number, today))
            return new Refusal("Cette organisation n’est pas partie à la convention.");
        if ((Refuse(proposed, signing, on, act) ?? RefuseNames(signatory, place)) is { } refusal) return refusal;
        var signature = new AgreementSignature
        {
            Id = Guid.CreateVersion7(act.At), VersionId = proposed.Id, PartyId = party, Signatory = signatory!.Trim(),
            Place = place!.Trim(), On = on, Noted = act,
        };
        proposed.Take(signature);
        Conclude(today);
        return signature;
    }

    /// <summary>
    /// Puts the proposed text in force when all who are still party have signed it: after a signature, or after one of them left.
    /// </summary>
    /// <returns>True when it is in force from now on.</returns>
    public bool Conclude(DateOnly today)
    {
        if (Open is not { Stage: AgreementStage.Proposed } proposed || proposed.Signatures.Count == 0) return false;
        var (signing, signed) = (Signing(proposed, today).ToList(), proposed.Signatures.Select(signature => signature.PartyId).ToHashSet());
        if (signing.Count < 2 || !signing.TrueForAll(party => signed.Contains(party.Id))) return false;
        proposed.Conclude(proposed.Signatures.Max(signature => signature.On));
        return true;
    }

    /// <summary>
    /// The version that binds on that day; null before the first signatures, after its end, or when fewer than two parties remain.
    /// </summary>
    public AgreementVersion? InForce(DateOnly day) =>
        _versions.FindLast(version => version.InForceFrom <= day) is { } last && (last.Terms.EndsOn is not { } end || day <= end)
        && Signing(last, day).Count() >= 2 ? last : null;

    /// <summary>A party says that it leaves; it stays bound until its notice is over.</summary>
    public Outcome<AgreementNotice> GiveNotice(Guid party, string? reason, Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        var today = Paris.Day(act.At);
        if (InForce(today) is not { } version) return new Refusal("Cette convention n’est pas en vigueur.");
        if (Present(party) is not { } leaving || !leaving.TakesPart(version.Number, today))
            return new Refusal("Cette organisation n’est pas partie à la convention.");
        if (!Speaks(leaving, act)) return new Refusal("Seules les personnes de cette organisation engagent celle-ci.");
        if (leaving.LeavesOn is not null) return new Refusal("Cette partie a déjà donné son préavis.");
        var why = reason?.Trim() ?? "";
        if (why.Length == 0) return new Refusal("Dites pourquoi, en une phrase au moins.", "Reason");
        if (why.Length > AgreementNotice.LongestReason) return new Refusal("Au plus {0} caractères.", "Reason")
        { Arguments = [AgreementNotice.LongestReason] };
        return leaving.Give(why, today.AddDays(version.Terms.NoticeDays), act);
    }

    /// <summary>A party stays after all, before its notice is over.</summary>
    public Refusal? WithdrawNotice(Guid party, Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (Present(party) is not { } staying || staying.LeavesOn is not { } leaves)
            return new Refusal("Cette partie n’a pas donné de préavis.");
        if (!Speaks(staying, act)) return new Refusal("Seules les personnes de cette organisation engagent celle-ci.");
        if (Paris.Day(act.At) >= leaves) return new Refusal("Le préavis est échu : cette partie est sortie de la convention.");
        staying.Notices.First(notice => notice.Withdrawn is null).Withdraw(act);
        return null;
    }

    /// <summary>Who signs, or is bound by, this version on that day.</summary>
    public IEnumerable<AgreementParty> Signing(AgreementVersion version, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(version);
        return _parties.Where(party => party.TakesPart(version.Number, day));
    }

    private static Refusal? Refuse(AgreementVersion proposed, AgreementParty signing, DateOnly on, Act act) =>
        !Speaks(signing, act) ? new Refusal("Seules les personnes de cette organisation engagent celle-ci.")
        : proposed.Signatures.Any(signature => signature.PartyId == signing.Id) ? new Refusal("Cette partie a déjà signé.")
        : on > Paris.Day(act.At) ? new Refusal("Une signature ne se date pas d’un jour à venir.", "On")
        : on < Paris.Day(proposed.Proposed!.At) ? new Refusal("Ce jour-là, le texte n’était pas encore ouvert à la signature.", "On")
        : null;

    private static Refusal? RefuseNames(string? signatory, string? place) =>
        string.IsNullOrWhiteSpace(signatory) ? new Refusal("Indiquez qui signe.", "Signatory")
        : string.IsNullOrWhiteSpace(place) ? new Refusal("Indiquez le lieu de la signature.", "Place")
        : signatory.Trim().Length > AgreementSignature.LongestName
            ? new Refusal("Au plus {0} caractères.", "Signatory") { Arguments = [AgreementSignature.LongestName] }
        : place.Trim().Length > AgreementSignature.LongestName
            ? new Refusal("Au plus {0} caractères.", "Place") { Arguments = [AgreementSignature.LongestName] }
        : null;

    private static bool Speaks(AgreementParty party, Act act) => party.OrganisationId is null || party.OrganisationId == act.Organisation;
}
