using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Rouages.Commons;

namespace Rouages.Assessments.Domain;

/// <summary>A framework (référentiel): wheels, stages and all that their cards say. Read once, never changed.</summary>
public sealed class Framework
{
    private readonly FrameworkWords _words;

    private readonly Thresholds? _own;

    internal Framework(FrameworkWords words) => _words = words;

    [SetsRequiredMembers]
    private Framework(Framework own, Adaptation adaptation)
    {
        (_words, _own, Adaptation, Thresholds) = (own._words, own.OwnThresholds, adaptation, adaptation.Of(own.OwnThresholds));
        (Slug, Version, Offered, Licence, Sources, Reading) =
            (own.Slug, own.Version, own.Offered, own.Licence, own.Sources, own.Reading);
        (Bounds, BoundsSource, Levels, Notions, Takeaways, Authorities, Experiences) =
            (own.Bounds, own.BoundsSource, own.Levels, own.Notions, own.Takeaways, own.Authorities, own.Experiences);
        (Functions, Movements, LeverFamilies, Wheels, Stages, Indicators) =
            (own.Functions, own.Movements, own.LeverFamilies, own.Wheels, own.Stages, own.Indicators);
    }

    public required string Slug { get; init; }
    public required int Version { get; init; }

    /// <summary>False for the example that the recipe copies: it is read and tested, and never proposed to a cooperation.</summary>
    public required bool Offered { get; init; }

    public required string Licence { get; init; }
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>How the position of a wheel is read from its stages.</summary>
    public required WheelReading Reading { get; init; }

    /// <summary>The numbers that it is read with: its own, or those of its adaptation.</summary>
    public required Thresholds Thresholds { get; init; }

    /// <summary>Whose thresholds it is read with; null for its own.</summary>
    public Adaptation? Adaptation { get; private init; }

    /// <summary>Its own thresholds, whatever it is read with.</summary>
    public Thresholds OwnThresholds => _own ?? Thresholds;

    /// <summary>How sure the bounds of all indicators are.</summary>
    public required EvidenceTag Bounds { get; init; }

    /// <summary>The document that the bounds come from.</summary>
    public Source? BoundsSource { get; init; }

    /// <summary>The four declared statuses, from 0 to 3.</summary>
    public required ImmutableArray<Item> Levels { get; init; }

    /// <summary>What the method means by its own words: a title under the id, the definition under « id.text ».</summary>
    public ImmutableArray<Item> Notions { get; init; } = [];

    /// <summary>What to keep in mind about the engineering of cooperation.</summary>
    public required ImmutableArray<Item> Takeaways { get; init; }

    /// <summary>What the sources say to local authorities; null when they say nothing.</summary>
    public Authorities? Authorities { get; init; }

    /// <summary>What real organisations lived, as a source tells it.</summary>
    public ImmutableArray<Experience> Experiences { get; init; } = [];

    public required ImmutableArray<Function> Functions { get; init; }
    public required ImmutableArray<Movement> Movements { get; init; }
    public required ImmutableArray<LeverFamily> LeverFamilies { get; init; }
    public required ImmutableArray<Wheel> Wheels { get; init; }

    /// <summary>All stages, wheel after wheel: <c>Stages[s.Index] == s</c>.</summary>
    public required ImmutableArray<Stage> Stages { get; init; }

    /// <summary>All indicators, stage after stage: <c>Indicators[i.Index] == i</c>.</summary>
    public required ImmutableArray<Indicator> Indicators { get; init; }

    /// <summary>No profile tells the movement: the group chooses it.</summary>
    public bool GroupChoosesMovement => Movements[0].From is null;

    /// <summary>The same framework, read with the thresholds of a network or a territory.</summary>
    public Framework With(Adaptation? adaptation) => adaptation is null ? this : new(this, adaptation);

    public Stage? Stage(string id) => Stages.FirstOrDefault(stage => stage.Id == id);

    public IEnumerable<Experience> ExperiencesOf(Stage stage) => Experiences.Where(experience => experience.Enlightens(stage));

    public Indicator? Indicator(string id) => Indicators.FirstOrDefault(indicator => indicator.Id == id);

    /// <summary>The words of an id in a language; French, said as such, when the language lacks it.</summary>
    public Wording Say(string id, string language) => _words.Say(id, language);

    /// <summary>The profile of completeness values by stage index, <see cref="double.NaN"/> where none was given.</summary>
    public Profile Profile(ReadOnlySpan<double> completeness)
    {
        if (completeness.Length != Stages.Length) throw new ArgumentException("One value for each stage.", nameof(completeness));
        return ProfileMaker.Make(this, completeness, AdviceSelection.Unknown(completeness));
    }
}

/// <summary>How the position of a wheel is read.</summary>
public enum WheelReading
{
    /// <summary>Stages acquired in a row from the first, plus what is done of the one after.</summary>
    Consecutive,

    /// <summary>The sum over the stages of the smallest completeness met so far: no stage counts more than those before it.</summary>
    SmallestSoFar,
}

