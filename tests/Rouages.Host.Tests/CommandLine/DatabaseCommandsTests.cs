using Microsoft.Extensions.DependencyInjection;
using Rouages.Host.CommandLine;
using Rouages.Testing;

namespace Rouages.Host.Tests.CommandLine;

public sealed class DatabaseCommandsTests
{
    [Theory]
    [InlineData("backup")]
    [InlineData("restore", "a", "b")]
    [InlineData("upgrade", "--chek")]
    public async Task Bad_usage_is_explained_and_touches_no_database(params string[] arguments)
    {
        var printed = await Run(new() { ["ROUAGES_DATABASE"] = "Host=/nowhere;Database=x" }, arguments);
        Assert.Equal((2, ""), (printed.Code, printed.Out));
        Assert.StartsWith("Usage : rouages backup", printed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_one_sentence()
    {
        var printed = await Run(new() { ["ROUAGES_DATABASE"] = "Host=/nowhere;Database=x" }, "upgrade", "--check");
        Assert.Equal((1, ""), (printed.Code, printed.Out));
        Assert.Single(printed.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task An_operator_upgrades_names_another_and_checks()
    {
        await using var server = await PrivateServer.Start();
        Dictionary<string, string?> settings = new() { ["ROUAGES_DATABASE"] = server.Address };

        var pending = await Run(settings, "upgrade", "--check");
        Assert.Equal(1, pending.Code);
        Assert.Contains("20261121084753_Initial", pending.Lines);
        Assert.Equal(0, (await Run(settings, "upgrade")).Code);
        Assert.Equal(["La base est à jour."], (await Run(settings, "upgrade", "--check")).Lines);

        var (ana, bao) = (A.Person("Ana"), A.Person("Bao", confirmed: false));
        await Save(settings, ana, bao);
        Assert.Equal(1, (await Run(settings, "admin", "add", "personne@exemple.fr")).Code);
        Assert.Equal(1, (await Run(settings, "admin", "add", bao.Email!)).Code);
        Assert.Equal(0, (await Run(settings, "admin", "add", ana.Email!.ToUpperInvariant())).Code);
        Assert.StartsWith($"{ana.Email}\tAna\t", Assert.Single((await Run(settings, "admin", "list")).Lines), StringComparison.Ordinal);
        Assert.Equal(0, (await Run(settings, "admin", "remove", ana.Email!)).Code);
        Assert.Empty((await Run(settings, "admin", "list")).Lines);

        var check = await Run(settings, "check");
        Assert.Equal(["settings and content", "database", "disk", "backup", "pdf"], check.Lines.Select(line => line.Split('\t')[0]));
        Assert.All(check.Lines[..3], line => Assert.Contains("\tvalid\t", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_check_names_the_setting_that_is_wrong()
    {
        var check = await Run(new() { ["Site:Address"] = "rouages.example" }, "check");
        Assert.Equal(1, check.Code);
        Assert.Contains("Site:Address", Assert.Single(check.Lines), StringComparison.Ordinal);
    }

    private static async Task<Printed> Run(Dictionary<string, string?> settings, params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var asked = ParsedArguments.Read(arguments);
        Assert.True(DatabaseCommands.Knows(asked));
        var code = await DatabaseCommands.Run(asked, new Terminal(TextReader.Null, output, error), new Tongue(english: false), settings);
        return new(code, output.ToString(), error.ToString());
    }

    private static async Task Save(Dictionary<string, string?> settings, params object[] people)
    {
        await using var services = DatabaseCommands.Services(settings);
        await Rouages.Storage.StorageServices.OpenStorage(services);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Rouages.Storage.RouagesDb>();
        db.AddRange(people);
        await db.SaveChangesAsync();
    }
}
