using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Domain;

/// <summary>What one person, or one machine, can write into a room.</summary>
public sealed class BoundsTests
{
    private static readonly Step Vote = new("vote", StepKind.Vote, "Voter", "", 0, [], [], new Ballot(BallotKind.Consent), Of: "idees");
    private static readonly Step Cafe = new("cafe", StepKind.Rotate, "Café", "", 20, Hall.Choices(["a", "b"]), [], Rounds: 2);
    private static readonly Step Wheels = new("roues", StepKind.Rate, "Placer", "", 0, Hall.Choices(["a"]), Hall.Choices(["k"]));
    private static readonly Step Line = new("ligne", StepKind.Line, "Débat", "", 0, [], Hall.Choices(["k"]));
    private static readonly Step[] Steps = [Hall.Collect(columns: ["a"], kinds: ["k"]), Vote, Cafe, Wheels, Line];

    public static TheoryData<string> Strings =>
    [
        .. typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract && type != typeof(Unknown))
            .SelectMany(type => type.GetProperties().Where(property => property.PropertyType == typeof(string))
                .Select(property => $"{type.Name}.{property.Name}")),
    ];

    [Theory, MemberData(nameof(Strings))]
    public void No_string_of_any_fact_is_kept_beyond_its_bound(string where)
    {
        var names = where.Split('.');
        var type = typeof(Fact).Assembly.GetTypes().Single(type => type.Name == names[0] && type.IsSubclassOf(typeof(Fact)));
        var property = type.GetProperty(names[1])!;
        foreach (var step in Steps)
        {
            foreach (var text in (string[])[new('é', FactJson.LongestString), new string('0', FactJson.LongestString - 1) + "1"])
            {
                var hall = Ready(step, out var host);
                foreach (var who in (Who[])[host, Who.Facilitator, new Who(hall.Id())])
                    if (hall.Do(who, Filled(type, property, text, step)) is { Refusal: null, Value.New: { } entry })
                        Assert.All(Texts(entry.Fact), kept =>
                            Assert.InRange(kept.Length, 0, entry.Fact is Concluded ? Concluded.LongestSynthesis : Card.LongestText));
            }
        }
    }

    [Theory]
    [InlineData("photo", "{\"file\":\"0194a7b2-0000-7000-8000-000000000000\"}")]
    [InlineData("unpin", "{\"file\":\"0194a7b2-0000-7000-8000-000000000000\"}")]
    [InlineData("join", "{\"name\":\"Ana\",\"simulated\":true}")]
    [InlineData("unknown", "{}")]
    [InlineData("card", "{\"step\":\"idees\",\"text\":\"\\ud83d\"}")]
    public void What_the_site_alone_writes_and_what_is_no_text_is_not_asked_for(string kind, string json) =>
        Assert.Null(FactJson.Ask(kind, JsonDocument.Parse(json).RootElement));

    [Fact]
    public void What_is_larger_than_any_fact_is_not_read()
    {
        Assert.NotNull(Ask("hand", new { name = new string('x', FactJson.LongestString) }));
        Assert.Null(Ask("hand", new { name = new string('x', FactJson.LongestString + 1) }));
        Assert.NotNull(Ask("group", new { step = "idees", title = "x", cards = Enumerable.Range(1, Room.MostInList) }));
        Assert.Null(Ask("group", new { step = "idees", title = "x", cards = Enumerable.Range(0, Room.MostInList + 1) }));
        Assert.Null(
            Ask("seat",
                new
                {
                    step = "cafe", round = 1,
                    seats = new[] { new { guest = 1, table = new string('x', FactJson.LongestString + 1) } }
                }));
        Assert.Null(FactJson.Ask("hand", JsonSerializer.SerializeToElement(Enumerable.Range(0, 21).ToDictionary(field => $"f{field}"))));
    }

    [Fact]
    public void What_is_true_already_is_answered_and_writes_nothing()
    {
        var (hall, people) = Hall.With(2, Line, Wheels, Vote);
        Fact[] facts = [new Joined("Encore"), new Renamed("Ana"), new PositionTaken("ligne", 40), new HandRaised()];
        foreach (var fact in facts) hall.Do(people[0], fact);
        var last = hall.Room.Last;
        foreach (var fact in facts)
            Assert.Equal((null, last), (hall.Do(people[0], fact).Value.New, hall.Do(people[0], fact).Value.Receipt.Number));
        Assert.Null(hall.Do(people[1], new HandLowered()).Value.New);
        Assert.Null(hall.Do(Who.Facilitator, new Opened()).Value.New);
        Assert.Null(hall.Do(Who.Facilitator, new SpeechEnded()).Value.New);
        hall.Must(Who.Facilitator, new StepStarted("roues"));
        hall.Must(people[0], new Rated("roues", "a", "k", 3));
        Assert.Null(hall.Do(people[0], new Rated("roues", "a", "k", 3)).Value.New);
        Assert.Null(hall.Do(people[1], new Rated("roues", "a", "k", null)).Value.New);
        Assert.Equal(last + 2, hall.Room.Last);
    }

    [Fact]
    public void A_vote_given_again_or_taken_back_twice_writes_nothing()
    {
        var hall = Ready(Vote, out var host);
        hall.Must(host, new Voted("vote", "1", 1));
        Assert.Null(hall.Do(host, new Voted("vote", "1", 1)).Value.New);
        hall.Must(host, new Voted("vote", "1", null));
        Assert.Null(hall.Do(host, new Voted("vote", "1", null)).Value.New);
        Assert.Equal(0, hall.Room.VoicesIn("vote"));
    }

    [Theory]
    [InlineData("01", "1")]
    [InlineData("0000000000000000001", "1")]
    [InlineData("g01", "g1")]
    [InlineData("+1", null)]
    [InlineData(" 1", null)]
    [InlineData("1 ", null)]
    [InlineData("-1", null)]
    [InlineData("g", null)]
    [InlineData("statement", null)]
    [InlineData("١", null)]
    public void A_target_has_one_spelling(string typed, string? kept)
    {
        var hall = Ready(Vote, out var host);
        hall.Must(Who.Facilitator, new CardsGrouped("idees", "Ensemble", [1]));
        var (decision, refusal) = hall.Do(host, new Voted("vote", typed, 1));
        Assert.Equal(kept is null, refusal is not null);
        if (kept is not null) Assert.Equal(kept, ((Voted)decision.New!.Fact).Target);
        Assert.Equal(kept is null, hall.Refused(Who.Facilitator, new Counted("vote", typed, 1, 3)) is not null);
    }

    [Fact]
    public void Spellings_of_an_old_log_are_one_vote()
    {
        var hall = Ready(Vote, out var host);
        var once = hall.Room.Apply(Given("1", 1));
        Assert.Equal(new Tally(1, 1, 0, 0), once.Apply(Given("001", 2)).ExactTallyOf("vote", "1"));

        Entry Given(string target, int after) =>
            new(hall.Room.Last + after, hall.Id(), host.Participant, new Voted("vote", target, 1), hall.Now);
    }

    [Fact]
    public void A_full_room_takes_nothing_more_from_its_people_and_still_obeys_its_facilitator()
    {
        var (hall, people) = Hall.With(1, Hall.Collect());
        var card = new Command(hall.Id(), people[0], new CardWritten("idees", "Un de trop"));
        foreach (var full in (Room[])[hall.Room with { Last = Room.MostEntries }, hall.Room with { Weight = Room.Heaviest }])
        {
            Assert.StartsWith("L’atelier est plein", full.Decide(card, hall.Now).Refusal?.Message, StringComparison.Ordinal);
            Assert.Null(full.Decide(new(hall.Id(), Who.Facilitator, new Removed(1)), hall.Now).Refusal);
        }
        var beyond = hall.Room with { Last = 2 * Room.MostEntries };
        Assert.NotNull(beyond.Decide(new(hall.Id(), Who.Facilitator, new Paused()), hall.Now).Refusal);
        Assert.Null(beyond.Decide(new(hall.Id(), Who.Facilitator, new Closed()), hall.Now).Refusal);
        Assert.Equal("Un de trop".Length, hall.Room.Apply(hall.Room.Decide(card, hall.Now).Value.New!).Weight - hall.Room.Weight);
    }

    private static Fact? Ask(string kind, object fact) => FactJson.Ask(kind, JsonSerializer.SerializeToElement(fact));

    // A room whose step is under way, with one card and somebody who hosts a table.
    private static Hall Ready(Step step, out Who host)
    {
        var (hall, people) = Hall.With(1, Steps);
        host = people[0];
        hall.Must(host, new CardWritten("idees", "Un jardin", "a", "k"));
        hall.Must(Who.Facilitator, new RoleGiven(1, Guest.Host));
        hall.Must(Who.Facilitator, new StepStarted(step.Key));
        return hall;
    }

    // The fact with values that the step takes, but for one string.
    private static Fact Filled(Type type, PropertyInfo filled, string text, Step step)
    {
        var json = new JsonObject();
        foreach (var property in type.GetProperties())
        {
            json[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = property == filled ? text : property.Name switch
            {
                "Step" => step.Key,
                "Column" => "a",
                "Kind" => "k",
                "Target" => "1",
                "Cards" or "Guests" => new JsonArray(1),
                "Seats" => new JsonArray(),
                "Into" => 0,
                "Value" or "Count" or "Round" => step.Kind == StepKind.Vote ? -1 : 1,
                _ when property.PropertyType == typeof(string) => "x",
                _ when property.PropertyType == typeof(int) || property.PropertyType == typeof(int?) => 1,
                _ => null,
            };
        }
        foreach (var field in json.Where(field => field.Value is null).ToList()) json.Remove(field.Key);
        return (Fact)json.Deserialize(type, JsonSerializerOptions.Web)!;
    }

    private static IEnumerable<string> Texts(Fact fact)
    {
        var open = new Stack<JsonElement>([JsonDocument.Parse(FactJson.Write(fact)).RootElement]);
        while (open.TryPop(out var json))
        {
            if (json.ValueKind == JsonValueKind.String) yield return json.GetString()!;
            if (json.ValueKind == JsonValueKind.Array) foreach (var item in json.EnumerateArray()) open.Push(item);
            if (json.ValueKind == JsonValueKind.Object) foreach (var field in json.EnumerateObject()) open.Push(field.Value);
        }
    }
}
