using Microsoft.EntityFrameworkCore;
using Rouages.Needs.Domain;
using Rouages.Objects;
using Rouages.Objects.Notifications;
using Rouages.Storage;
using Rouages.Web;

namespace Rouages.Needs.Standings;

/// <summary>Tells what became of a need to who said it, to those who say it too and to those who follow it.</summary>
internal sealed class NeedNews(RouagesDb db, Notify notify, NeedLetters letters)
{
    public const string Kind = "need-moved";

    /// <summary>In what the caller is about to save; who acted is not told of their own act.</summary>
    public async Task Moved(Need need, Guid? by, CancellationToken ct)
    {
        await notify.Tell(await People(need, by, ct), new(NeedKind.Word, need.Id), Kind, (Words T) => Say(T, need), ct);
        await letters.Tell(need, T => Say(T, need), ct);
    }

    private async Task<IReadOnlyList<Guid>> People(Need need, Guid? by, CancellationToken ct)
    {
        var voices = await db.Set<Witness>().Where(w => w.NeedId == need.Id && w.PersonId != null).OrderBy(w => w.Id)
            .Select(w => w.PersonId!.Value).Take(Notify.MostPeople).ToListAsync(ct);
        var followers = await notify.Followers(new ObjectRef(NeedKind.Word, need.Id), ct);
        return [.. voices.Concat(followers).Append(need.Author.Person ?? Guid.Empty).Distinct()
            .Where(one => one != by && one != Guid.Empty)];
    }

    private static string Say(Words T, Need need) => need.Standing switch
    {
        NeedStanding.Worked => T["On travaille au besoin « {0} » : {1}", need.Sentence, need.StandingReason],
        NeedStanding.Covered => T["Le besoin « {0} » est couvert : {1}", need.Sentence, need.StandingReason],
        _ => T["Le besoin « {0} » est de nouveau ouvert : {1}", need.Sentence, need.StandingReason],
    };
}
