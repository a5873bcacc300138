using System.Text;
using Rouages.Web;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Restituting;

/// <summary>The restitution as text that any editor opens, card by card.</summary>
internal sealed class RestitutionMarkdown(Words T, Restitution restitution)
{
    private readonly StringBuilder _text = new();

    public byte[] Write()
    {
        Line($"# {Escape(restitution.About.Title)}");
        Paragraph(string.Join(" · ", Kicker().OfType<string>().Select(Escape)));
        Paragraph(RestitutionWords.Lede(T, restitution));
        Conclusion();
        var essentials = RestitutionWords.Essentials(T, restitution).ToList();
        if (essentials.Count > 0) Heading(2, T["L’essentiel"]);
        foreach (var sentence in essentials) Line($"- {Escape(sentence)}");
        foreach (var section in restitution.Sections) Section(section);
        Disagreements();
        Quotes();
        if (restitution.ClosingWords.Count > 0) Heading(2, T["Mots de la fin"]);
        foreach (var word in restitution.ClosingWords)
            Line($"> {Escape(word.Text.ReplaceLineEndings(" "))}{(word.By is null ? "" : $" ({Escape(word.By)})")}\n");
        People();
        return Encoding.UTF8.GetBytes(_text.ToString());
    }

    private void Conclusion()
    {
        if (restitution.Conclusion is not { } conclusion) return;
        if (conclusion.Keeps.Count > 0) Heading(2, T["Ce que l’animation a noté"]);
        foreach (var kept in conclusion.Keeps) Line($"- {Escape(kept)}");
        if (conclusion.Synthesis is { } synthesis)
        {
            Heading(2, T["La synthèse"]);
            foreach (var paragraph in synthesis.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Paragraph(Escape(paragraph));
        }

        if (conclusion.Next is { } next) Paragraph($"**{T["La suite :"]}** {Escape(next)}");
    }

    private IEnumerable<string?> Kicker() =>
    [
        restitution.About.Format, restitution.About.Cooperation, restitution.About.IsDemo ? T["données de démonstration"] : null,
        restitution.About.IsRehearsal ? T["répétition avec des personnes simulées"] : null,
    ];

    private void Section(RestitutionSection section)
    {
        Heading(2, section.Title);
        if (section.Statement is not null) Paragraph($"> {Escape(section.Statement)}");
        if (section.Line is { } line)
            Paragraph(
                T["Au début : {0} d’accord, {1} entre les deux, {2} pas d’accord. À la fin : {3}, {4} et {5}.", line.ForFirst,
                    line.UndecidedFirst, line.AgainstFirst, line.For, line.Undecided, line.Against]);
        if (RestitutionWords.TooFew(T, section) is { } few) Paragraph(few);
        foreach (var place in section.Places) Place(place);
        foreach (var group in section.Groups)
            Line($"- **{Escape(group.Title)}** ({T.Count(group.Cards.Count, "carte {1}", "cartes {1}", string.Join(", ", group.Cards.Select(card => card.Number)))})");
        foreach (var score in section.Scores)
            Line($"- {RestitutionWords.Score(T, section.Ballot, score)}\u00a0: {Escape(score.Title)}{Number(score.Target)}");
        foreach (var rated in section.Rated) Rated(rated);
        foreach (var agreed in section.Agreements)
            Line($"- **{Escape(agreed.Title)}**\u00a0: {Escape(RestitutionWords.Agreed(T, agreed))}{(agreed.Note is null ? "" : $". {Escape(agreed.Note)}")}");
        if (section is { Agreements.Count: > 0, Group: { } count }) Paragraph(RestitutionWords.Counted(T, count));
        if (section.Speakers > 0)
            Paragraph(T.Count(section.Speakers, "{0} personne a pris la parole.", "{0} personnes ont pris la parole."));
    }

    private void Place(RestitutionPlace place)
    {
        if (place.Title is not null) Heading(3, place.Title);
        foreach (var kind in place.Kinds)
        {
            if (kind.Title is not null) Heading(4, kind.Title);
            foreach (var card in kind.Cards)
                Line($"- **{card.Number}** {Escape(card.Text)}{(RestitutionWords.Mark(T, card) is { } mark ? $" *({Escape(mark)})*" : "")}");
        }
    }

    private void Rated(RestitutionRated rated)
    {
        Heading(3, rated.Title);
        foreach (var wheel in rated.Wheels)
            Line($"- {Escape(wheel.Title)}\u00a0: {(wheel.Mean is { } mean ? T["{0} en moyenne, {1} personnes", T.Number(mean), wheel.People] : T["moins de trois personnes, rien n’est montré"])}");
    }

    private void Disagreements()
    {
        if (restitution.Disagreements.Count == 0) return;
        Heading(2, T["Là où nous ne sommes pas d’accord"]);
        foreach (var told in restitution.Disagreements)
        {
            Line($"- **{Escape(RestitutionWords.Short(told.About))}** {RestitutionWords.Why(T, told)}");
            foreach (var words in told.Words) Line($"  - {Escape(words)}");
        }
    }

    private void Quotes()
    {
        if (restitution.Quotes.Count == 0) return;
        Heading(2, T["Paroles"]);
        foreach (var card in restitution.Quotes) Paragraph($"> {Escape(card.Text)}{(card.By is null ? "" : $" ({Escape(card.By)})")}");
    }

    private void People()
    {
        var people = restitution.People;
        Heading(2, T["Qui était là"]);
        Line($"- {T["Personnes"]}\u00a0: {people.Joined}");
        Line($"- {T["Ont écrit"]}\u00a0: {people.Wrote}");
        if (people.Voted > 0) Line($"- {T["Ont voté"]}\u00a0: {people.Voted}");
        if (people.ByHosts > 0)
            Line($"- {T.Count(people.ByHosts, "{0} carte a été notée par l’hôte d’une table.", "{0} cartes ont été notées par l’hôte d’une table.")}");
        if (people.FromPaper > 0) Line($"- {T.Count(people.FromPaper, "{0} carte vient du papier.", "{0} cartes viennent du papier.")}");
    }

    private static string Number(string target) => int.TryParse(target, out var number) ? $" ({number})" : "";

    private void Heading(int level, string title)
    {
        _text.Append('\n');
        Line($"{new string('#', level)} {Escape(title)}\n");
    }

    private void Paragraph(string text) => Line($"\n{text}");

    private void Line(string text) => _text.Append(text).Append('\n');

    // What people typed stays what they typed: no sign of it formats, links or shows a picture.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text.ReplaceLineEndings(" "))
        {
            if (letter is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '#' or '|' or '~') escaped.Append('\\');
            escaped.Append(letter);
        }
        return escaped.ToString();
    }
}
