namespace Rouages.Printing;

/// <summary>A picture that lies beside a page on paper.</summary>
/// <param name="Id">Its name in <see cref="Place"/>.</param>
/// <param name="Content">All of it: PNG, JPEG or WebP.</param>
public sealed record PaperPicture(Guid Id, byte[] Content)
{
    /// <summary>The folder of pictures, as the page says it.</summary>
    public const string Place = "pictures/";
}
