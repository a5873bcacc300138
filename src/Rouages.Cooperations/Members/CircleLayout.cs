using System.Buffers;
using Rouages.Cooperations.Domain;

namespace Rouages.Cooperations.Members;

/// <summary>A member on the drawing of the collective.</summary>
internal sealed record CirclePoint(MemberLine Member, double X, double Y, double Radius);

/// <summary>
/// Draws the collective as it holds together: those who carry and facilitate in the middle, then the committed, the participants,
/// and the curious on the outer ring. A circle is a door: nobody is out of it.
/// </summary>
internal static class CircleLayout
{
    public const double Size = 420;

    /// <summary>Radius of the rings, from the middle out.</summary>
    public static readonly double[] Rings = [52, 108, 156, 196];

    /// <summary>The ring of those who came to see.</summary>
    public const int Outer = 3;
    private const int MostOnARing = 40;
    private static readonly SearchValues<char> Between = SearchValues.Create(" ’'-()«»\u00A0\u202F");

    public static IReadOnlyList<CirclePoint> Place(IReadOnlyList<MemberLine> members) =>
        [.. members.GroupBy(RingOf).SelectMany(ring => Around(ring.Key, [.. ring.Take(MostOnARing)]))];

    public static int RingOf(MemberLine member) =>
        member.Role is MemberRole.Lead or MemberRole.Facilitator ? 0
        : member.Engagement switch { Engagement.Committed => 1, Engagement.Participating => 2, _ => Outer };

    private static IEnumerable<CirclePoint> Around(int ring, IReadOnlyList<MemberLine> members)
    {
        var radius = ring == 0 && members.Count == 1 ? 0 : Rings[ring];
        // Each ring starts elsewhere, so that neighbours of two rings do not hide each other.
        var start = -Math.PI / 2 + ring * 0.7;
        var room = radius == 0 ? 26 : Math.Min(26 - 4 * ring, Math.PI * radius / members.Count * 0.8);
        for (var rank = 0; rank < members.Count; rank++)
        {
            var angle = start + 2 * Math.PI * rank / members.Count;
            yield return new(members[rank], Size / 2 + radius * Math.Cos(angle), Size / 2 + radius * Math.Sin(angle), room);
        }
    }

    /// <summary>One to three letters that recall a name: the initials of its words, small ones left out.</summary>
    public static string Initials(string name) =>
        Initials(name, onlyTelling: true) is { Length: > 0 } letters ? letters : Initials(name, onlyTelling: false);

    private static string Initials(ReadOnlySpan<char> name, bool onlyTelling)
    {
        var letters = "";
        foreach (var range in name.SplitAny(Between))
        {
            var word = name[range];
            if (word.IsEmpty || (onlyTelling && word.Length <= 2 && !char.IsUpper(word[0]))) continue;
            letters += char.ToUpperInvariant(word[0]);
            if (letters.Length == (onlyTelling ? 3 : 2)) break;
        }

        return letters;
    }
}
