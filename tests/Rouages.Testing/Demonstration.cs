namespace Rouages.Testing;

/// <summary>The demonstration content, as <c>bin/run</c> loads it.</summary>
public static class Demonstration
{
    /// <summary>Loads it into an empty site; a site where someone has an account is left as it is.</summary>
    public static Task HasDemonstration(this Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return Host.Demo.Load(site.Services);
    }
}
