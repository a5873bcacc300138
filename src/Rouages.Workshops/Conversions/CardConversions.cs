using System.Globalization;
using Rouages.Contracts.Workshops;
using Rouages.Cooperations;
using Rouages.Cooperations.Domain;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Restituting;

namespace Rouages.Workshops.Conversions;

/// <summary>What cards may become, and what they became.</summary>
/// <param name="Choices">The buttons, in order; none when this person may not, or when the workshop stands alone.</param>
/// <param name="Became">By number of card.</param>
/// <param name="MaySettle">The person may write the agreed values into the diagnosis.</param>
/// <param name="Value">Whether a card may become a value of the group.</param>
public sealed record ConversionView(
    IReadOnlyList<ConversionChoice> Choices, ILookup<int, BecameLine> Became, bool MaySettle, ValueAccess Value)
{
    /// <summary>Numbers of the cards that speak of another cooperation.</summary>
    public IReadOnlySet<int> OfOthers { get; init; } = new HashSet<int>();

    internal static ConversionView Nothing { get; } = new([], Enumerable.Empty<BecameLine>().ToLookup(_ => 0), false, ValueAccess.Shut);
}

/// <summary>Whether somebody may make a value of the group of a card.</summary>
public enum ValueAccess
{
    /// <summary>It is not theirs to do.</summary>
    Shut = 0,

    /// <summary>They might, had the cooperation closed a diagnosis.</summary>
    NoDiagnosis = 1,
    Open = 2,
}

/// <summary>A button.</summary>
/// <param name="Kind">Word of the address.</param>
/// <param name="Label">A French key of <c>Words</c>.</param>
/// <param name="SaysHowItIs">Not for a card that speaks of another cooperation.</param>
public sealed record ConversionChoice(string Kind, string Label, bool SaysHowItIs = false);

/// <summary>What a card became.</summary>
public sealed record BecameLine(string Kind, string Label, string Title, string Address);

/// <summary>Asks every module what a card may become, and what it became.</summary>
internal sealed class CardConversions(IEnumerable<ICardConversion> conversions, GroupDiagnoses diagnoses)
{
    private const string Value = "valeur";

    public async Task<ConversionView> Of(ReadRestitution found, CancellationToken ct)
    {
        if (found.Place is not { } place) return ConversionView.Nothing;
        var known = conversions.OrderBy(conversion => conversion.Order).ToList();
        var cards = found.Restitution.Cards.Select(card => CardOrigin.Of(found.Workshop.Id, card.Number)).ToList();
        var became = new List<(int Number, BecameLine Line)>();
        foreach (var conversion in known) Add(conversion.Kind, conversion.Label, await conversion.From(place, cards, ct));
        Add(Value, "Niveau du groupe", await diagnoses.From(place, cards, ct));
        return new(
            [.. known.Where(conversion => conversion.MayTake(place))
                .Select(conversion => new ConversionChoice(conversion.Kind, conversion.Label, conversion.SaysHowItIs))],
            became.ToLookup(line => line.Number, line => line.Line),
            diagnoses.MaySettle(place) && CollectiveDiagnosis.NumberIn(found.Workshop.Steps) is not null, await AccessOf(place, ct))
        {
            OfOthers = found.Restitution.Cards.Where(card => SpeaksOfAnother(found, card)).Select(card => card.Number).ToHashSet(),
        };

        void Add(string kind, string label, IEnumerable<ConvertedCard> taken) => became.AddRange(
            from one in taken
            let number =
                CardOrigin.Number(one.Origin.Id)
            where number is not null
            select (number.Value,
                    new BecameLine(kind, label, one.Title, one.Address)));
    }

    /// <summary>True for a card in the column of a cooperation that is not the workshop's own.</summary>
    public static bool SpeaksOfAnother(ReadRestitution found, RestitutionCard card) =>
        found.Workshop.Steps.FirstOrDefault(step => step.Key == card.Step) is { From: ChoiceSource.Cooperations } step
            && (step.Columns.FirstOrDefault(column => column.Key == card.At) is not { About: { } about }
                || about != found.Workshop.CooperationId);

    private async Task<ValueAccess> AccessOf(CooperationPlace place, CancellationToken ct) =>
        !diagnoses.MaySettle(place) ? ValueAccess.Shut : (await diagnoses.Closed(place, ct)).Count == 0 ? ValueAccess.NoDiagnosis
            : ValueAccess.Open;

    public ICardConversion? Find(string kind) => conversions.FirstOrDefault(conversion => conversion.Kind == kind);
}

/// <summary>The thread of a card: <c>{workshop}-{number}</c>.</summary>
internal static class CardOrigin
{
    public const string Card = "carte";
    public const string Agreement = "accord";

    public static Origin Of(Guid workshop, int number) => new(Card, string.Create(CultureInfo.InvariantCulture, $"{workshop:N}-{number}"));

    public static Origin OfAgreement(Guid workshop, string stage) => new(Agreement, $"{workshop:N}-{stage}");

    public static Guid? Workshop(string id) => id.Length > 33 && Guid.TryParseExact(id[..32], "N", out var workshop) ? workshop : null;

    public static string What(string id) => id.Length > 33 ? id[33..] : "";

    public static int? Number(string id) =>
        int.TryParse(What(id), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
