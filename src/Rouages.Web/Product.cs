using System.Reflection;

namespace Rouages.Web;

/// <summary>What this software is, as its build says it.</summary>
public static class Product
{
    /// <summary>Version of the release, such as <c>0.1.0</c> (Directory.Build.props).</summary>
    public static string Version { get; } =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
