using Microsoft.AspNetCore.Connections;
using Rouages.Commons;
using Rouages.Commons.Content;
using Rouages.Storage;

namespace Rouages.Host;

/// <summary>The site cannot start; the message is one sentence for the person who starts it.</summary>
internal sealed class StartException(string message, Exception inner) : Exception(message, inner)
{
    /// <summary>The sentence to show instead of a stack trace; null for what is a bug, whose trace is needed.</summary>
    public static string? Sentence(Exception? problem) => problem switch
    {
        null => null,
        StartException or StorageException or SettingException => problem.Message,
        ContentException => $"A file of content cannot be used: {problem.Message}",
        IOException { InnerException: AddressInUseException } => problem.Message,
        // The container wraps what a factory throws.
        _ => Sentence(problem.InnerException),
    };
}
