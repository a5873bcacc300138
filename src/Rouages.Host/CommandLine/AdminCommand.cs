using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Storage;

namespace Rouages.Host.CommandLine;

/// <summary>
/// <c>rouages admin add|remove ADDRESS</c>, <c>rouages admin list</c>: who operates this instance. Whoever may run it already holds the
/// machine.
/// </summary>
internal sealed class AdminCommand(IServiceProvider services, Terminal terminal, Tongue tongue)
{
    private const int MostListed = 1000;

    public async Task<int> Run(string[] words)
    {
        await services.OpenStorage(join: true);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RouagesDb>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        return words switch
        {
            ["list"] => await List(db),
            ["add", var address] => await Change(db, address, person => person.BecomeOperator(now)),
            ["remove", var address] => await Change(db, address, person => person.CeaseOperator()),
            _ => Commands.Explain(terminal, tongue.Say(
                "Usage : rouages admin add|remove ADRESSE | admin list", "Usage: rouages admin add|remove ADDRESS | admin list")),
        };
    }

    private async Task<int> List(RouagesDb db)
    {
        var operators = await db.Set<Person>().AsNoTracking().Where(person => person.OperatorSince != null)
            .OrderBy(person => person.OperatorSince).Take(MostListed)
            .Select(person => new { person.Email, person.DisplayName, person.OperatorSince }).ToListAsync();
        foreach (var one in operators) terminal.Out.WriteLine($"{one.Email}\t{one.DisplayName}\t{one.OperatorSince:yyyy-MM-dd}");
        return Commands.AllWell;
    }

    private async Task<int> Change(RouagesDb db, string address, Action<Person> change)
    {
        var normal = Person.Normal(address);
        if (await db.Set<Person>().SingleOrDefaultAsync(person => person.NormalizedEmail == normal) is not { } person)
            return Refuse(tongue.Say(
                $"Aucun compte n’a l’adresse {address} : la personne s’inscrit d’abord.",
                $"No account has the address {address}: the person signs up first."));
        if (!person.EmailConfirmed)
            return Refuse(tongue.Say(
                $"{address} n’est pas encore confirmée : la personne suit d’abord le lien du courriel reçu.",
                $"{address} is not confirmed yet: the person follows the link of the letter first."));
        change(person);
        await db.SaveChangesAsync();
        terminal.Out.WriteLine($"{person.Email}\t{person.DisplayName}");
        return Commands.AllWell;
    }

    private int Refuse(string why)
    {
        terminal.Error.WriteLine(why);
        return Commands.SomeInvalid;
    }
}
