using System.Globalization;
using System.IO.Compression;

namespace Rouages.Territories;

/// <summary>
/// Reads the sections of <c>content/territories/communes.txt.br</c> in their order, no further than asked. The format is
/// described beside the tool that writes it.
/// </summary>
internal sealed class TerritoryText : IDisposable
{
    public const string Resource = "Rouages.Territories.communes.txt.br";

    private readonly StreamReader _reader;

    private TerritoryText(Stream file) =>
        _reader = new StreamReader(new BrotliStream(file, CompressionMode.Decompress), bufferSize: 1 << 16);

    public static TerritoryText Open() => new(typeof(TerritoryText).Assembly.GetManifestResourceStream(Resource)!);

    /// <summary>The lines of the next section, which must bear this name.</summary>
    public string[] Section(string name)
    {
        var title = _reader.ReadLine()?.Split(' ');
        if (title is not [var mark, _] || mark != $"#{name}")
            throw new InvalidDataException($"communes.txt.br: section {name} expected");
        return Lines(title);
    }

    private string[] Lines(string[] title)
    {
        var lines = new string[int.Parse(title[1], CultureInfo.InvariantCulture)];
        for (var line = 0; line < lines.Length; line++)
            lines[line] = _reader.ReadLine() ?? throw new InvalidDataException($"communes.txt.br: section {title[0]} is cut short");
        return lines;
    }

    /// <summary>The lines of a later section, those between left aside.</summary>
    public string[] LastSection(string name)
    {
        while (_reader.Peek() is '#')
        {
            var title = _reader.ReadLine()!.Split(' ');
            var lines = Lines(title);
            if (title[0] == $"#{name}") return lines;
        }
        throw new InvalidDataException($"communes.txt.br: section {name} expected");
    }

    /// <summary>Codes of communes, from <c>60 1 1 2…</c>: the département, then steps from one number to the next.</summary>
    public static IEnumerable<(string Departement, string Code)> Codes(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var parts = line.Split(' ');
            var (width, number) = (5 - parts[0].Length, 0);
            foreach (var step in parts.Skip(1))
            {
                number += int.Parse(step, CultureInfo.InvariantCulture);
                yield return (parts[0], parts[0] + number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'));
            }
        }
    }

    /// <summary>Postcodes of one commune; those of three digits start like all others of the département.</summary>
    public static string[] Postcodes(string line, string departement)
    {
        if (line.Length == 0) return [];
        var start = departement is "2A" or "2B" ? "20" : departement[..2];
        var postcodes = line.Split(' ');
        for (var index = 0; index < postcodes.Length; index++)
            if (postcodes[index].Length == 3) postcodes[index] = start + postcodes[index];
        return postcodes;
    }

    public void Dispose() => _reader.Dispose();
}
