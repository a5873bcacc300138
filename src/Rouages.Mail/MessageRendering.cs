using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Rouages.Web;

namespace Rouages.Mail;

/// <summary>A letter as text and as sober HTML: no image, no tracker, readable in a dark theme and without style.</summary>
internal static class MessageRendering
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal static string Text(MailMessage letter, string? address, string home, Words T)
    {
        var text = new StringBuilder();
        foreach (var paragraph in letter.Paragraphs)
            text.Append(paragraph).Append("\n\n");
        if (letter.Action is { } action)
            text.Append(action.Label).Append('\n').Append(address).Append("\n\n");
        return text.Append("-- \n").Append(T["Envoyé par Rouages"]).Append('\n').Append(home).Append('\n').ToString();
    }

    internal static string Html(MailMessage letter, string? address, string home, Words T)
    {
        var body = new StringBuilder();
        foreach (var paragraph in letter.Paragraphs)
            body.Append("<p>").Append(Safe(paragraph)).Append("</p>\n");
        if (letter.Action is { } action)
        {
            body.Append("<p><a class=\"act\" href=\"").Append(Safe(address!)).Append("\">").Append(Safe(action.Label)).Append("</a></p>\n<p class=\"small\">")
                .Append(Safe(T["Si le bouton ne répond pas, copiez cette adresse :"])).Append("<br>").Append(Safe(address!)).Append("</p>\n");
        }

        return $"""
            <!doctype html>
            <html lang="{(Words.English ? "en" : "fr")}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
            <title>{Safe(letter.Subject)}</title><style>{Style}</style></head>
            <body><div class="sheet" role="article">
            {body}<hr><p class="small"><a href="{Safe(home)}">{Safe(T["Envoyé par Rouages"])}</a></p>
            </div></body></html>
            """;
    }

    private const string Style =
        "body{margin:0;background:#FBF8F1;color:#1F2A33;font:18px/1.5 Georgia,serif}.sheet{max-width:34em;margin:0 auto;padding:24px}"
        + "a{color:#1B4F72}.act{display:inline-block;padding:12px 20px;border-radius:6px;background:#1B4F72;color:#fff;text-decoration:none;font-weight:bold}"
        + ".small{font-size:15px;overflow-wrap:anywhere}hr{border:0;border-top:1px solid #E4DCCB}"
        + "@media(prefers-color-scheme:dark){body{background:#171D22;color:#EDE8DC}a{color:#9CC7E6}.act{background:#9CC7E6;color:#10202C}hr{border-color:#3A444C}}";

    private static string Safe(string text) => Encoder.Encode(text);
}
