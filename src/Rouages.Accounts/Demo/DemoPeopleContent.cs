using Rouages.Accounts.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Accounts.Demo;

/// <summary>Creates the invented people, their addresses already confirmed: no mail can reach them.</summary>
internal sealed class DemoPeopleContent(RouagesDb db, Credentials people, TimeProvider clock) : IDemoContent
{
    public int Order => Band.Foundation;

    public Task Create(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var demo in DemoPeople.All)
        {
            var person = new Person
            {
                Id = demo.Id, DisplayName = $"{demo.Name} (démo)", Email = demo.Email, NormalizedEmail = Person.Normal(demo.Email),
                CreatedAt = now,
                WeeklyMail = false,
            };
            person.ChangePassword(people.Hash(DemoPeople.Password));
            person.ConfirmEmail(demo.Email);
            db.Add(person);
        }

        return Task.CompletedTask;
    }
}
