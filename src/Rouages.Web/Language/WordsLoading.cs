using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Rouages.Commons;
using Rouages.Storage;

namespace Rouages.Web;

/// <summary>Reads what the modules embed as <c>Words/en.json</c>.</summary>
public static class WordsLoading
{
    /// <summary>Registers <see cref="Words"/> with the English of Rouages.Commons, of Rouages.Web and of the given assemblies.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="assemblies">The assemblies of the modules; the same one may be named twice.</param>
    public static IServiceCollection AddWords(this IServiceCollection services, IEnumerable<Assembly> assemblies)
    {
        var words =
            new Words(Merge(assemblies.Append(typeof(Words).Assembly).Append(typeof(Refusal).Assembly).Append(typeof(RouagesDb).Assembly)));
        return services.AddSingleton(words).AddSingleton<MemoStore>()
            .AddSingleton<IStringLocalizer>(new WordsLocalizer(words))
            .AddSingleton<IStringLocalizerFactory>(new WordsLocalizer(words));
    }

    /// <summary>English by French sentence of one assembly; empty when it embeds no words.</summary>
    public static IReadOnlyDictionary<string, string> Read(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var name = Array.Find(assembly.GetManifestResourceNames(), name => name.EndsWith("Words.en.json", StringComparison.Ordinal));
        if (name is null) return FrozenDictionary<string, string>.Empty;
        using var file = assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file, Strict)!;
    }

    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false };

    internal static FrozenDictionary<string, string> Merge(IEnumerable<Assembly> assemblies)
    {
        Dictionary<string, string> all = [];
        // Two modules may say one sentence; a fence sees to it that they translate it alike.
        foreach (var (french, english) in assemblies.Distinct().SelectMany(Read)) all.TryAdd(french, english);
        return all.ToFrozenDictionary();
    }
}
