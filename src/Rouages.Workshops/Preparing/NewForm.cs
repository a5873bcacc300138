using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.FormatReading;

namespace Rouages.Workshops.Preparing;

/// <summary>What one chooses to begin with; everything can be changed on the next page.</summary>
public sealed class NewForm
{
    public string? Format { get; init; }
    public string? Title { get; init; }
    public string? Cooperation { get; init; }
    public string? Naming { get; init; }

    internal (Format Format, string Title, bool Signed)? Read(Formats formats, Errors errors)
    {
        var format = formats.Find(Format ?? "", Words.English ? "en" : "fr");
        if (format is null) errors.Add(nameof(Format), "Choisissez un format.");
        var title = CardText.Short(Title, int.MaxValue);
        if (title is null) errors.Add(nameof(Title), "Donnez un titre à l’atelier.");
        else if (title.Length > Workshop.LongestTitle) errors.Add(nameof(Title), "Au plus {0} caractères.",
            Workshop.LongestTitle);
        if (Naming is not (Anonymous or ByName)) errors.Add(nameof(Naming), "Choisissez l’un des deux.");
        return errors.Any ? null : (format!, title!, Naming == ByName);
    }

    public const string Anonymous = "anonyme";
    public const string ByName = "signe";
}
