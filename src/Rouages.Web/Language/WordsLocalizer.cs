using Microsoft.Extensions.Localization;

namespace Rouages.Web;

/// <summary>Lets the framework's own libraries (Identity, validation) speak through <see cref="Words"/>.</summary>
internal sealed class WordsLocalizer(Words words) : IStringLocalizer, IStringLocalizerFactory
{
    public LocalizedString this[string name] => new(name, words.Say(name));

    public LocalizedString this[string name, params object[] arguments] => new(name, words[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];

    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;
}
