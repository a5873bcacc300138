using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Rouages.Web;

/// <summary>A small writer of SVG and of what frames it: texts escaped, numbers short. One drawing serves page, print and stand-alone file.</summary>
internal sealed class Svg
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = [];

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

    /// <summary>Lays in a drawing that is whole already.</summary>
    internal Svg Lay(string drawing)
    {
        _text.Append(drawing);
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
