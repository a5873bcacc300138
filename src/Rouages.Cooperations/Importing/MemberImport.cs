using Rouages.Accounts.Domain;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Inviting;
using Rouages.Cooperations.Organisations;
using Rouages.Territories;
using Rouages.Web;
using Rouages.Web.Tables;

namespace Rouages.Cooperations.Importing;

/// <summary>Why a row leads to an invitation or not, as far as the result tells it.</summary>
internal enum RowStanding
{
    /// <summary>It is invited.</summary>
    Invited,

    /// <summary>It is in the cooperation already.</summary>
    Member,

    /// <summary>It was invited before and has not answered.</summary>
    Pending,
}

/// <summary>What a row gives: whom it invites to what, or why it does not need to.</summary>
internal sealed record ImportedMember(RowStanding Standing, InvitationTerms? Terms);

/// <summary>
/// Reads members from a table, by the same form as one invitation; the columns of <see cref="MembersTable"/> are known by name.
/// </summary>
internal sealed class MemberImport(Words T, MemberRole by, KnownMembers known, TerritoryFinder territories)
{
    /// <summary>The kind under which imports of members are recorded.</summary>
    public const string Kind = "members";

    /// <summary>The import, with a memory of its own of the rows it read: ask it anew for each table.</summary>
    public TableImport<ImportedMember> Table
    {
        get
        {
            var seen = new SeenRows();
            return new([
                new("organisation", T["Organisation"], false, "nom de l’organisation", "structure", "nom de la structure", "raison sociale",
                    "dénomination", "membre", "organization", "organisation name", "organization name", "member"),
                new("forme", T["Forme juridique"], false, "legal form", "statut", "statut juridique", "type", "form"),
                new("commune", T["Commune"], false, "ville", "localité", "city", "town", "municipality"),
                new("code", T["Code Insee ou postal"], false, "code insee", "insee", "code commune", "code postal", "cp", "postcode",
                    "zip", "insee code", "commune code"),
                new("personne", T["Personne"], false, "nom", "contact", "référent", "référente", "représentant", "représentante",
                    "interlocuteur", "nom du contact", "person", "name", "contact name"),
                new("courriel", T["Courriel"], true, "adresse électronique", "adresse mail", "mail", "email", "e-mail", "mél",
                    "adresse email", "email address"),
                new("role", T["Rôle"], false, "fonction", "role proposed"),
                new("engagement", T["Engagement"], false, "niveau d’engagement", "commitment"),
            ], row => Read(row, seen));
        }
    }

    private ImportedMember? Read(ImportRow row, SeenRows seen)
    {
        var (guest, errors) = (Guest(row), row.Errors);
        var organisation = guest.Organisation is { } name ? NamedOrganisation.Of(name, guest.Commune) : (NamedOrganisation?)null;
        if (organisation is { } named && known.HasMember(named))
        {
            errors.Add("organisation", "« {0} » est déjà dans le collectif.", guest.Organisation);
            return new(RowStanding.Member, null);
        }

        var terms = Terms(row);
        if (terms is null) return null;
        if (Refuse(terms.Email, organisation, errors) is { } standing) return new(standing, null);
        seen.Refuse(row, terms.Email, organisation);
        return errors.Any ? null : new(RowStanding.Invited, terms with { Guest = guest });
    }

    private RowStanding? Refuse(string email, NamedOrganisation? organisation, Errors errors)
    {
        if (known.Seated.Contains(email))
        {
            errors.Add("courriel", "{0} est déjà dans le collectif : pour une autre organisation, faites une invitation à part.", email);
            return RowStanding.Member;
        }

        if (known.Awaits(email))
        {
            errors.Add("courriel", "Une invitation attend déjà {0} : elle ne repart pas.", email);
            return RowStanding.Pending;
        }

        if (organisation is { } named && known.InvitedFor(named) is { } other)
        {
            errors.Add("organisation", "Cette organisation est déjà invitée, à l’adresse {0}.", other);
            return RowStanding.Pending;
        }

        if (known.Declined.Contains(email))
            errors.Add("courriel", "{0} a décliné une invitation ici : un import ne relance pas.", email);
        return null;
    }

    private ExpectedGuest Guest(ImportRow row)
    {
        var (person, form) = (Person.ReadName(row.Text("personne")), row.Text("forme"));
        var name = row.Text("organisation") is { } typed ? OrganisationForm.ReadName(typed, "organisation", row.Errors) : null;
        if (person is null && row.Text("personne") is not null) row.Errors.Add("personne", "Au plus {0} caractères.", Person.LongestName);
        var read = form is null ? null : LegalForms.Read(form, T);
        if (form is not null && read is null)
            row.Errors.Add("forme",
                "« {0} » n’est pas une forme connue : par exemple association, coopérative, SARL, commune, université ou collectif d’habitants.",
                form);
        return new(person, name, read?.Family, read?.Status, territories.ReadCommuneCells(row.Text("commune"), row.Text("code"), row.Errors));
    }

    private InvitationTerms? Terms(ImportRow row)
    {
        var (role, engagement) = (MemberRole.Member, Engagement.Participating);
        if (row.Text("role") is { } typed)
        {
            if (PlaceWords.Role(typed, T) is { } named) role = named;
            else row.Errors.Add("role", "« {0} » n’est pas un rôle ici : membre, animation, portage ou accompagnement.", typed);
        }

        if (row.Text("engagement") is { } promised)
        {
            if (PlaceWords.Engaged(promised, T) is { } named) engagement = named;
            else row.Errors.Add("engagement", "« {0} » n’est pas un engagement : curieuse, participante ou engagée.", promised);
        }

        var form = new InviteForm { Email = row.Text("courriel"), Role = role.ToString(), Engagement = engagement.ToString() };
        return form.ReadMail(by, row.Errors).Rows is [var one] ? one : null;
    }
}
