using System.Text.RegularExpressions;

namespace Rouages.Fences.Tests;

/// <summary>What people wrote in French is read aloud as French on an English page too: <c>lang="@Words.Written"</c>.</summary>
public sealed partial class LanguageFences
{
    // Names of people need no language, a notice is kept in the language of whoever reads it, and rich text says its own.
    private static readonly string[] _without =
    [
        "CommentBody.razor: @(Line.Author", "CommentBody.razor: <RichTextView", "CommentsPage.razor: <p><strong>@answered.Author",
        "DecidePage.razor: <RichTextView", "NotificationsPage.razor: @line.Text", "FloorPanel.razor: @Name(", "PeoplePanel.razor: @Name(",
        "FloorScreen.razor: @Name(", "JoinScreen.razor: @T[\"Bienvenue à", "RestitutionDocument.razor: @word.By",
        "RestitutionDocument.razor: @card.By", "CardFace.razor: @Card.By", "TablesFigure.razor: @foreach (var person",
        "StepPicks.razor: @line.Name",
    ];

    [Fact]
    public void What_people_wrote_says_its_language() => None.Of(Bare().Where(found => !IsListed(found)));

    [Fact]
    public void Each_exception_still_stands() => None.Of(_without.Except(_without.Where(line => Bare().Any(found => Is(found, line)))));

    [Theory]
    [InlineData("""<p dir="auto">@card.Text</p>""", "@card.Text</p>")]
    [InlineData("""<a href="@Link.To($"/a/{one.Slug}")" dir="auto">@one.Title</a>""", "@one.Title</a>")]
    [InlineData("""<dd><p class="x" dir="auto">@a</p><p dir="auto" lang="@Words.Written">@b</p></dd>""", "@a</p>")]
    [InlineData("""<p dir="auto" lang="@Words.Written">@card.Text</p>""", null)]
    [InlineData("""<p dir="auto" lang="@(title is null ? null : Words.Written)">@title</p>""", null)]
    [InlineData("""<label for="a">@T["Ici"]</label><textarea id="a" dir="auto">@typed</textarea>""", null)]
    public void The_fence_sees_a_text_without_its_language(string page, string? seen) =>
        Assert.Equal(seen, In(page).SingleOrDefault()?.Split("<p dir")[0]);

    private static IEnumerable<string> Bare() =>
        from file in House.Files(null, ".razor")
        from held in In(File.ReadAllText(file))
        select $"{Path.GetFileName(file)}: {held}";

    // What readers type themselves is theirs.
    internal static IEnumerable<string> In(string page) =>
        from mark in Directed().Matches(page)
        where !Spoken().IsMatch(mark.Value) && mark.Groups["name"].Value is not ("input" or "textarea")
        select mark.Groups["held"].Value.Trim();

    private static bool IsListed(string found) => _without.Any(line => Is(found, line));

    private static bool Is(string found, string line) => found.StartsWith(line, StringComparison.Ordinal);

    // A whole opening mark, whatever C# its attributes hold, then what stands behind it on its line.
    [GeneratedRegex(@"<(?<name>[a-z]\w*)\b(?:(?!<[a-z])[^\n])*?\sdir=""auto"""
        + @"(?:\s+[\w-]+(?:=""(?:@\([^\n]*?\)|[^""]*)"")?)*\s*/?>(?=(?<held>.*))")]
    private static partial Regex Directed();
    [GeneratedRegex(@"\slang=""@[^<\n]*[wW]ritten\b")] private static partial Regex Spoken();
}
