using Rouages.Web;

namespace Rouages.Cooperations;

/// <summary>How a next step reads in a list.</summary>
internal static class NextStepWords
{
    public static string Short(this Words T, NextStep step) => step.Kind switch
    {
        NextStepKind.Reopen => T["au repos ; vous pouvez la rouvrir"],
        NextStepKind.Welcome => T["demande d’entrée : {0}", step.Who],
        NextStepKind.Invite => T["à faire : inviter d’autres organisations"],
        NextStepKind.WriteVision => T["à faire : écrire la vision"],
        NextStepKind.Meet => T["à faire : faire connaissance"],
        NextStepKind.Publish => T["à faire : rendre la page publique"],
        NextStepKind.Wait => T["votre demande attend une réponse"],
        _ => T["vous venez voir"],
    };
}
