namespace Rouages.Storage;

/// <summary>The storage cannot be opened; the message is one sentence for the person who starts the site.</summary>
public sealed class StorageException : Exception
{
    /// <summary>Says why in <paramref name="message"/>.</summary>
    public StorageException(string message) : base(message)
    {
    }

    /// <summary>Says why in <paramref name="message"/>, and keeps what caused it.</summary>
    public StorageException(string message, Exception inner) : base(message, inner)
    {
    }
}
