namespace Rouages.Web.Api;

/// <summary>What a value of the API is, for those who read its document.</summary>
/// <param name="french">French sentence (a literal), key of <see cref="Words"/>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class)]
public sealed class SaysAttribute(string french) : Attribute
{
    /// <summary>The sentence.</summary>
    public string French { get; } = french;
}
