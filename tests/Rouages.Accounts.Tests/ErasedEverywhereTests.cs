using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Demo;
using Rouages.Accounts.Domain;
using Rouages.Testing;

namespace Rouages.Accounts.Tests;

public sealed class ErasedEverywhereTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>, IAsyncLifetime
{
    private const string Name = "Aïcha Lemoine", Email = "animatrice@demo.rouages.example";

    public async ValueTask InitializeAsync() => await site.HasDemonstration();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Who_takes_their_data_then_leaves_is_in_no_table_any_more()
    {
        var visitor = site.As(await site.Read(db => db.Set<Person>().SingleAsync(person => person.Id == DemoPeople.Facilitator)));
        var export = JsonDocument.Parse((await visitor.Visit("/mon-compte/donnees")).Text).RootElement;
        foreach (
            var section in new[] { "Actes dans les diagnostics", "Compte", "Mandats, actes et invitations", "Plans d’actions",
                "Réponses aux diagnostics" })
            Assert.True(export.TryGetProperty(section, out _), $"The export says nothing under “{section}”.");
        Assert.NotEmpty(await Holding(Email));

        // A letter to an address that the account never had must go too.
        await visitor.Visit("/mon-compte/adresse");
        Assert.Equal(HttpStatusCode.Found,
            (await visitor.Submit(("Email", "ailleurs@exemple.fr"), ("Current", DemoPeople.Password))).Status);
        Assert.Single(await site.MailsTo("ailleurs@exemple.fr"));

        await visitor.Visit("/mon-compte/supprimer");
        Assert.Equal(HttpStatusCode.Found, (await visitor.Submit(("Current", DemoPeople.Password))).Status);

        // The farewell itself is on its way to that address, or has left already and is forgotten; nothing else may know it.
        Assert.All(await site.MailsTo(Email), mail => Assert.Equal(("Votre compte est effacé", true), (mail.Subject, mail.LeavesNoTrace)));
        Assert.Empty(await site.MailsTo("ailleurs@exemple.fr"));
        await site.Do(db => db.Set<Rouages.Mail.OutgoingMail>().ExecuteDeleteAsync());
        Assert.Empty(await Holding(Name));
        Assert.Empty(await Holding(Email));
        Assert.Empty(await Holding(DemoPeople.Facilitator.ToString()));
    }

    /// <summary>Every column of every table that holds the text, whatever its type.</summary>
    private Task<List<string>> Holding(string text)
    {
        var like = $"%{text}%";
        return site.Read(db => db.Database.SqlQuery<string>($"""
            SELECT format('%I.%I %I', table_schema, table_name, column_name) AS "Value"
            FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
              AND data_type IN ('text', 'character varying', 'uuid', 'json', 'jsonb', 'ARRAY')
              AND (xpath('/row/found/text()', query_to_xml(
                format('SELECT count(*) AS found FROM %I.%I WHERE %I::text ILIKE %L', table_schema, table_name, column_name, {like}),
                false, true, '')))[1]::text::int > 0
            """).ToListAsync());
    }
}
