using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Accounts.Domain;
using Rouages.Bench.Live;
using Rouages.Cooperations.Domain;
using Rouages.Testing;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.Tests.Live;

/// <summary>A site with live workshops.</summary>
public class LiveSite : Site
{
    /// <summary>Rooms pause by the clock of the test.</summary>
    public LiveSite() => Clock = new() { DrivesTimers = true };

    internal Rooms Rooms => Services.GetRequiredService<Rooms>();

    /// <summary>An open workshop whose first step is under way.</summary>
    internal async Task<Workshop> HasWorkshop(params Step[] steps)
    {
        var workshop = await HasDraft(signed: false, steps);
        await Must(workshop, Who.Facilitator, new Opened());
        await Must(workshop, Who.Facilitator, new StepStarted(steps[0].Key));
        return workshop;
    }

    internal async Task<Workshop> HasDraft(bool signed, params Step[] steps)
    {
        var now = Clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var workshop = new Workshop
        {
            Id = id, Slug = $"atelier-{id:N}", Title = "Essai", Format = "essai", Steps = steps, Code = JoinCode.Make(), Signed = signed,
            Created = new Act(Guid.Empty, null, now),
        };
        await Has(workshop);
        return workshop;
    }

    internal async Task<NewPlace> Join(Workshop workshop, string? name = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var (place, refusal) = await scope.ServiceProvider.GetRequiredService<Entrance>().Join(workshop.Id, name, null, default);
        Assert.Null(refusal?.Message);
        return place!;
    }

    /// <summary>The cookie of somebody who may lead the workshop.</summary>
    internal async Task<string> Lead(Workshop workshop)
    {
        var token = PlaceToken.Make();
        await Has(
            new Facilitator
            {
                Id = Guid.CreateVersion7(Clock.GetUtcNow()), WorkshopId = workshop.Id, TokenHash = PlaceToken.Hash(token),
                AddedAt = Clock.GetUtcNow()
            });
        return $"animation-{workshop.Id:N}={token}";
    }

    /// <summary>Somebody with an account who prepared the workshop.</summary>
    internal async Task<Person> LeadsByName(Workshop workshop)
    {
        var person = A.Person("Fanny");
        await Has(person, new Facilitator { Id = New(), WorkshopId = workshop.Id, PersonId = person.Id, AddedAt = Clock.GetUtcNow() });
        return person;
    }

    /// <summary>Every link of a co-facilitator is taken back.</summary>
    internal Task Relieve(Workshop workshop) => Do(db => db.Set<Facilitator>().Where(facilitator => facilitator.WorkshopId == workshop.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(facilitator => facilitator.RemovedAt, Clock.GetUtcNow())));

    internal Task SignsOutEverywhere(Person person) => Do(db => db.Set<Person>().Where(known => known.Id == person.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(known => known.SecurityStamp, "another")));

    internal string SessionOf(Person person)
    {
        var (name, value) = this.Session(person);
        return $"{name}={value}";
    }

    internal static string Cookie(Workshop workshop, NewPlace place) => $"atelier-{workshop.Id:N}={place.Token}";

    internal async Task<CommandReceipt> Must(Workshop workshop, Who who, Fact fact, Guid? command = null)
    {
        var (said, refusal) = await Rooms.Do(workshop.Id, who, fact, command ?? New(), default);
        Assert.Null(refusal?.Message);
        return said;
    }

    internal async Task<string?> Refused(Workshop workshop, Who who, Fact fact) =>
        (await Rooms.Do(workshop.Id, who, fact, New(), default)).Refusal?.Message;

    internal Task<List<EntryRow>> Log(Workshop workshop) =>
        Read(db =>
            db.Set<EntryRow>().AsNoTracking().Where(entry => entry.WorkshopId == workshop.Id).OrderBy(entry => entry.Number).ToListAsync());

    internal async Task<Ear> Connect(string? cookie, string path = "/ateliers/direct", string? origin = null)
    {
        var sockets = ((TestServer)Services.GetRequiredService<IServer>()).CreateWebSocketClient();
        sockets.ConfigureRequest = request => (request.Headers.Cookie, request.Headers.Origin) = (cookie, origin);
        var ear = new Ear();
        ear.Client = await HubClient.Begin(await sockets.ConnectAsync(new Uri($"ws://localhost{path}"), default), ear.Hear);
        return ear;
    }

    /// <summary>Hangs up, and waits until the server has noticed.</summary>
    internal async Task HangUp(Ear ear, Workshop workshop, NewPlace place)
    {
        await ear.DisposeAsync();
        var room = (await Rooms.Open(workshop.Id, default))!;
        Assert.True(await Task.Run(() => SpinWait.SpinUntil(() => !room.Followers.Of(place.Participant).Any(), TimeSpan.FromSeconds(20))));
    }

    /// <summary>Lets the pauses of a room with so many followers pass until something is done.</summary>
    internal async Task Pass(int followers, Task until)
    {
        while (!until.IsCompleted)
        {
            Clock.Advance(LiveSettings.PauseFor(followers));
            await Task.Yield();
        }

        await until;
    }

    internal Guid New() => Guid.CreateVersion7(Clock.GetUtcNow());
}

/// <summary>Another node on the same database.</summary>
public sealed class SecondNode(LiveSite first) : LiveSite
{
    protected override Dictionary<string, string?> Settings() => new(base.Settings()) { ["ROUAGES_DATABASE"] = first.DatabaseAddress };
}

/// <summary>A connection and what it heard; waiting for a message never sleeps.</summary>
internal sealed class Ear : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<(string Message, JsonNode? What)> _heard = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HubClient Client { get; set; } = null!;

    public void Hear(string message, JsonNode? what)
    {
        lock (_lock)
        {
            _heard.Add((message, what));
            _more.TrySetResult();
            _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>The first message of that name of which this holds, past or to come.</summary>
    public async Task<JsonNode> Wait(string message, Func<JsonNode, bool>? which = null)
    {
        while (true)
        {
            Task more;
            lock (_lock)
            {
                foreach (var (name, what) in _heard)
                    if (name == message && (which is null || which(what!))) return what!;
                more = _more.Task;
            }

            await more.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    public string All
    {
        get
        {
            lock (_lock) return string.Join('\n', _heard.Select(heard => $"{heard.Message} {heard.What?.ToJsonString()}"));
        }
    }

    public async Task<JsonNode> Follow(Workshop workshop, long last = 0) => (await Client.Invoke("Follow", workshop.Id, last))!;

    public async Task<JsonNode> Do(Guid command, string kind, object fact) => (await Client.Invoke("Do", command, kind, fact))!;

    /// <summary>Asks for something; a line that is cut before the answer is no answer.</summary>
    public async Task Asks(string kind)
    {
        try
        {
            await Do(Guid.CreateVersion7(FakeClock.Start), kind, new { });
        }
        catch (IOException)
        {
            // Cut.
        }
    }

    public ValueTask DisposeAsync() => Client.DisposeAsync();
}
