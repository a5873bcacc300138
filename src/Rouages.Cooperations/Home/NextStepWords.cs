using Rouages.Web;

namespace Rouages.Cooperations;

/// <summary>How a next step reads in a list.</summary>
internal static class NextStepWords
{
    public static string Short(this Words T, NextStep step) => step.Kind switch
    {
        NextStepKind.Reopen => T["au repos ; vous pouvez la rouvrir"],
        NextStepKind.Welcome => T["{0} attend une réponse", step.Who],
        NextStepKind.Invite => T["à faire : inviter d’autres organisations"],
        NextStepKind.WriteVision => T["à faire : écrire la vision"],
        NextStepKind.Publish => T["à faire : rendre la page publique"],
        _ => T["vous venez voir ; dites-le si vous voulez participer"],
    };
}
