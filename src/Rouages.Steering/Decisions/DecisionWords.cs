using Rouages.Contracts.Assessments;
using Rouages.Steering.Domain;
using Rouages.Web;
using Rouages.Web.Tables;

namespace Rouages.Steering.Decisions;

internal static class DecisionWords
{
    public static string Label(this DecisionManner manner, Words T) => manner switch
    {
        DecisionManner.Consent => T["par consentement (personne ne s’y oppose)"],
        DecisionManner.Consensus => T["d’un commun accord"],
        DecisionManner.Vote => T["par un vote"],
        _ => T["par délégation"],
    };

    public static string State(this DecisionLine line, Words T) => line switch
    {
        { LaterEffect: DecisionEffect.Revokes } => T["n’est plus en vigueur"],
        { LaterId: not null } => T["changée depuis"],
        { Effect: DecisionEffect.Revokes } => T["met fin à une décision"],
        _ => T["en vigueur"],
    };

    public static TableExport<DecisionLine> Table(Words T, IReadOnlyList<StageChoice> stages) => new(
        new("date", T["Date"], line => line.DecidedOn),
        new("decision", T["Décision"], line => line.Title),
        new("etat", T["État"], line => line.State(T)),
        new("comment", T["Comment"], line => line.Manner.Label(T)),
        new("resultat", T["Résultat du vote"], line => line.Result),
        new("presents", T["Qui était là"], line => line.Present),
        new("pourquoi", T["Pourquoi"], line => line.Why),
        new("etape", T["Étape"], line => line.Stage),
        new("nom_etape", T["Nom de l’étape"], line => stages.FirstOrDefault(stage => stage.Id == line.Stage)?.Label),
        new("inscrite_par", T["Inscrite par"], line => string.Join(", ", new[] { line.Person, line.Organisation }.OfType<string>())));
}
