using Microsoft.EntityFrameworkCore;
using Rouages.Accounts.Domain;
using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Host;

/// <summary>Demonstration content, on an instance where nobody has an account yet, and only when <c>Demo:Load</c> asks for it.</summary>
internal static class Demo
{
    public static bool Wanted(IConfiguration configuration) => configuration.GetValue<bool>("Demo:Load");

    /// <summary>All of it or nothing: a start that is interrupted leaves an instance that is still empty.</summary>
    public static async Task Load(IServiceProvider services, CancellationToken ct = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RouagesDb>();
        if (await db.Set<Person>().AnyAsync(ct)) return;

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var content in scope.ServiceProvider.GetServices<IDemoContent>().OrderBy(content => content.Order))
            {
                await content.Create(ct);
                await db.SaveChangesAsync(ct);
            }
            await transaction.CommitAsync(ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            var why = problem.GetBaseException().Message;
            throw new StartException($"The demonstration cannot be loaded, and nothing of it was kept: {why}", problem);
        }
    }

    /// <summary>Where the site is and who may enter, for the person in front of the terminal.</summary>
    public static string Welcome(WebApplication app)
    {
        var accounts = app.Services.GetServices<DemoAccount>()
            .Select(account => $"\n  {account.SignIn}  {account.Password}  ({account.Who})");
        return $"Rouages : {string.Join(' ', app.Urls)}{string.Concat(accounts)}";
    }
}
