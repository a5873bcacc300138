namespace Rouages.Mail;

/// <summary>Mail programs read no sheet beside the letter: it carries its own.</summary>
internal static class MessageStyle
{
    internal const string Sheet =
        "<style>body{margin:0;background:#FBF8F1;color:#1F2A33;font:18px/1.5 Georgia,serif}.sheet{max-width:34em;margin:0 auto;padding:24px}"
        + "a{color:#1B4F72}.act{display:inline-block;padding:12px 20px;border-radius:6px;background:#1B4F72;color:#fff;text-decoration:none;font-weight:bold}"
        + ".small{font-size:15px;overflow-wrap:anywhere}hr{border:0;border-top:1px solid #E4DCCB}"
        + "@media(prefers-color-scheme:dark){body{background:#171D22;color:#EDE8DC}a{color:#9CC7E6}.act{background:#9CC7E6;color:#10202C}hr{border-color:#3A444C}}</style>";
}
