using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Testing;
using Rouages.Web.Modules;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;
using Rouages.Workshops.Tests.Domain;
using Rouages.Workshops.Tests.Live;

namespace Rouages.Workshops.Tests.PersonalData;

public sealed class WorkshopDataTests(LiveSite site) : IClassFixture<LiveSite>
{
    [Fact]
    public async Task A_person_takes_away_what_they_wrote()
    {
        var (_, person, _) = await Wrote("Zoubida");
        var data = JsonSerializer.Serialize(await Data(one => one.Export(person, default)), JsonSerializerOptions.Web);
        Assert.Contains("Essai", data, StringComparison.Ordinal);
        Assert.Contains("potager", data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_took_part_in_nothing_takes_nothing_away() =>
        Assert.Null(await Data(one => one.Export(Guid.Empty, default)));

    [Fact]
    public async Task An_erased_person_leaves_their_cards_and_neither_name_nor_link()
    {
        var (workshop, person, place) = await Wrote("Zoubida");
        await Data(async one =>
        {
            await one.Erase(person, default);
            return null;
        });
        Assert.DoesNotContain(await site.Log(workshop), entry => entry.Payload.Contains("Zoubida", StringComparison.Ordinal));
        await site.Rooms.Refresh(workshop.Id, default);
        var room = await site.Rooms.Read(workshop.Id, default);
        Assert.Equal((null, "Un potager"), (room.Guests[1].Name, room.Cards[1].Text));
        Assert.Equal(0, await site.Read(db => db.Set<Participant>().CountAsync(p => p.PersonId == person)));
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<RoomAccess>().Place(workshop.Id, place.Token, default));
    }

    private async Task<(Workshop, Guid, NewPlace)> Wrote(string name)
    {
        var person = A.Person(name);
        await site.Has(person);
        var workshop = await site.HasWorkshop(Hall.Collect());
        await using var scope = site.Services.CreateAsyncScope();
        var place = (await scope.ServiceProvider.GetRequiredService<Entrance>().Join(workshop.Id, name, person.Id, default)).Value!;
        await site.Must(workshop, new Who(place.Participant), new CardWritten("idees", "Un potager"));
        return (workshop, person.Id, place);
    }

    private async Task<object?> Data(Func<IPersonalData, Task<object?>> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetServices<IPersonalData>().Single(data => data.Section == "Ateliers"));
    }
}
