namespace Rouages.Mail;

/// <summary>Who receives a letter. There are two ways to make one, so that no address typed by somebody escapes the counter.</summary>
public sealed record Addressee
{
    private Addressee(string email, string language, string? name, Guid? person, bool isTyped) =>
        (Email, Language, Name, Person, IsTyped) = (email, language, name, person, isTyped);

    /// <summary>One address, already checked.</summary>
    public string Email { get; }

    /// <summary><c>fr</c> or <c>en</c>: the language in which the letter is written.</summary>
    public string Language { get; }

    /// <summary>How the person is called; null for an address alone.</summary>
    public string? Name { get; }

    /// <summary>The account that the letter is about: it goes when the account goes.</summary>
    public Guid? Person { get; }

    /// <summary>Somebody typed this address; nobody has shown yet that they read it.</summary>
    public bool IsTyped { get; }

    /// <summary>The confirmed address of an account.</summary>
    public static Addressee Account(Guid person, string email, string language, string? name) =>
        new(email, language, name, person, isTyped: false);

    /// <summary>An address that somebody typed into a form: letters to it are counted.</summary>
    public static Addressee Typed(string email, string language, string? name = null, Guid? person = null) =>
        new(email, language, name, person, isTyped: true);
}
