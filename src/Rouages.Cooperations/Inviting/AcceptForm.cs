using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Members;
using Rouages.Cooperations.Organisations;
using Rouages.Storage;
using Rouages.Territories;
using Rouages.Web;

namespace Rouages.Cooperations.Inviting;

/// <summary>
/// How an invited person answers: what the inviting one wrote of their organisation stands in the form, and they confirm or correct it.
/// </summary>
internal sealed class AcceptForm(RouagesDb db, TerritoryFinder territories)
{
    /// <summary>The form as it is first seen; and the organisation of the directory that is meant, when it is not theirs.</summary>
    public async Task<(JoinForm Form, KnownOrganisation? Known)> Start(
        Offer? offer, IReadOnlyList<OwnOrganisation> own, CancellationToken ct)
    {
        if (offer?.Guest is not { Organisation: { } name } guest) return (new(), null);
        var known = guest.Commune is { } commune ? await db.Namesake(name, commune, ct) : null;
        var mine = own.FirstOrDefault(one => one.Slug == known?.Slug) ?? own.FirstOrDefault(one => IsNamed(one, name));
        if (mine is not null) return (new() { Organisation = mine.Id.ToString() }, null);
        return (new()
        {
            // None of theirs is meant: the organisation to add is chosen.
            Organisation = "", OrganisationName = known is null ? guest.Organisation : null, OrganisationFamily = guest.Family?.ToString(),
            OrganisationStatus = guest.Status?.ToString(), OrganisationCommune = territories.Find(guest.Commune)?.DisplayName,
        }, known);
    }

    /// <summary>In whose name they come in; null with what is wrong.</summary>
    public async Task<OrganisationChoice?> Read(
        Offer offer, JoinForm form, IReadOnlyList<OwnOrganisation> own, Errors errors, CancellationToken ct)
    {
        if (offer.CooperationId is null) return new(offer.OrganisationId, null);
        if (form.Organisation == OrganisationChoice.Myself && offer.Role != MemberRole.Lead) return OrganisationChoice.InPerson;
        var choice = OrganisationChoice.Read(form.Organisation, form.OrganisationName, form.OrganisationFamily, own, errors);
        if (choice?.New is not { } facts || offer.Guest.Organisation is null) return choice;
        var commune = territories.ReadCommune(form.OrganisationCommune, nameof(form.OrganisationCommune), errors);
        if (commune is not null && await db.Namesake(facts.Name, commune, ct) is { } known)
            errors.Add(nameof(form.OrganisationName),
                "« {0} » est déjà dans le répertoire, dans cette commune : demandez un mandat à l’une des personnes qui la gèrent.", known.Name);
        var status = Enum.TryParse<SocialEconomyStatus>(form.OrganisationStatus, out var typed) && Enum.IsDefined(typed) ? typed : default;
        return errors.Any ? null : new(null, facts with { Commune = commune, Status = status });
    }

    private static bool IsNamed(OwnOrganisation own, string name) => Slug.Of(own.Name, own.Name) == Slug.Of(name, name);
}
