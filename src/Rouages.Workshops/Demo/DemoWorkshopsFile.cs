using System.Text.Json;
using System.Text.Json.Serialization;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Demo;

/// <summary><c>content/demo/workshops.json</c>: invented workshops. Cards are named by their place in the whole workshop, from 1.</summary>
internal sealed record DemoWorkshopsFile(IReadOnlyList<DemoWorkshop> Workshops)
{
    private static readonly JsonSerializerOptions Strictly = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static DemoWorkshopsFile Embedded()
    {
        using var json = typeof(DemoWorkshopsFile).Assembly.GetManifestResourceStream("Rouages.Workshops.workshops.json")!;
        return JsonSerializer.Deserialize<DemoWorkshopsFile>(json, Strictly)!;
    }
}

/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Format">Slug of its format.</param>
/// <param name="Cooperation">Address of its cooperation.</param>
/// <param name="DaysAgo">When it was held, from the day it is loaded.</param>
/// <param name="People">How many came.</param>
/// <param name="Steps">What each step gave, in order.</param>
/// <param name="Conversions">What some cards became.</param>
/// <param name="Columns">Titles that the facilitator gave to columns.</param>
/// <param name="Names">First names, when people gave them.</param>
/// <param name="Signed">Cards carry them.</param>
/// <param name="Published">Everybody may read its restitution.</param>
/// <param name="Settle">The agreed values were written into the diagnosis.</param>
internal sealed record DemoWorkshop(
    string Slug, string Title, string Format, string Cooperation, int DaysAgo, int People, IReadOnlyList<DemoStep> Steps,
        IReadOnlyList<DemoConversion> Conversions,
    IReadOnlyDictionary<string, string>? Columns = null, IReadOnlyList<string>? Names = null, bool Signed = false, bool Published = false,
        bool Settle = false);

/// <param name="Key">Key of the step.</param>
/// <param name="Cards">Cards written.</param>
/// <param name="Groups">Cards put together.</param>
/// <param name="Votes">By target: points, or thumbs up and down.</param>
/// <param name="Consent">Consent, abstentions, objections.</param>
/// <param name="Statement">What is put to the vote, when it is not the format's.</param>
/// <param name="First">People for, undecided and against at first.</param>
/// <param name="End">The same in the end.</param>
/// <param name="Ratings">By column then kind: people at each value.</param>
/// <param name="Agreed">Values agreed on.</param>
/// <param name="Speakers">How many took the floor.</param>
internal sealed record DemoStep(
    string Key, IReadOnlyList<DemoCard>? Cards = null, IReadOnlyList<DemoGroup>? Groups = null,
        IReadOnlyDictionary<string, int[]>? Votes = null,
    DemoConsent? Consent = null, string? Statement = null, int[]? First = null, int[]? End = null,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int[]>>? Ratings = null, IReadOnlyList<DemoAgreed>? Agreed = null,
        int Speakers = 0);

internal sealed record DemoCard(
    string Text, string? In = null, string? Kind = null, bool Quote = false, CardSource Source = CardSource.Typed);

internal sealed record DemoGroup(string Title, int[] Cards);

internal sealed record DemoConsent(int For, int Neutral, string[] Objections);

internal sealed record DemoAgreed(string Stage, int Value, string Note);

/// <param name="Card">Which card.</param>
/// <param name="Kind">What it became, by the word of the address.</param>
internal sealed record DemoConversion(int Card, string Kind);
