namespace Rouages.Host.CommandLine;

/// <summary>The arguments sorted out: the options that every command takes, and the words that remain in their order.</summary>
internal sealed record ParsedArguments(string[] Words, string? Language, bool WantsHelp)
{
    public static readonly IReadOnlyList<string> Options = ["--help", "--lang"];

    /// <summary>After <c>--</c> everything is a word, even what looks like an option.</summary>
    public static ParsedArguments Read(string[] arguments)
    {
        var (words, language, help) = (new List<string>(), (string?)null, false);
        for (var rank = 0; rank < arguments.Length; rank++)
            switch (arguments[rank])
            {
                case "--":
                    words.AddRange(arguments[(rank + 1)..]);
                    return new([.. words], language, help);
                case "--help" or "-h" or "help" when words.Count == 0 || arguments[rank] != "help":
                    help = true;
                    break;
                case "--lang" when rank + 1 < arguments.Length:
                    language = arguments[++rank];
                    break;
                case var option when option.StartsWith("--lang=", StringComparison.Ordinal):
                    language = option["--lang=".Length..];
                    break;
                case var word:
                    words.Add(word);
                    break;
            }
        return new([.. words], language, help);
    }
}
