using Microsoft.AspNetCore.Identity;

namespace Rouages.Directory.Domain;

/// <summary>A person with their own account; they act in the name of organisations through <see cref="Mandate"/>.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public const int LongestName = 100;

    /// <summary>How the person is called on screen.</summary>
    public required string DisplayName { get; set; }

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "fr";

    public required DateTimeOffset CreatedAt { get; init; }
}
