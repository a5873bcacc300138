using Microsoft.EntityFrameworkCore;
using Rouages.Commons;
using Rouages.Needs.Domain;
using Rouages.Storage;

namespace Rouages.Needs.Submitting;

/// <summary>
/// How much may be said in one day: by an account, at one address, and by all who have none. What those leave never keeps an account from
/// speaking.
/// </summary>
internal sealed class SayBounds(RouagesDb db, TimeProvider clock)
{
    public const int MostOfOne = 20, MostOfVisitors = 200;

    public async Task<Refusal?> Refuse(Guid? person, string? email, CancellationToken ct)
    {
        var today = Paris.At(Paris.Day(clock.GetUtcNow()), TimeOnly.MinValue);
        var said = db.Set<Need>().Where(n => n.SaidAt >= today);
        if (person is not null || email is not null)
            return await said.CountAsync(n => person != null ? n.Author.Person == person : n.Author.Email == email, ct) >= MostOfOne
                ? new Refusal("Vous avez déjà dit {0} besoins aujourd’hui : revenez demain.") { Arguments = [MostOfOne] } : null;
        return await said.CountAsync(n => n.Author.Person == null && n.Author.Email == null, ct) >= MostOfVisitors
            ? new Refusal("Beaucoup de besoins ont été dits aujourd’hui sans compte : laissez une adresse, ou revenez demain.") : null;
    }
}
