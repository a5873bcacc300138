using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Rouages.Storage.Keys;

/// <summary>Keeps the keys of Data Protection in the database.</summary>
internal sealed class DatabaseKeys(IServiceScopeFactory scopes, Replica replica) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var primary = replica.Leave();
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<RouagesDb>();
        return [.. db.Set<ProtectionKey>().AsNoTracking().OrderBy(key => key.Name).Select(key => key.Xml).AsEnumerable()
            .Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        using var primary = replica.Leave();
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<RouagesDb>();
        db.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
