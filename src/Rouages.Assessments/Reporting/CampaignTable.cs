using Rouages.Assessments.Domain;
using Rouages.Assessments.Gears;
using Rouages.Web.Tables;

namespace Rouages.Assessments.Reporting;

/// <summary>The table of a campaign, one row for each stage: no row tells what one person said.</summary>
internal static class CampaignTable
{
    public static TableExport<StageReading> Export(Diagnosis diagnosis) => new(
        Column("rouage", stage => stage.Stage.Wheel.Id),
        Column("etape", stage => stage.Stage.Id),
        Column("nom", stage => diagnosis.Framework.Say(stage.Stage)),
        Column("reponses", stage => stage.Voices),
        Column("moyenne", stage => Rounded(stage.Statistics?.Mean)),
        Column("minimum", stage => Rounded(stage.Statistics?.Lowest)),
        Column("maximum", stage => Rounded(stage.Statistics?.Highest)),
        Column("ecart_type", stage => Rounded(stage.Statistics?.Sigma)),
        Column("avancement", stage => Rounded(stage.Completeness)),
        Column("documentee", stage => stage.IsDocumented),
        Column("point_de_debat", stage => stage.IsDebate),
        Column("ne_savent_pas", stage => stage.Unsure),
        Column("valeur_du_groupe", stage => stage.Group is { Mean: null } ? stage.Group.Level : null),
        Column("moyenne_gardee_par_le_groupe", stage => Rounded(stage.Group?.Mean)),
        Column("note_du_groupe", stage => stage.Group?.Note ?? stage.Kept?.Note),
        Column("desaccord_garde", stage => stage.Kept is not null),
        Column("lu_avec_les_seuils", _ => diagnosis.Framework.Adaptation is { } read ? $"{read.Name} ({read.By})" : null));

    // Programs read this table: its titles are its keys.
    private static TableColumn<StageReading> Column(string key, Func<StageReading, object?> value) => new(key, key, value);

    private static double? Rounded(double? number) => number is { } known && !double.IsNaN(known) ? Math.Round(known, 3) : null;
}
