using System.Text.RegularExpressions;

namespace Rouages.Fences.Tests;

/// <summary>One name for one thing: what was renamed does not come back as a type, a folder or a comment.</summary>
public sealed partial class VocabularyFences
{
    // A type or a folder of one of these names says nothing to whoever greps for the standard term.
    private static readonly string[] Former =
    [
        "Directory", "Threading", "IThread", "IHarvest", "Harvest", "Harvesting", "IStory", "Journal", "JobJournal", "Remembering", "Forgetting",
        "Said", "Telling", "Told", "Mine", "Asked", "Deciding", "Spreading", "Entering", "Asking", "Led", "Leading", "Conduct", "Desk",
        "TakingPart", "OnPaper", "Troupe", "Guesses", "Bucket", "Seated", "Sat", "Stood", "Profiling", "Followed", "AllVoices", "Voices",
        "Saying", "Exact", "Picking", "Gesture", "Serving", "Reading", "Away", "Parts/Where", "Must", "Around", "Postman", "MailBell",
        "PostOffice", "Letter", "Doorkeeper"
    ];

    [Fact]
    public void No_type_and_no_folder_has_a_former_name() =>
        None.Of(House.Files(null, ".cs", ".razor").SelectMany(file =>
            Names(file).Where(name => Former.Contains(name, StringComparer.Ordinal)).Select(name => $"{House.Short(file)}: {name}")).Distinct());

    [Fact]
    public void No_comment_says_who_does_something_for_the_name_of_their_part() =>
        None.Of(House.Files(null, ".cs", ".razor", ".js", ".md").SelectMany(file => File.ReadLines(file)
            .Where(line => Headless().IsMatch(line)).Select(line => $"{House.Short(file)}: {line.Trim()}")));

    [Theory]
    [InlineData("/// <summary>What who facilitates wrote of it.</summary>", true)]
    [InlineData("// A person does not ask any more; who facilitates may lower any hand.", true)]
    [InlineData("/// <summary>True for who keeps a table.</summary>", true)]
    [InlineData("/// Tells the answer to who made a remark.", true)]
    [InlineData("private readonly RoomAccess doorkeeper;", true)]
    [InlineData("/// <summary>Who has answered, never what.</summary>", false)]
    [InlineData("/// <param name=\"Scope\">Who may see it.</param>", false)]
    [InlineData("// A facilitator who leads by a link has no account.", false)]
    public void The_fence_sees_what_it_must_see(string line, bool seen) => Assert.Equal(seen, Headless().IsMatch(line));

    private static IEnumerable<string> Names(string file) =>
        House.Short(file).Split('/')[2..^1].Append(Path.GetFileNameWithoutExtension(file))
            .Concat(File.ReadLines(file).Select(line => Declared().Match(line)).Where(found => found.Success)
                .Select(found => found.Groups[1].Value));

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|sealed|static|abstract|readonly|partial|file)\s+)+"
        + @"(?:class|record(?:\s+struct)?|struct|enum|interface)\s+(\w+)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"\bwho facilitates\b|\b[Dd]oorkeeper\b|(?://|@\*).*\b(?:for|to|by|of) who (?:is|are|has|may|keeps|leads|reads|made|left|joined)\b")]
    private static partial Regex Headless();
}
