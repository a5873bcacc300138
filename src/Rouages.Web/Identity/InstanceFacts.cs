namespace Rouages.Web.Identity;

/// <summary>How far the instance keeps the RGAA, as its operator states it.</summary>
public enum AccessibilityLevel
{
    /// <summary>Nobody has measured it.</summary>
    NotMeasured = 0,

    /// <summary>Non conforme.</summary>
    None = 1,

    /// <summary>Partiellement conforme.</summary>
    Partial = 2,

    /// <summary>Totalement conforme.</summary>
    Full = 3,
}

/// <summary>Who runs this instance, as its public pages say it: one row, empty until an operator writes it.</summary>
public sealed class InstanceFacts
{
    /// <summary>Longest line and longest text of several lines, in characters.</summary>
    public const int LongestLine = 200, LongestText = 1000;

    /// <summary>Longest accessibility statement, in characters.</summary>
    public const int LongestStatement = 8000;

    /// <summary>The identifier of the only row.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; private set; } = OnlyId;

    /// <summary>What the instance is called.</summary>
    public string? Name { get; set; }

    /// <summary>Who publishes it: a person, an association, a public body.</summary>
    public string? Publisher { get; set; }

    /// <summary>Its legal form, address, registration and telephone, one a line.</summary>
    public string? PublisherFacts { get; set; }

    /// <summary>The director of publication.</summary>
    public string? Director { get; set; }

    /// <summary>Name, address and telephone of the host, one a line.</summary>
    public string? Host { get; set; }

    /// <summary>Where readers write.</summary>
    public string? Email { get; set; }

    /// <summary>Where readers call.</summary>
    public string? Telephone { get; set; }

    /// <summary>Who answers for personal data, and how to reach them.</summary>
    public string? DataController { get; set; }

    /// <summary>Where the source code of what runs here is found (https).</summary>
    public string? Source { get; set; }

    /// <summary>What was measured of accessibility.</summary>
    public AccessibilityLevel Accessibility { get; set; }

    /// <summary>When.</summary>
    public DateOnly? AccessibilityOn { get; set; }

    /// <summary>Which part of the criteria is kept, in percent.</summary>
    public int? AccessibilityRate { get; set; }

    /// <summary>By whom, how, and what is not accessible; Markdown.</summary>
    public string? AccessibilityText { get; set; }
}
