using System.Text.RegularExpressions;

namespace Rouages.Fences.Tests;

/// <summary>Rules that are typed in one place: elsewhere, half of them would be forgotten.</summary>
public sealed partial class OneWayFences
{
    // A workshop is published too, and has no such rule.
    [Fact]
    public void Whoever_asks_that_a_cooperation_is_public_asks_that_it_is_not_closed() =>
        None.Of(House.Files(null, ".cs", ".razor").SelectMany(file => File.ReadLines(file)
            .Where(line => IsPublished().IsMatch(line) && !line.Contains("ClosedAt == null", StringComparison.Ordinal))
            .Select(line => $"{House.Short(file)}: {line.Trim()} (PublicCooperations.Public)")));

    // A compiled query writes it out.
    [Fact]
    public void A_current_mandate_is_said_in_one_place() =>
        None.Of(House.Files(null, ".cs").Where(file => Path.GetFileName(file) is not ("CurrentMandates.cs" or "CooperationFinder.cs"))
            .SelectMany(file => File.ReadLines(file).Where(line => line.Contains(".Until == null", StringComparison.Ordinal))
                .Select(line => $"{House.Short(file)}: {line.Trim()} (CurrentMandates.Current)")));

    [Theory]
    [InlineData("where one.PublishedAt != null", true), InlineData("c => c.PublishedAt != null", true)]
    [InlineData("where workshop.PublishedAt != null", false), InlineData("Published = cooperation.PublishedAt != null,", false)]
    public void The_fence_sees_what_it_must_see(string line, bool seen) => Assert.Equal(seen, IsPublished().IsMatch(line));

    [GeneratedRegex(@"(?<!Published = )\b(?!workshop\b|w\b)\w+\.PublishedAt != null")]
    private static partial Regex IsPublished();
}
