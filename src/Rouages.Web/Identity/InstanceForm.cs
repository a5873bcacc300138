using System.Globalization;
using Rouages.Commons;
using Rouages.Web.RichText;

namespace Rouages.Web.Identity;

/// <summary>What an operator typed of the instance.</summary>
public sealed class InstanceForm
{
    public string? Name { get; init; }
    public string? Publisher { get; init; }
    public string? PublisherFacts { get; init; }
    public string? Director { get; init; }
    public string? Host { get; init; }
    public string? Email { get; init; }
    public string? Telephone { get; init; }
    public string? DataController { get; init; }
    public string? Source { get; init; }
    public string? Accessibility { get; init; }
    public string? AccessibilityOn { get; init; }
    public string? AccessibilityRate { get; init; }
    public string? AccessibilityText { get; init; }

    /// <summary>The edition that was read when the form was shown.</summary>
    public uint Edition { get; init; }

    internal static InstanceForm From(InstanceFacts facts, uint edition) => new()
    {
        Name = facts.Name, Publisher = facts.Publisher, PublisherFacts = facts.PublisherFacts, Director = facts.Director, Host = facts.Host,
        Email = facts.Email, Telephone = facts.Telephone, DataController = facts.DataController, Source = facts.Source,
        Accessibility = facts.Accessibility.ToString(),
        AccessibilityOn = facts.AccessibilityOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        AccessibilityRate = facts.AccessibilityRate?.ToString(CultureInfo.InvariantCulture), AccessibilityText = facts.AccessibilityText,
        Edition = edition,
    };

    /// <summary>Writes it into the row, when nothing is wrong with it.</summary>
    internal void Read(InstanceFacts facts, DateOnly today, Errors errors)
    {
        var (name, publisher, director, telephone) = (Line(nameof(Name), Name, errors), Line(nameof(Publisher), Publisher, errors),
            Line(nameof(Director), Director, errors), Line(nameof(Telephone), Telephone, errors));
        var (about, host, data) = (Text(nameof(PublisherFacts), PublisherFacts, InstanceFacts.LongestText, errors),
            Text(nameof(Host), Host, InstanceFacts.LongestText, errors),
                Text(nameof(DataController), DataController, InstanceFacts.LongestText, errors));
        var (email, source) = (ReadEmail(errors), ReadSource(errors));
        var statement = ReadStatement(today, errors);
        if (errors.Any) return;
        (facts.Name, facts.Publisher, facts.PublisherFacts, facts.Director, facts.Host) = (name, publisher, about, director, host);
        (facts.Email, facts.Telephone, facts.DataController, facts.Source) = (email, telephone, data, source);
        (facts.Accessibility, facts.AccessibilityOn, facts.AccessibilityRate, facts.AccessibilityText) = statement;
    }

    private string? ReadEmail(Errors errors)
    {
        if (string.IsNullOrWhiteSpace(Email)) return null;
        var email = EmailAddress.Parse(Email);
        if (email is null) errors.Add(nameof(Email), "Indiquez une adresse électronique valide, comme nom@exemple.fr.");
        return email?.Value;
    }

    private string? ReadSource(Errors errors)
    {
        if (Line(nameof(Source), Source, errors) is not { } typed) return null;
        if (Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            && address.Host.Contains('.', StringComparison.Ordinal)) return address.AbsoluteUri;
        errors.Add(nameof(Source), "Donnez une adresse entière, qui commence par https://.");
        return null;
    }

    private (AccessibilityLevel Level, DateOnly? On, int? Rate, string? Text) ReadStatement(DateOnly today, Errors errors)
    {
        var text = Text(nameof(AccessibilityText), AccessibilityText, InstanceFacts.LongestStatement, errors);
        if (text is not null && RichMarkdown.Refuse(text) is { } refusal) errors.Add(refusal with { Field = nameof(AccessibilityText) });
        if (!Enum.TryParse<AccessibilityLevel>(Accessibility, out var level) || !Enum.IsDefined(level))
            level = AccessibilityLevel.NotMeasured;
        if (level == AccessibilityLevel.NotMeasured) return (level, null, null, text);
        if (!DateOnly.TryParseExact(AccessibilityOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            || on > today || on.Year < 2000)
            errors.Add(nameof(AccessibilityOn), "Donnez le jour de la mesure.");
        int? rate = null;
        if (!string.IsNullOrWhiteSpace(AccessibilityRate))
        {
            if (TypedText.Number(AccessibilityRate.Trim().TrimEnd('%')) is <= 100 and var percent) rate = percent;
            else errors.Add(nameof(AccessibilityRate), "Un nombre de 0 à 100.");
        }

        return (level, on, rate, text);
    }

    private static string? Line(string field, string? typed, Errors errors)
    {
        var line = TypedText.Line(typed);
        if (line?.Length > InstanceFacts.LongestLine) errors.Add(field, "Au plus {0} caractères.", InstanceFacts.LongestLine);
        return line;
    }

    private static string? Text(string field, string? typed, int longest, Errors errors)
    {
        var text = TypedText.Lines(typed);
        if (text?.Length > longest) errors.Add(field, "Au plus {0} caractères.", longest);
        return text;
    }
}
