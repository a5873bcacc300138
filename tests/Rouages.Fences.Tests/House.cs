using System.Reflection;
using Rouages.Web.Modules;

namespace Rouages.Fences.Tests;

/// <summary>Finds the source tree and walks it; the list of modules is the folder itself.</summary>
internal static class House
{
    internal static string Root { get; } = Up(AppContext.BaseDirectory);

    /// <summary>Names of the assemblies that hold a module.</summary>
    internal static IReadOnlyList<string> Modules { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "src"), "*Module.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "IModule.cs")
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file))!).Order()];

    /// <summary>Schemas of the modules that every other may use.</summary>
    internal static IReadOnlyList<string> Shared { get; } = ["accounts", "territories", "cooperations", "objects"];

    /// <summary>Every project that may speak to a reader.</summary>
    internal static IReadOnlyList<string> Speaking { get; } =
        [.. Modules, "Rouages.Web", "Rouages.Mail", "Rouages.Printing", "Rouages.Storage"];

    internal static IModule Module(string name) =>
        (IModule)Activator.CreateInstance(Assembly.Load(name).GetTypes().Single(type => typeof(IModule).IsAssignableFrom(type)))!;

    /// <summary>Source files of a project or, without one, of all of <c>src</c>.</summary>
    internal static IEnumerable<string> Files(string? project, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", project ?? ""), "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)
                && !file.Contains("/Rouages.Migrations/", StringComparison.Ordinal) && !file.Contains("/vendor/", StringComparison.Ordinal))
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    internal static string Short(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string Up(string folder) =>
        File.Exists(Path.Combine(folder, "Rouages.slnx")) ? folder : Up(Path.GetDirectoryName(folder)!);
}
