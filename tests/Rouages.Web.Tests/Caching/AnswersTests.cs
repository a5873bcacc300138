using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rouages.Cooperations.Domain;
using Rouages.Testing;

namespace Rouages.Web.Tests.Caching;

public sealed class AnswersTests(Testing.Site site) : AnswersSent(site)
{
    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task A_page_is_sent_again_while_nothing_was_written(string language)
    {
        var (cooperation, _, _) = await Cooperation("Le Vélo bleu");
        foreach (var path in new[] { "/", "/cooperations", $"/cooperations/{cooperation.Slug}", "/organisations", "/mentions" })
        {
            var written = await Stranger().Visit(language + path);
            var again = await Remembered(Stranger(), language + path);
            Assert.Equal(written.Text, again.Text);
            foreach (var header in new[] { "Content-Type", "Content-Security-Policy", "X-Content-Type-Options" })
                Assert.Equal(written.Headers[header], again.Headers[header]);
        }
    }

    [Fact]
    public async Task Whatever_was_written_however_is_shown_at_once()
    {
        var (cooperation, _, lead) = await Cooperation("Nom 0");
        string[] paths = ["/cooperations", $"/cooperations/{cooperation.Slug}"];
        Visitor[] readers = [Stranger(), Site.As(lead)];
        var rename = (Func<string, Task>[])
        [
            name => Site.Do(async db =>
            {
                (await db.FindAsync<Cooperation>(cooperation.Id))!.Name = name;
                await db.SaveChangesAsync();
            }),
            // Statements that no interceptor sees, and what another node or a person with psql does.
            name => Site.Do(db => db.Set<Cooperation>().Where(c => c.Id == cooperation.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(c => c.Name, name))),
            name => Elsewhere($"UPDATE cooperations.cooperation SET name = '{name}' WHERE id = '{cooperation.Id}'"),
        ];
        for (var time = 1; time <= 9; time++)
        {
            foreach (var reader in readers)
                foreach (var path in paths) await Remembered(reader, path);
            await rename[time % rename.Length]($"Nom {time}");
            foreach (var reader in readers)
                foreach (var path in paths)
                    Assert.Contains($"Nom {time}", (await reader.Visit(path)).Says("main"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_a_transaction_wrote_is_shown_when_it_ends_even_beside_others_that_last()
    {
        var (cooperation, _, _) = await Cooperation("Avant");
        var path = $"/cooperations/{cooperation.Slug}";
        await using var lasting = new NpgsqlConnection(Site.DatabaseAddress);
        await using var brief = new NpgsqlConnection(Site.DatabaseAddress);
        await lasting.OpenAsync();
        await brief.OpenAsync();
        await using var later = await lasting.BeginTransactionAsync();
        await Run(lasting, $"UPDATE cooperations.cooperation SET name = 'Après' WHERE id = '{cooperation.Id}'");
        // Younger, and over first.
        await Run(brief, "SELECT pg_notify('nobody', txid_current()::text)");
        Assert.Contains("Avant", (await Remembered(Stranger(), path)).Says("h1"), StringComparison.Ordinal);
        await later.CommitAsync();
        Assert.Contains("Après", (await Stranger().Visit(path)).Says("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_address_language_comfort_or_confirmation_is_another_answer()
    {
        await Remembered(Stranger(), "/cooperations");
        Assert.False(await IsFound(Stranger(), "/cooperations?a"));
        Assert.False(await IsFound(Stranger(), "/Cooperations"));
        Assert.False(await IsFound(Stranger(), "/en/cooperations?b"));
        Assert.False(await IsFound(Stranger((ReadingComfort.Cookie, "source.dark.still")), "/cooperations"));
        Assert.False(await IsFound(Stranger((Flash.Cookie, "x")), "/cooperations"));
        Assert.Equal("dark", (await Remembered(Stranger((ReadingComfort.Cookie, "source.dark.still")), "/cooperations"))
            .Page.DocumentElement.GetAttribute("data-theme"));
        Assert.Equal("system", (await Remembered(Stranger(), "/cooperations")).Page.DocumentElement.GetAttribute("data-theme"));
    }

    [Fact]
    public async Task A_minute_later_it_is_written_anew()
    {
        await Remembered(Stranger(), "/exemple");
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await IsFound(Stranger(), "/exemple"));
    }

    [Fact]
    public async Task Only_public_pages_are_remembered()
    {
        var person = A.Person();
        await Site.Has(person);
        var reader = Site.As(person);
        for (var time = 0; time < 3; time++) Assert.False(await IsFound(reader, "/mon-compte"));
    }
}
