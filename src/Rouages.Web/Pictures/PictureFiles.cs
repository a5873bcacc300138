using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Rouages.Storage;

namespace Rouages.Web;

/// <summary>How a stored picture leaves.</summary>
public static class PictureFiles
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The picture, or 404 when there is none. What everybody may see is kept five minutes by browsers and proxies; anything else is asked
    /// again each time, so that whoever may no longer see it stops seeing it. What did not change is not sent twice.
    /// </summary>
    /// <param name="http">The request; the caller has made sure of the rights.</param>
    /// <param name="id">The picture: its content never changes.</param>
    /// <param name="file">What <see cref="Pictures.Open"/> gave.</param>
    /// <param name="isPublic">Everybody may see it.</param>
    public static Results<FileContentHttpResult, NotFound> Send(HttpContext http, Guid id, OpenedFile? file, bool isPublic)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (file is not { IsPicture: true }) return TypedResults.NotFound();
        // A shared cache would keep the cookie of a signed-in person along with the picture.
        http.Response.GetTypedHeaders().CacheControl = isPublic && http.User.Identity?.IsAuthenticated != true
            ? new() { Public = true, MaxAge = Kept } : new() { Private = true, NoCache = true };
        return TypedResults.File(file.Content, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{id:N}-{file.Content.Length}\""));
    }
}
