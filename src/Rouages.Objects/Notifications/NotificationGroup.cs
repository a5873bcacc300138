using Rouages.Web;

namespace Rouages.Objects.Notifications;

/// <summary>Kinds of news that people choose together. A module declares its own as one static value.</summary>
/// <param name="Key">Stable, lower case: <c>plan</c>.</param>
/// <param name="Label">French words, a key of <see cref="Words"/>.</param>
/// <param name="Order">Ascending from top to bottom.</param>
public sealed record NotificationGroup(string Key, string Label, int Order)
{
    /// <summary>What people say about objects.</summary>
    public static NotificationGroup Talk { get; } = new("talk", Words.Key("Ce qui se dit"), 10);

    /// <summary>Who comes into a cooperation.</summary>
    public static NotificationGroup Collectives { get; } = new("collectives", Words.Key("Mes collectifs"), 20);

    /// <summary>Reports, remarks and what became of them.</summary>
    public static NotificationGroup Moderation { get; } = new("moderation", Words.Key("Modération et remarques"), 90);

    /// <summary>Kinds of no group.</summary>
    public static NotificationGroup Other { get; } = new("other", Words.Key("Autres nouvelles"), 100);

    /// <summary>Name of its field in the form of the choices.</summary>
    internal string Field => $"group-{Key}";
}
