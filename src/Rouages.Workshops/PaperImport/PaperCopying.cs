using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Rouages.Web;
using Rouages.Workshops.Domain;
using Rouages.Workshops.Live;

namespace Rouages.Workshops.PaperImport;

/// <summary>Copies lines into the room, as entries like any other; takes a batch back by withdrawing its cards.</summary>
internal sealed class PaperCopying(Rooms rooms, RoomLog log)
{
    /// <summary>Reads what was typed or sent; null with an error when there is nothing to read.</summary>
    public static async Task<IReadOnlyList<PaperLine>?> Read(PaperForm form, Room room, Errors errors, CancellationToken ct)
    {
        var step = room.Steps.FirstOrDefault(known => known.Key == form.Step && TakesCards(known));
        if (step is null) errors.Add("Step", "Choisissez un temps de l’atelier.");
        var text = form.File is { Length: > 0 } file ? await Read(file, errors, ct) : form.Cards;
        if (string.IsNullOrWhiteSpace(text) && !errors.Any) errors.Add("Cards", "Collez une liste, ou choisissez un fichier.");
        if (text?.Length > PaperList.LongestText) errors.Add("Cards", "C’est beaucoup à la fois : partagez en plusieurs listes.");
        if (errors.Any) return null;
        var lines = PaperList.Read(text, step!, form.Column, form.Kind);
        if (lines.Count > PaperList.MostLines) errors.Add("Cards", "Au plus {0} lignes à la fois.", PaperList.MostLines);
        return errors.Any ? null : lines;
    }

    /// <summary>Writes the good lines; gives the others, with those that the room refused.</summary>
    public async Task<(Batch? Batch, IReadOnlyList<PaperLine> Left)> Write(
        Guid workshop, PaperForm form, IReadOnlyList<PaperLine> lines, CancellationToken ct)
    {
        var (left, numbers) = (new List<PaperLine>(), new List<long>());
        foreach (var line in lines)
        {
            if (line.Problem is not null)
            {
                left.Add(line);
                continue;
            }

            var fact = new CardWritten(form.Step!, line.Text, line.Column, line.Kind) { Source = CardSource.Paper, Photo = form.Photo };
            var (said, refusal) = await rooms.Do(workshop, Who.Facilitator, fact, Command(form.Command, line.Line), ct);
            if (refusal is null) numbers.Add(said.Number);
            else left.Add(line with { Problem = refusal });
        }
        return (numbers.Count == 0 ? null : new(numbers.Min(), numbers.Max(), numbers.Count), left);
    }

    /// <summary>The cards copied from paper between two entries that still stand.</summary>
    public async Task<Batch?> Find(Guid workshop, long from, long to, CancellationToken ct)
    {
        var cards = await Cards(workshop, from, to, ct);
        return cards.Count == 0 ? null : new(from, to, cards.Count);
    }

    public async Task<int> Undo(Guid workshop, long from, long to, CancellationToken ct)
    {
        var cards = await Cards(workshop, from, to, ct);
        var undone = 0;
        foreach (var card in cards)
            if ((await rooms.Do(workshop, Who.Facilitator, new CardWithdrawn(card), Command(workshop, card), ct)).Refusal is null) undone++;
        return undone;
    }

    public static bool TakesCards(Domain.Step step) =>
        step.Kind is StepKind.Collect or StepKind.Rotate or StepKind.Line or StepKind.Speak or StepKind.Rate;

    private async Task<List<int>> Cards(Guid workshop, long first, long last, CancellationToken ct)
    {
        var room = await rooms.Read(workshop, ct);
        return [.. from entry in await log.Since(workshop, first - 1, ct)
            where entry.Number <= last && entry.Participant is null && entry.Fact is CardWritten { Source: CardSource.Paper }
            let card = ((CardWritten)entry.Fact).Card
            where room.Cards[card] is { Withdrawn: false, Source: CardSource.Paper }
            select card];
    }

    // The same line of the same form is the same command, however often the form is sent.
    private static Guid Command(Guid form, int line) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{form:N} {line}")).AsSpan(0, 16));

    private static async Task<string?> Read(IFormFile file, Errors errors, CancellationToken ct)
    {
        try
        {
            if (file.Length > PaperList.LongestText) errors.Add("File", "Ce fichier est trop lourd : partagez-le en plusieurs.");
            if (errors.Any) return null;
            using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return await reader.ReadToEndAsync(ct);
        }
        catch (DecoderFallbackException)
        {
            errors.Add("File", "Ce fichier n’est pas un texte : enregistrez-le en CSV (UTF-8).");
            return null;
        }
    }
}
