using System.Reflection;
using System.Text.RegularExpressions;
using Rouages.Web;

namespace Rouages.Fences.Tests;

public sealed partial class WordsFences
{
    public static TheoryData<string> Speaking => [.. House.Speaking];

    [Theory, MemberData(nameof(Speaking))]
    public void Every_sentence_has_its_english_and_no_english_is_left_over(string project)
    {
        var said = Speech.Of(project).Select(said => said.French).OfType<string>().ToHashSet();
        var english = WordsLoading.Read(Assembly.Load(project));
        None.Of(said.Where(french => !english.ContainsKey(french)).Select(french => $"missing in en.json: {french}"));
        None.Of(english.Keys.Where(french => !said.Contains(french)).Select(french => $"never said: {french}"));
    }

    [Theory, MemberData(nameof(Speaking))]
    public void Sentences_are_literals(string project) =>
        // Words itself hands sentences on.
        None.Of(Speech.Of(project).Where(said => said.French is null && !said.Where.EndsWith("/Words.cs", StringComparison.Ordinal))
            .Where(said => !Passes.IsMatch(said.Source))
            .Select(said => $"{said.Where}: {said.Source}"));

    [Theory, MemberData(nameof(Speaking))]
    public void Placeholders_are_the_same_in_both_languages(string project) =>
        None.Of(WordsLoading.Read(Assembly.Load(project))
            .Where(pair => !Placeholders(pair.Key).SetEquals(Placeholders(pair.Value)))
            .Select(pair => pair.Key));

    [Theory, MemberData(nameof(Speaking))]
    public void French_is_set_as_french_is(string project) =>
        None.Of(WordsLoading.Read(Assembly.Load(project)).Keys.Where(french => BadTypography().IsMatch(french)));

    [Fact]
    public void The_modules_agree_on_shared_sentences() =>
        None.Of(House.Speaking.SelectMany(project => WordsLoading.Read(Assembly.Load(project)))
            .GroupBy(pair => pair.Key, pair => pair.Value).Where(said => said.Distinct().Count() > 1)
            .Select(said => $"{said.Key}: {string.Join(" / ", said.Distinct())}"));

    [Fact]
    public void The_fence_sees_what_it_must_see()
    {
        const string page =
            "@T[\"Un\"] @T.Count(list.Count(x => x.Y(1, 2)), \"Deux\", \"Trois\") new Refusal(\"Quatre\", nameof(X))\n // T[\"non\"]\nerrors.Add(\"F\", \"Cinq {0}\", 3); T[key]";
        Assert.Equal(["-", "Cinq {0}", "Deux", "Quatre", "Trois", "Un"],
            Speech.In("x.razor", page).Select(said => said.French ?? "-").Order(StringComparer.Ordinal));
    }

    // A constructor or an extension that hands on the sentence it was given by that name.
    private static readonly Regex Passes = new(@"^(new Refusal|errors\.Add|Errors\.Add)\((message|french|refusal|sentence\.French)$");

    private static HashSet<string> Placeholders(string sentence) => [.. Placeholder().Matches(sentence).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d")] private static partial Regex Placeholder();

    // Straight apostrophes, three dots, quotes and breakable spaces before double punctuation.
    [GeneratedRegex(@"\p{L}'|\.\.\.|(?<=\S) [;!?:»](?=\s|$)|« |(?<=\p{L})[;!?](?=\s|$)|""")] private static partial Regex BadTypography();
}
