using Rouages.Assessments.Domain;
using Rouages.Cooperations;
using Rouages.Web;

namespace Rouages.Assessments.Opening;

/// <summary>Who will be invited: people of the collective who were ticked, and those of the pasted list.</summary>
internal sealed record Invited(IReadOnlyList<Guest> Guests, IReadOnlyList<LineProblem> Problems)
{
    /// <summary>The one voice of those who take part in their own name, unless the cooperation counts each of them.</summary>
    public const string Inhabitants = "Habitantes et habitants";

    /// <param name="people">Identifiers that were ticked.</param>
    /// <param name="list">The pasted list.</param>
    /// <param name="seats">Everyone of the collective.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="already">How many respondents the campaign has already.</param>
    public static Invited Read(IReadOnlyCollection<string> people, string? list, IReadOnlyList<Seat> seats, Errors errors, int already = 0)
    {
        var read = GuestList.Read(list);
        if (read.Problems.Count > 0) errors.Add("Guests", "Cette liste est à corriger : rien n’a été enregistré.");
        var members = seats.DistinctBy(seat => seat.PersonId).Where(seat => people.Contains(seat.PersonId.ToString()))
            .Select(seat => seat.SharesVoice ? new Guest(seat.PersonName, null, Inhabitants, null, seat.PersonId)
                : new Guest(seat.PersonName, null, null, seat.OrganisationId, seat.PersonId));
        Guest[] all = [.. members, .. read.Guests.Select(guest => InMemberOrganisation(guest, seats))];
        if (all.Length == 0 && read.Problems.Count == 0)
            errors.Add(seats.Count > 0 ? "People" : "Guests", "Invitez au moins une personne.");
        if (all.Length + already > Campaign.MostRespondents)
            errors.Add("Guests", "Au plus {0} personnes par diagnostic.", Campaign.MostRespondents);
        return new(all, [.. read.Problems.Select(problem => new LineProblem(problem.Line, Sentence.From(problem.Refusal)))]);
    }

    /// <summary>A guest who names a member organisation shares its voice; another label stays a label.</summary>
    private static Guest InMemberOrganisation(Guest guest, IReadOnlyList<Seat> seats) =>
        guest.Organisation is { } label
        && seats.FirstOrDefault(seat => seat.OrganisationName.Equals(label, StringComparison.OrdinalIgnoreCase)) is { } seat
            ? guest with { Organisation = null, OrganisationId = seat.OrganisationId } : guest;
}
