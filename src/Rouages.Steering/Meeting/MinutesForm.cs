using Rouages.Commons;
using Rouages.Cooperations;
using Rouages.Steering.Acting;
using Rouages.Steering.Domain;
using Rouages.Web;
using Rouages.Web.RichText;

namespace Rouages.Steering.Meeting;

/// <summary>What the browser sent about a meeting.</summary>
public sealed class MinutesForm
{
    public string? Title { get; init; }
    public string? HeldOn { get; init; }
    public string? Where { get; init; }
    public string? Referent { get; init; }

    /// <summary>Seats of the collective that were there, person and organisation joined by a tilde; null when none was ticked.</summary>
    public IReadOnlyList<string>? Seats { get; init; }

    /// <summary>Everybody else, a line each: « Prénom Nom, organisation ».</summary>
    public string? Guests { get; init; }
    public string? Course { get; init; }
    public string? More { get; init; }
    public string? Partners { get; init; }
    public string? NextOn { get; init; }
    public string? NextAt { get; init; }
    public string? NextNote { get; init; }

    /// <summary>Who could not come, a line each.</summary>
    public string? Excused { get; init; }
    public uint Edition { get; init; }

    internal static MinutesForm Of(Minutes minutes, uint edition) => new()
    {
        Title = minutes.Title, HeldOn = ((DateOnly?)minutes.HeldOn).Sent(), Where = minutes.Place, Referent = minutes.Referent,
        Seats = [.. minutes.Attendees.Where(one => one.Person is not null).Select(Seated)],
        Guests = string.Join("\n", minutes.Attendees.Where(one => one.Name is not null).OrderBy(one => one.Id).Select(one => one.Name)),
        Course = minutes.Course, More = minutes.More, Partners = minutes.Partners, NextOn = minutes.NextOn.Sent(),
        NextNote = minutes.NextNote, NextAt = minutes.NextAt.Sent(), Excused = minutes.Excused, Edition = edition,
    };

    /// <summary>The same text on top of another edition.</summary>
    internal MinutesForm On(uint edition) => new()
    {
        Title = Title, HeldOn = HeldOn, Where = Where, Referent = Referent, Seats = Seats, Guests = Guests, Course = Course, More = More,
        Partners = Partners, NextOn = NextOn, NextAt = NextAt, NextNote = NextNote, Excused = Excused, Edition = edition,
    };

    internal static string Seated(MinutesAttendee one) => ActionForm.Seated(one.Person!.Value, one.Organisation ?? Guid.Empty);

    /// <param name="errors">What is wrong.</param>
    /// <param name="seats">Who sits here today.</param>
    /// <param name="kept">The minutes as they stand: who was there stays, even after having left.</param>
    internal MinutesContent? Read(Errors errors, IReadOnlyList<Seat> seats, Minutes? kept = null)
    {
        var title = errors.Line("Title", Title, Minutes.LongestTitle);
        if (title is null) errors.Add("Title", "Donnez un nom à cette rencontre, par exemple « Comité de pilotage de mars ».");
        var heldOn = errors.Day("HeldOn", HeldOn);
        if (heldOn is null) errors.Add("HeldOn", "Indiquez le jour de la rencontre.");
        var (place, referent) =
            (errors.Line("Where", Where, Minutes.LongestPlace), errors.Line("Referent", Referent, Minutes.LongestReferent));
        var course = errors.Lines("Course", Course, Minutes.LongestCourse);
        if (course is not null && RichMarkdown.Refuse(course) is { } refusal) errors.Add(refusal with { Field = "Course" });
        var (more, partners) = (errors.Lines("More", More, Minutes.LongestList), errors.Lines("Partners", Partners, Minutes.LongestList));
        var (nextOn, nextNote) = (errors.Day("NextOn", NextOn), errors.Line("NextNote", NextNote, Minutes.LongestPlace));
        var (nextAt, excused) = (errors.Hour("NextAt", NextAt), errors.Lines("Excused", Excused, Minutes.LongestList));
        List<Attendee> attendees = [.. ReadSeats(errors, seats, kept), .. ReadGuests(errors)];
        return errors.Any ? null : new(title!, heldOn!.Value)
        {
            Place = place, Referent = referent, Course = course, More = more, Partners = partners, NextOn = nextOn, NextNote = nextNote,
            NextAt = nextAt, Excused = excused, Attendees = attendees,
        };
    }

    // Whoever left while the form was open is no longer in the list: that is said, and nobody is lost in silence.
    private IEnumerable<Attendee> ReadSeats(Errors errors, IReadOnlyList<Seat> seats, Minutes? kept)
    {
        var sent = (Seats ?? []).ToHashSet();
        var known = seats.Select(seat => new Attendee(seat.PersonId, seat.OrganisationId, null))
            .Concat((kept?.Attendees ?? []).Where(one => one.Person is not null).Select(one => one.Who)).Distinct()
            .ToLookup(who => ActionForm.Seated(who.Person!.Value, who.Organisation ?? Guid.Empty));
        if (sent.Any(seat => !known.Contains(seat)))
            errors.Add("Seats", "Une personne cochée n’est pas du collectif aujourd’hui : écrivez son nom parmi les autres personnes.");
        return known.Where(seat => sent.Contains(seat.Key)).SelectMany(seat => seat);
    }

    private IEnumerable<Attendee> ReadGuests(Errors errors)
    {
        List<string> names = [.. (TypedText.Lines(Guests) ?? "").Split('\n').Select(TypedText.Line).OfType<string>().Distinct()];
        if (names.Count > Minutes.MostGuests) errors.Add("Guests", "Cent personnes au plus : regroupez les autres sur une ligne.");
        if (names.Exists(name => name.Length > Minutes.LongestName))
            errors.Add("Guests", "Une ligne est trop longue : {0} caractères au plus par personne.", Minutes.LongestName);
        return names.Select(name => new Attendee(null, null, name));
    }
}
