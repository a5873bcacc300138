using Rouages.Commons;
using Rouages.Commons.Identifiers;
using Rouages.Territories;

namespace Rouages.Host.CommandLine;

/// <summary><c>rouages id KIND VALUE…</c>: says of each value whether it is valid, with its normal form, or why not.</summary>
internal sealed class IdCommand
{
    private readonly Lazy<KnownCodes> _known = new(KnownCodes.Read);
    private readonly Tongue _tongue;

    private IdCommand(Tongue tongue) => _tongue = tongue;

    public static int Run(string[] words, Terminal terminal, Tongue tongue)
    {
        var command = new IdCommand(tongue);
        if (words is not [var kind, _, ..] || command.Check(kind) is not { } check)
        {
            return Commands.Explain(terminal, tongue.Say(
                "Usage : rouages id siren|siret|rna|commune|postcode VALEUR… (« - » lit les valeurs sur l’entrée, une par ligne)",
                "Usage: rouages id siren|siret|rna|commune|postcode VALUE… (\"-\" reads values from standard input, one a line)"));
        }

        var code = Commands.AllWell;
        foreach (var value in words[1..].SelectMany(word => word == "-" ? Lines(terminal.In) : [word]))
        {
            var (normal, reason) = check(value);
            terminal.Out.WriteLine(reason is null ? $"{value}\tvalid\t{normal}" : $"{value}\tinvalid\t{reason}");
            if (reason is not null) code = Commands.SomeInvalid;
        }
        return code;
    }

    private Func<string, (string? Normal, string? Reason)>? Check(string kind) => kind.ToUpperInvariant() switch
    {
        "SIREN" => value => Say(Siren.Parse(value)),
        "SIRET" => value => Say(Siret.Parse(value)),
        "RNA" => value => Say(Rna.Parse(value)),
        "COMMUNE" => Commune,
        "POSTCODE" => Postal,
        _ => null,
    };

    private (string? Normal, string? Reason) Commune(string value)
    {
        var (code, refusal) = _known.Value.ReadCommune(value);
        if (code is null) return (null, Say(refusal));
        if (_known.Value.HasCommune(code.Value)) return (code.Value, null);
        return (null, _known.Value.Today(code.Value) is { } today
            ? _tongue.Say($"Cette commune a changé de code\u00a0: elle est aujourd’hui dans {today}.",
                $"This commune changed its code: today it is in {today}.")
            : _tongue.Say(
                $"Ce code est bien formé, mais aucune commune ne le porte en {_known.Value.Vintage}.",
                $"This code is well formed, but no commune has it in {_known.Value.Vintage}."));
    }

    private (string? Normal, string? Reason) Postal(string value)
    {
        var (code, refusal) = Postcode.Parse(value);
        if (code is null) return (null, Say(refusal));
        return _known.Value.HasPostcode(code.Value) ? (code.Value, null) : (null, _tongue.Say(
            $"Ce code est bien formé, mais n’est celui d’aucune commune en {_known.Value.Vintage}.",
            $"This code is well formed, but is that of no commune in {_known.Value.Vintage}."));
    }

    private (string? Normal, string? Reason) Say<T>(Outcome<T> outcome) => (outcome.Value?.ToString(), Say(outcome.Refusal));

    private string? Say(Refusal? refusal) => refusal is null ? null : _tongue.Say(refusal);

    private static IEnumerable<string> Lines(TextReader input)
    {
        while (input.ReadLine() is { } line)
            yield return line;
    }
}
