using Rouages.Web;

namespace Rouages.Cooperations.Members;

/// <summary>How many they are: those who take part, and apart from them those who came to see.</summary>
internal static class MembersWords
{
    /// <summary>« 7 organisations, 2 personnes en leur nom · 1 vient voir ».</summary>
    public static string Figures(Words T, IReadOnlyList<MemberLine> members)
    {
        var (organisations, people, visitors) = Count(members);
        return T.Count(organisations, "{0} organisation", "{0} organisations")
            + (people > 0 ? $", {T.Count(people, "{0} personne en son nom", "{0} personnes en leur nom")}" : "")
            + (visitors > 0 ? $" · {T.Count(visitors, "{0} vient voir", "{0} viennent voir")}" : "");
    }

    /// <summary>The same in whole sentences.</summary>
    public static string Sentences(Words T, IReadOnlyList<MemberLine> members)
    {
        var (organisations, people, visitors) = Count(members);
        return T.Count(organisations, "{0} organisation autour de la table.", "{0} organisations autour de la table.")
            + (people > 0 ? $" {T.Count(people, "{0} personne y vient en son nom.", "{0} personnes y viennent en leur nom.")}" : "")
            + (visitors > 0 ? $" {T.Count(visitors, "{0} vient voir, sans engagement.", "{0} viennent voir, sans engagement.")}" : "");
    }

    private static (int Organisations, int People, int Visitors) Count(IReadOnlyList<MemberLine> members)
    {
        var inside = members.Where(member => CircleLayout.RingOf(member) < CircleLayout.Outer).ToList();
        var people = inside.Count(member => member.IsInhabitant);
        return (inside.Count - people, people, members.Count - inside.Count);
    }
}
