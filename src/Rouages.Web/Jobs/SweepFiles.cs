using Rouages.Storage;
using Rouages.Web.Modules;

namespace Rouages.Web.Jobs;

/// <summary>Removes once a day the files that nobody holds any more, or never held.</summary>
internal sealed class SweepFiles(FileSweep sweep) : IScheduledJob
{
    public string Name => "sweep-files";
    public string Label => Words.Key("Effacer les fichiers dont plus rien ne se sert");

    public TimeSpan Every => TimeSpan.FromDays(1);

    public Task Run(CancellationToken ct) => sweep.Run(ct);
}
