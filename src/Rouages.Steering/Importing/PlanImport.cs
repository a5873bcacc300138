using Rouages.Contracts.Assessments;
using Rouages.Cooperations;
using Rouages.Steering.Acting;
using Rouages.Steering.Domain;
using Rouages.Steering.Planning;
using Rouages.Web;
using Rouages.Web.Tables;

namespace Rouages.Steering.Importing;

/// <summary>What a row gives: the content of an action, and where it stands.</summary>
internal sealed record ImportedAction(ActionContent Content, ActionStatus Status);

/// <summary>Reads actions from a table, by the same form as a person's; the columns of <see cref="PlanTable"/> are known by name.</summary>
internal sealed class PlanImport(
    Words T, IReadOnlyList<Seat> seats, IReadOnlyList<StageChoice> stages, IReadOnlySet<string> known, DateOnly today)
{
    /// <summary>The kind under which imports of plans are recorded.</summary>
    public const string Kind = "plan";

    /// <summary>The import, with a memory of its own of the titles it read: ask it anew for each table.</summary>
    public TableImport<ImportedAction> Table => With(new(StringComparer.OrdinalIgnoreCase));

    private TableImport<ImportedAction> With(Dictionary<string, int> seen) => new(
        [
            new("action", T["Action"], true, "titre", "title", "intitulé"),
            new("etat", T["État"], false, "statut", "status"),
            new("echeance", T["Échéance"], false, "date", "dueOn", "due"),
            new("responsable", T["Responsable"], false, "responsible", "qui"),
            new("organisation", T["Organisation"], false, "structure"),
            new("etape", T["Étape"], false, "stage"),
            new("production", T["Production attendue"], false, "livrable"),
            new("notes", T["Notes"], false, "commentaire", "remarques"),
        ], row => Read(row, seen));

    private ImportedAction? Read(ImportRow row, Dictionary<string, int> seen)
    {
        var (due, status) = (row.Day("echeance"), Status(row));
        var form = new ActionForm
        {
            Title = row.Text("action"), Notes = row.Text("notes"), Production = row.Text("production"), Stage = Stage(row),
            Responsible = Responsible(row), DueOn = due?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
        var title = form.Title ?? "";
        if (known.Contains(title)) row.Errors.Add("action", "Cette action est déjà dans le plan.");
        else if (seen.TryGetValue(title, out var line)) row.Errors.Add("action", "Cette action est déjà à la ligne {0}.", line);
        if (due < today && status is ActionStatus.ToDo or ActionStatus.Doing) row.Errors.Add("echeance", "Cette date est déjà passée.");
        if (form.Read(row.Errors, seats, stages) is not { } content) return null;
        seen[title] = row.Line;
        return new(content, status);
    }

    private string? Stage(ImportRow row)
    {
        if (row.Text("etape") is not { } text) return null;
        var stage =
            stages.FirstOrDefault(stage => Same(stage.Id, text) || Same(stage.Label, text) || Same($"{stage.Id} {stage.Label}", text));
        if (stage is null) row.Errors.Add("etape", "« {0} » n’est pas une étape du référentiel.", text);
        return stage?.Id;
    }

    private string? Responsible(ImportRow row)
    {
        if (row.Text("responsable") is not { } name) return null;
        var (own, organisation) = (seats.Where(seat => Same(seat.PersonName, name)).ToList(), row.Text("organisation"));
        var seat = own.FirstOrDefault(seat => organisation is null || Same(seat.OrganisationName, organisation));
        if (seat is not null) return ActionForm.Seated(seat.PersonId, seat.OrganisationId);
        if (own.Count > 0) row.Errors.Add("responsable", "« {0} » n’agit pas ici au nom de « {1} ».", name, organisation);
        else row.Errors.Add("responsable", "« {0} » n’est pas dans le collectif : laissez la case vide, ou invitez d’abord cette personne.",
            name);
        return null;
    }

    private ActionStatus Status(ImportRow row)
    {
        if (row.Text("etat") is not { } text) return ActionStatus.ToDo;
        foreach (var status in Enum.GetValues<ActionStatus>())
            if (Same(status.ToString(), text) || Same(((PlanStatus)status).Label(T), text)) return status;
        if (Usual.TryGetValue(text, out var usual)) return usual;
        row.Errors.Add("etat", "« {0} » n’est pas un état : à faire, en cours, faite ou abandonnée.", text);
        return ActionStatus.ToDo;
    }

    // What tables of action plans say for them.
    private static readonly Dictionary<string, ActionStatus> Usual = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fait"] = ActionStatus.Done, ["terminé"] = ActionStatus.Done, ["terminée"] = ActionStatus.Done, ["réalisé"] = ActionStatus.Done,
        ["réalisée"] = ActionStatus.Done, ["abandonné"] = ActionStatus.Dropped, ["annulé"] = ActionStatus.Dropped,
        ["annulée"] = ActionStatus.Dropped, ["commencé"] = ActionStatus.Doing, ["commencée"] = ActionStatus.Doing,
        ["non commencé"] = ActionStatus.ToDo, ["non commencée"] = ActionStatus.ToDo, ["prévu"] = ActionStatus.ToDo,
        ["prévue"] = ActionStatus.ToDo,
    };

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
