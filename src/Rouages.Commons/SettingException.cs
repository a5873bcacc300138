namespace Rouages.Commons;

/// <summary>A setting that cannot be used; the message is one sentence for the person who starts the site, and names the setting.</summary>
/// <param name="message">The sentence.</param>
public sealed class SettingException(string message) : Exception(message);
