namespace Rouages.Web;

/// <summary>What went wrong, in one line, for pages and for programs.</summary>
internal static class FaultWords
{
    internal static string Title(Words T, int status) => status switch
    {
        400 => T["Ce formulaire n’est plus valable"],
        401 or 403 => T["Vous n’avez pas accès à cette page"],
        404 => T["Page introuvable, ou réservée à un collectif"],
        409 => T["Quelqu’un a modifié cette page avant vous"],
        413 => T["C’est trop lourd"],
        429 => T["Doucement"],
        503 => T["Le carnet est fermé quelques instants"],
        >= 500 => T["Un rouage a grippé chez nous"],
        _ => T["Cette demande n’a pas été comprise"],
    };
}
