using System.Text.Json;
using System.Text.Json.Serialization;
using Rouages.Cooperations.Domain;
using Rouages.Needs.Domain;
using Rouages.Objects.Themes;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Needs.Demo;

/// <summary>Invented needs, in real communes: open, being worked on, covered, and said by fewer than three.</summary>
internal sealed class DemoNeeds(RouagesDb db, ThemeList themes, TimeProvider clock) : IDemoContent
{
    public int Order => Band.Understanding + 50;

    public async Task Create(CancellationToken ct)
    {
        foreach (var told in DemoNeedsFile.Embedded().Needs) await Say(told, ct);
    }

    private async Task Say(DemoNeed told, CancellationToken ct)
    {
        var at = Ago(told.DaysAgo);
        var content = new NeedContent(told.Sentence, told.Territory, told.Known)
        {
            Details = told.Details, Concerned = told.Concerned, Place = told.Place, KnownWords = told.KnownWords,
        };
        var need = Need.Say(Guid.CreateVersion7(at), Slug.Of(told.Sentence, "besoin"), content, new(null, told.Name, null, "fr"), null, at,
            isDemo: true);
        if (told.Standing is { } standing && need.MoveTo(standing, told.StandingReason, Ago(told.StandingDaysAgo)) is { } refused)
            throw new InvalidOperationException(refused.Message);
        db.Add(need);
        db.Add(Voice(need, at, null));
        foreach (var some in told.Voices)
            for (var one = 0; one < some.Many; one++) db.Add(Voice(need, at.AddHours(1 + one), some.Commune));
        foreach (var words in told.Words)
        {
            var voice = Voice(need, Ago(words.DaysAgo), words.Commune);
            (voice.Words, voice.Name) = (words.Text, words.Name);
            db.Add(voice);
        }

        await db.SetThemes(new(NeedKind.Word, need.Id), told.Themes.Select(themes.Find).OfType<Theme>(), ct);
    }

    private static Witness Voice(Need need, DateTimeOffset at, string? commune) =>
        new() { Id = Guid.CreateVersion7(at), NeedId = need.Id, Commune = commune, At = at };

    private DateTimeOffset Ago(int days) => clock.GetUtcNow().AddDays(-days);
}

/// <summary><c>content/demo/needs.json</c>: invented needs. Days are counted from the day it is loaded.</summary>
internal sealed record DemoNeedsFile(IReadOnlyList<DemoNeed> Needs)
{
    private static readonly JsonSerializerOptions Strictly = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static DemoNeedsFile Embedded()
    {
        using var json = typeof(DemoNeedsFile).Assembly.GetManifestResourceStream("Rouages.Needs.needs.json")!;
        return JsonSerializer.Deserialize<DemoNeedsFile>(json, Strictly)!;
    }
}

/// <summary>An invented need.</summary>
internal sealed record DemoNeed(
    string Sentence, string Territory, Knowledge Known, int DaysAgo, IReadOnlyList<string> Themes, IReadOnlyList<DemoVoices> Voices,
    IReadOnlyList<DemoWords> Words, string? Details = null, string? Concerned = null, string? Place = null, string? KnownWords = null,
    string? Name = null, NeedStanding? Standing = null, string? StandingReason = null, int StandingDaysAgo = 0);

/// <summary>How many say it in a commune.</summary>
internal sealed record DemoVoices(string Commune, int Many);

/// <summary>What one of them tells.</summary>
internal sealed record DemoWords(string Text, string? Name, string Commune, int DaysAgo);
