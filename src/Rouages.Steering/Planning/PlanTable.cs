using Rouages.Contracts.Steering;
using Rouages.Web;
using Rouages.Web.Tables;

namespace Rouages.Steering.Planning;

/// <summary>The plan as a table that leaves.</summary>
internal static class PlanTable
{
    public static TableExport<PlannedAction> Export(Words T) => new(
        new("action", T["Action"], action => action.Title),
        new("etat", T["État"], action => action.Status),
        new("echeance", T["Échéance"], action => action.DueOn),
        new("responsable", T["Responsable"], action => action.Responsible),
        new("organisation", T["Organisation"], action => action.Organisation),
        new("etape", T["Étape"], action => action.Stage),
        new("production", T["Production attendue"], action => action.Production));
}
