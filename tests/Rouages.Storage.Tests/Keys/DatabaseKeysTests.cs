using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rouages.Storage.Keys;
using Rouages.Testing;

namespace Rouages.Storage.Tests.Keys;

public sealed class DatabaseKeysTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task What_one_node_seals_another_opens()
    {
        var sealedText = site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("secret");
        Assert.True(await site.Read(db => db.Set<ProtectionKey>().AnyAsync()));

        var other = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        other.Configuration["ROUAGES_DATABASE"] = site.DatabaseAddress;
        other.Services.AddSingleton(TimeProvider.System).AddRouagesStorage();
        using var node = other.Build();
        Assert.Equal("secret", node.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(sealedText));
    }
}
