using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Rouages.Storage.Model;

/// <summary>The model depends on which modules are there: two hosts of one process may differ.</summary>
internal sealed class ModelKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), designTime, string.Join(' ', ((RouagesDb)context).Tables.Select(tables => tables.GetType().FullName)));
}
