using System.Globalization;
using Microsoft.AspNetCore.Http;
using Rouages.Assessments.Domain;
using Rouages.Assessments.FrameworkReading;
using Rouages.Commons;
using Rouages.Web;

namespace Rouages.Assessments.Opening;

/// <summary>What the animation typed to open a campaign. The list of people may be long, so the form is read by hand.</summary>
public sealed class OpenForm
{
    public string? Title { get; init; }
    public string? Framework { get; init; }

    /// <summary>Slug of the adaptation that was chosen.</summary>
    public string? Adaptation { get; init; }
    public string? Deadline { get; init; }
    public string? Naming { get; init; }
    public IReadOnlyList<string> People { get; init; } = [];
    public string? Guests { get; init; }
    public string? Message { get; init; }

    /// <summary>A list as a file, and whether it was asked to be read into <see cref="Guests"/> only.</summary>
    public IFormFile? File { get; init; }
    public bool OnlyReads { get; init; }

    /// <summary>The same form with the lines of a file under those of the list.</summary>
    internal OpenForm With(string? lines) => new()
    {
        Title = Title, Framework = Framework, Adaptation = Adaptation, Deadline = Deadline, Naming = Naming, People = People,
        Message = Message,
        Guests = string.Join('\n', new[] { Guests?.TrimEnd(), lines }.Where(text => !string.IsNullOrEmpty(text))),
    };

    internal static OpenForm From(IFormCollection form) => new()
    {
        Title = form["Title"], Framework = form["Framework"], Adaptation = form["Adaptation"], Deadline = form["Deadline"],
        Naming = form["Naming"], Guests = form["Guests"], Message = form["Message"],
        File = form.Files["File"], OnlyReads = form["act"] == "file",
        People = [.. form["People"].OfType<string>()],
    };

    internal CampaignTerms? ReadTerms(Errors errors, DateOnly today, bool demo)
    {
        var terms = new CampaignTerms(TypedText.Line(Title) ?? "", ReadDay(Deadline) ?? today, Naming == "nominatif", demo,
            TypedText.Lines(Message));
        if (terms.Check(today) is { } refusal) errors.Add(refusal);
        if (ReadDay(Deadline) is null) errors.Add(nameof(Deadline), "Indiquez une date.");
        if (Naming is not ("anonyme" or "nominatif")) errors.Add(nameof(Naming), "Choisissez l’un des deux.");
        return errors.Any ? null : terms;
    }

    /// <summary>The framework chosen among those offered; without a choice on the page, the instance's own.</summary>
    internal Domain.Framework ReadFramework(Frameworks frameworks, Errors errors)
    {
        if (string.IsNullOrEmpty(Framework)) return frameworks.Default;
        if (frameworks.Offered.FirstOrDefault(offered => offered.Slug == Framework) is { } chosen) return chosen;
        errors.Add(nameof(Framework), "Choisissez un référentiel de la liste.");
        return frameworks.Default;
    }

    internal static DateOnly? ReadDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
