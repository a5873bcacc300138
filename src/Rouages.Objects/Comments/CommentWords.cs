using Rouages.Web;

namespace Rouages.Objects.Comments;

internal static class CommentWords
{
    /// <summary>Who reads a comment on this object.</summary>
    public static string Label(this Words T, CommentAudience audience, ObjectCard card) => audience switch
    {
        CommentAudience.Collective when card.CooperationId is null => T["Les personnes qui étaient là"],
        CommentAudience.Collective => T["Les membres du collectif"],
        CommentAudience.Supporters => T["Le collectif et ceux qui l’accompagnent"],
        _ => card.Audience == Objects.Audience.Everybody ? T["Tout le monde"] : T["Toutes les personnes qui lisent cette page"],
    };
}
