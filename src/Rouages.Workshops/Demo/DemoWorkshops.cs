using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Commons;
using Rouages.Contracts.Workshops;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;
using Rouages.Workshops.Activity;
using Rouages.Workshops.Conversions;
using Rouages.Workshops.Domain;
using Rouages.Workshops.FormatReading;
using Rouages.Workshops.Live;
using Rouages.Workshops.Preparing;

namespace Rouages.Workshops.Demo;

/// <summary>
/// Invented workshops, one finished of each format, played by the rules of real ones and converted as the site itself does it.
/// </summary>
internal sealed class DemoWorkshops(
    RouagesDb db, Formats formats, CooperationFinder cooperations, DiagnosisSteps stages, GroupDiagnoses diagnoses,
        IEnumerable<ICardConversion> conversions, TimeProvider clock) : IDemoContent
{
    private const string Leader = "animatrice";

    public int Order => Band.Gathering;

    public async Task Create(CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var leader = await db.Set<Person>().AsNoTracking().Where(p => p.Email!.StartsWith(Leader + "@")).Select(p => p.Id).SingleAsync(ct);
        var user = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{leader}")], "demo"));
        foreach (var told in DemoWorkshopsFile.Embedded().Workshops)
        {
            var place = await cooperations.Find(told.Cooperation, user, ct)
                ?? throw new InvalidOperationException($"The demonstration has no “{told.Cooperation}”.");
            var (workshop, room) = await Play(told, place, ct);
            Keep(workshop, room);
            await Convert(told, workshop, room, place, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task<(Workshop Workshop, DemoRoom Room)> Play(DemoWorkshop told, CooperationPlace place, CancellationToken ct)
    {
        var format = formats.Find(told.Format, "fr")
            ?? throw new InvalidOperationException($"The demonstration has no format “{told.Format}”.");
        var at = new DateTimeOffset(Paris.Today(clock).AddDays(-told.DaysAgo), new TimeOnly(13, 0), TimeSpan.Zero);
        var workshop = new Workshop
        {
            Id = Guid.CreateVersion7(at), Slug = told.Slug, Title = told.Title, CooperationId = place.Id, Format = format.Slug,
            FormatVersion = format.Version,
            Steps = await stages.Fill(await Picked([.. format.Steps.Select(step => Said(told, step))], ct), place, ct,
                [.. told.Steps.SelectMany(step => step.Agreed ?? []).Select(agreed => agreed.Stage)]),
            Code = JoinCode.Make(),
            Signed = told.Signed, Created = place.Seat!.Act(at.AddDays(-6)), IsDemo = true,
        };
        var room = new DemoRoom(workshop.Steps, told, at);
        var play = new DemoPlay(room);
        foreach (var step in told.Steps) play.Play(step);
        room.Do(Who.Facilitator, new Closed());
        return (workshop, room);
    }

    // A cooperation that was visited is picked by its name, as the directory would.
    private async Task<IReadOnlyList<Step>> Picked(IReadOnlyList<Step> steps, CancellationToken ct)
    {
        var names = steps.Where(step => step.From == ChoiceSource.Cooperations).SelectMany(step => step.Columns)
            .Select(column => column.Title).Distinct().ToList();
        var known = await db.Set<Cooperation>().Where(c => c.IsDemo && names.Contains(c.Name))
            .ToDictionaryAsync(c => c.Name, c => c.Id, ct);
        return [.. steps.Select(step => step.From != ChoiceSource.Cooperations ? step : step with
        {
            Columns = [.. step.Columns.Select(column =>
                known.TryGetValue(column.Title, out var id) ? column with { About = id } : column)],
        })];
    }

    private static Step Said(DemoWorkshop told, Step step)
    {
        var statement = told.Steps.FirstOrDefault(known => known.Key == step.Key)?.Statement;
        return step with
        {
            Columns =
                [.. step.Columns.Select(column => column with { Title = told.Columns?.GetValueOrDefault(column.Key) ?? column.Title })],
            Ballot = statement is null ? step.Ballot : step.Ballot! with { Statement = statement },
        };
    }

    private void Keep(Workshop workshop, DemoRoom room)
    {
        if (room.Told.Published) workshop.PublishedAt = room.EndedAt.AddDays(1);
        db.Add(WorkshopActivityText.HeldBy(workshop, room.EndedAt));
        var row = db.Add(workshop);
        row.Property(w => w.Status).CurrentValue = WorkshopStatus.Closed;
        row.Property(w => w.OpenedAt).CurrentValue = room.Log[0].At;
        row.Property(w => w.ClosedAt).CurrentValue = room.EndedAt;
        db.Add(new Facilitator
        {
            Id = Guid.CreateVersion7(workshop.Created.At), WorkshopId = workshop.Id,
            PersonId = workshop.Created.Person, AddedAt = workshop.Created.At
        });
        db.Add(new RoomRow { WorkshopId = workshop.Id, LastNumber = room.Room.Last });
        db.AddRange(room.People.Select(person => new Participant
        {
            Id = person.Id, WorkshopId = workshop.Id, TokenHash = PlaceToken.Hash(PlaceToken.Make()), JoinedAt = person.At,
            LastSeen = room.EndedAt,
        }));
        db.AddRange(workshop.Steps.Subjects().Select(subject => new WorkshopSubject
        {
            WorkshopId = workshop.Id, Column = subject.Column.Key, Source = subject.From, About = subject.Column.About!.Value,
            ToldAt = subject.From == ChoiceSource.Cooperations ? room.EndedAt : null,
        }));
        db.AddRange(room.Log.Select(entry => new EntryRow
        {
            WorkshopId = workshop.Id, Number = entry.Number, Command = entry.Command, Participant = entry.Participant,
            Kind = FactJson.KindOf(entry.Fact), Payload = FactJson.Write(entry.Fact), At = entry.At,
        }));
    }

    private async Task Convert(DemoWorkshop told, Workshop workshop, DemoRoom room, CooperationPlace place, CancellationToken ct)
    {
        foreach (var kept in told.Conversions)
        {
            var number = room.Number(kept.Card);
            var card = new CardToConvert(room.Room.Cards[number].Text, CardOrigin.Of(workshop.Id, number), IsDemo: true);
            if ((await conversions.Single(one => one.Kind == kept.Kind).Take(place, card, ct)).Refusal is { } refusal)
                throw new InvalidOperationException(refusal.Message);
        }
        if (!told.Settle || CollectiveDiagnosis.NumberIn(workshop.Steps) is not { } campaign) return;
        foreach (var agreed in told.Steps.SelectMany(step => step.Agreed ?? []))
            await diagnoses.Settle(place, campaign, agreed.Stage, agreed.Value, agreed.Note,
                CardOrigin.OfAgreement(workshop.Id, agreed.Stage), ct);
    }
}
