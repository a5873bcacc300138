using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Visiting;

/// <summary>
/// How people who came to visit saw a cooperation: nothing of a wheel with fewer than three, only cards offered to be quoted.
/// </summary>
/// <param name="Workshop">Slug of the workshop.</param>
/// <param name="Column">Key of the cooperation's column.</param>
/// <param name="Title">Title of the workshop.</param>
/// <param name="HeldAt">When it was held.</param>
/// <param name="People">How many placed it on a wheel.</param>
/// <param name="Wheels">Those that may be shown.</param>
/// <param name="Cards">What was written of it, by question.</param>
/// <param name="Scale">Highest position.</param>
/// <param name="Choice">What the cooperation does with it.</param>
public sealed record OutsideView(
    string Workshop, string Column, string Title, DateTimeOffset? HeldAt, int People, IReadOnlyList<RestitutionRating> Wheels,
    IReadOnlyList<RestitutionKind> Cards, int Scale, OutsideViewChoice Choice)
{
    /// <summary>Whether there is anything to read.</summary>
    public bool IsEmpty => Wheels.Count == 0 && Cards.Count == 0;

    internal static OutsideView Of(Workshop workshop, string column, Room room, IReadOnlyList<Entry> log, OutsideViewChoice choice)
    {
        var facts = new RestitutionFacts(workshop.Slug, workshop.Title, workshop.Format, null, workshop.OpenedAt, workshop.ClosedAt,
            HasNames: false, workshop.IsDemo, workshop.IsRehearsal);
        var sections = Restitution.Of(facts, room, log, outside: true).Sections;
        var rated = sections.SelectMany(section => section.Rated).Where(one => one.At == column).SelectMany(one => one.Wheels).ToList();
        return new(
            workshop.Slug, column, workshop.Title, workshop.OpenedAt, rated.Select(wheel => wheel.People).DefaultIfEmpty().Max(),
            [.. rated.Where(wheel => wheel.Counts is not null)],
            [.. sections.SelectMany(section => section.Places).Where(place => place.Key == column).SelectMany(place => place.Kinds)],
            workshop.Steps.Where(step => step.Kind == StepKind.Rate).Select(step => step.Scale).DefaultIfEmpty(5).First(), choice);
    }
}
