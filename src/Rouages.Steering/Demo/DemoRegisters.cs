using Rouages.Commons;
using Rouages.Cooperations.Domain;
using Rouages.Steering.Documents;
using Rouages.Steering.Domain;
using Rouages.Storage;

namespace Rouages.Steering.Demo;

/// <summary>Invented decisions, minutes and documents, beside an invented plan.</summary>
/// <param name="db">Where they go.</param>
/// <param name="files">Where the files go.</param>
/// <param name="sign">Signs for a demonstration account, so many days ago.</param>
internal sealed class DemoRegisters(RouagesDb db, IFileStore files, Func<string, int, Act> sign)
{
    public async Task Create(Guid cooperation, CancellationToken ct)
    {
        var file = DemoRegistersFile.Embedded();
        var decisions = new List<Decision>();
        foreach (var told in file.Decisions) decisions.Add(Decide(cooperation, told, decisions));
        db.AddRange(decisions);
        db.AddRange(file.Minutes.Select(told => Meet(cooperation, told)));
        foreach (var told in file.Documents) db.Add(await Share(cooperation, told, ct));
    }

    private Decision Decide(Guid cooperation, DemoDecision told, List<Decision> before)
    {
        var act = sign(told.By, told.DaysAgo);
        return new()
        {
            Id = Guid.CreateVersion7(act.At), CooperationId = cooperation, Title = told.Title, Why = told.Why, Manner = told.Manner,
            Present = told.Present, Result = told.Result, Stage = told.Stage, DecidedOn = Paris.Day(act.At), Recorded = act, IsDemo = true,
            Follows = told.Changes is { } first ? before[first].Id : null,
            Effect = told.Changes is null ? null : DecisionEffect.Changes,
        };
    }

    private Minutes Meet(Guid cooperation, DemoMinutes told)
    {
        var act = sign(told.By, told.DaysAgo);
        var content = new MinutesContent(told.Title, Paris.Day(act.At))
        {
            Place = told.Place, Referent = told.Referent, Course = told.Course, Partners = told.Partners, More = told.More,
            NextOn = Paris.Day(act.At).AddDays(told.DaysAgo + told.NextInDays), NextAt = told.NextAt, NextNote = told.NextNote,
            Attendees =
            [
                .. told.Seats.Select(who => sign(who, told.DaysAgo)).Select(there => new Attendee(there.Person, there.Organisation, null)),
                .. told.Guests.Select(name => new Attendee(null, null, name)),
            ],
        };
        return Minutes.Begin(cooperation, content, act, isDemo: true).Value!;
    }

    private async Task<SharedDocument> Share(Guid cooperation, DemoDocument told, CancellationToken ct)
    {
        var act = sign(told.By, told.DaysAgo);
        var id = Guid.CreateVersion7(act.At);
        await using var content = typeof(DemoRegisters).Assembly.GetManifestResourceStream($"Rouages.Steering.demo.{told.File}")
            ?? throw new InvalidOperationException($"The demonstration has no file “{told.File}”.");
        var size = (int)content.Length;
        return new()
        {
            Id = id, CooperationId = cooperation, Document = id, Title = told.Title, Theme = told.Theme, Note = told.Note, Added = act,
            FileId = (await files.Save(DocumentFiles.Of(id), told.File, content, SharedDocument.LargestFile, ct)).Value, Size = size,
            IsDemo = true,
        };
    }
}
