using System.Collections.Immutable;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.FrameworkReading;

/// <summary>Builds the texts of a framework, each with the document that it rests on.</summary>
internal sealed class TextBuilder
{
    private readonly Dictionary<string, Source> _sources;

    public TextBuilder(FrameworkFile file)
    {
        Sources = [.. file.Sources.Select(s => new Source(s.Id, s.Title, s.Url is null ? null : new Uri(s.Url), s.Date, s.Authors))];
        _sources = Sources.ToDictionary(source => source.Id);
    }

    public ImmutableArray<Source> Sources { get; }

    public Source? Source(string? id) => id is null ? null : _sources[id];

    public ImmutableArray<Item> Items(ItemFile[] items) =>
        [.. items.Select(item => new Item(item.Id, item.Evidence) { Source = Source(item.Source) })];

    public Provenance? Provenance(ProvenanceFile? file) => file is null ? null : new(file.Evidence, Source(file.Source));

    public Function Function(FunctionFile file) => new(file.Id, file.Evidence, file.Placement)
    {
        Source = Source(file.Source),
        Definition = Provenance(file.Definition),
        Missions = Items(file.Missions),
        Actions =
        [
            .. file.Actions.Select(action =>
                new FunctionAction(action.Id, action.Evidence, [.. action.Fits ?? []]) { Source = Source(action.Source) }),
        ],
        Needs = [.. file.Needs.Select(need => new Need(need.Id, need.Evidence, need.Asks) { Source = Source(need.Source) })],
    };

    public Authorities? Authorities(AuthoritiesFile? file) => file is null ? null : new(
        Items(file.Takeaways), Items(file.Stakes),
        [
            .. file.Practices.Select(practice =>
                new Practice(practice.Id, practice.Evidence, Items(practice.Keep), Items(practice.Stop), Items(practice.Create))
                {
                    Source = Source(practice.Source),
                }),
        ]);
}
