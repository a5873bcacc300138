using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Rouages.Web;

/// <summary>
/// A small writer of SVG and of what frames it: texts escaped, numbers short. One drawing serves page, print and stand-alone file.
/// </summary>
/// <param name="standsAlone">No style sheet will colour it: what <see cref="Alone"/> gives is written.</param>
internal sealed class Svg(bool standsAlone = false)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = [];

    /// <summary>
    /// An attribute's value that the site's style sheet says too, and better: in both themes. Nothing where that sheet is there.
    /// </summary>
    internal string? Alone(string value) => standsAlone ? value : null;

    internal Svg Open(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(name, attributes).Append('>');
        _open.Push(name);
        return this;
    }

    internal Svg Put(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(name, attributes).Append("/>");
        return this;
    }

    internal Svg Say(string name, string text, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(name, attributes).Append('>').Append(Encoder.Encode(text)).Append("</").Append(name).Append('>');
        return this;
    }

    internal Svg Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    public override string ToString() => _text.ToString();

    private StringBuilder Start(string name, ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            if (value is null) continue;
            _text.Append(' ').Append(key).Append("=\"");
            _text.Append(value is double number ? SvgNumber.Of(number) : Encoder.Encode(value.ToString()!)).Append('"');
        }

        return _text;
    }
}
