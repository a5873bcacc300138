using Rouages.Cooperations.Domain;
using Rouages.Web;

namespace Rouages.Cooperations.Importing;

/// <summary>The role and the engagement that are proposed, as lists of members write them; in the words of the screen too.</summary>
internal static class PlaceWords
{
    private static readonly Dictionary<string, MemberRole> Roles = new()
    {
        ["membre"] = MemberRole.Member, ["member"] = MemberRole.Member, ["adherent"] = MemberRole.Member, ["adherente"] = MemberRole.Member,
        ["animation"] = MemberRole.Facilitator, ["animateur"] = MemberRole.Facilitator, ["animatrice"] = MemberRole.Facilitator,
        ["facilitation"] = MemberRole.Facilitator, ["facilitator"] = MemberRole.Facilitator,
        ["portage"] = MemberRole.Lead, ["porteur"] = MemberRole.Lead, ["porteuse"] = MemberRole.Lead, ["lead"] = MemberRole.Lead,
        ["accompagnement"] = MemberRole.Advisor, ["accompagnateur"] = MemberRole.Advisor, ["accompagnatrice"] = MemberRole.Advisor,
        ["support"] = MemberRole.Advisor, ["advisor"] = MemberRole.Advisor,
    };

    private static readonly Dictionary<string, Engagement> Engagements = new()
    {
        ["engagee"] = Engagement.Committed, ["engage"] = Engagement.Committed,
        ["participante"] = Engagement.Participating, ["participant"] = Engagement.Participating,
        ["curieuse"] = Engagement.Curious, ["curieux"] = Engagement.Curious,
    };

    /// <summary>The role; null when the word names none.</summary>
    public static MemberRole? Role(string text, Words T) => Named(text, Roles, T.Label);

    /// <summary>The engagement; null when the word names none.</summary>
    public static Engagement? Engaged(string text, Words T) => Named(text, Engagements, T.Label);

    private static TChoice? Named<TChoice>(string text, Dictionary<string, TChoice> known, Func<TChoice, string> label)
        where TChoice : struct, Enum
    {
        var typed = Slug.Of(text, "");
        if (known.TryGetValue(typed, out var named)) return named;
        foreach (var choice in Enum.GetValues<TChoice>())
            if (typed == Slug.Of(label(choice), "") || string.Equals(text, choice.ToString(), StringComparison.OrdinalIgnoreCase))
                return choice;
        return null;
    }
}
