using System.Text.Json;
using System.Text.Json.Serialization;
using Rouages.Commons;
using Rouages.Web.Tables;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Restituting;

/// <summary>The restitution as data: all of it as JSON, its cards as a table that a French spreadsheet opens.</summary>
internal static class RestitutionData
{
    private static readonly JsonSerializerOptions Options = new(ReadableJson.Options)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static byte[] Json(Restitution restitution) => JsonSerializer.SerializeToUtf8Bytes(restitution, Options);

    public static TableExport<RestitutionCard> Cards(Restitution restitution)
    {
        var scores = restitution.Sections.SelectMany(section => section.Scores).ToLookup(score => score.Target);
        var steps = restitution.Sections.ToDictionary(section => section.Key, section => section.Title);
        return new(
            Column("numero", card => card.Number),
            Column("etape", card => steps[card.Step]),
            Column("ou", card => card.Column),
            Column("sorte", card => card.Kind),
            Column("texte", card => card.Text),
            Column("famille", card => card.Group),
            Column("points", card => Sum(scores[$"{card.Number}"], score => score.Sum)),
            Column("pour", card => Sum(scores[$"{card.Number}"], score => score.For)),
            Column("contre", card => Sum(scores[$"{card.Number}"], score => score.Against)),
            Column("tour", card => card.Round == 0 ? null : card.Round),
            Column("origine", card => card.Source switch { CardSource.Scribe => "hote", CardSource.Paper => "papier", _ => "telephone" }),
            Column("signature", card => card.By),
            Column("citable", card => card.Quotable));
    }

    // Programs read this table: its titles are its keys.
    private static TableColumn<RestitutionCard> Column(string key, Func<RestitutionCard, object?> value) => new(key, key, value);

    private static int? Sum(IEnumerable<RestitutionScore> scores, Func<RestitutionScore, int> of) => scores.Any() ? scores.Sum(of) : null;
}
