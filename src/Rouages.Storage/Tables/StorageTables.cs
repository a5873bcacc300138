using Microsoft.EntityFrameworkCore;

namespace Rouages.Storage.Tables;

/// <summary>What the storage keeps for itself, in the schema <c>storage</c>.</summary>
internal sealed class StorageTables : ITables
{
    public static readonly StorageTables Instance = new();

    public string Name => "storage";

    public void ConfigureTables(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(StorageTables).Assembly);
}
