namespace Rouages.Storage.Files;

internal static class FileBytes
{
    /// <summary>All that was sent; null once it passes the limit: the rest is not read.</summary>
    public static async Task<byte[]?> Read(Stream content, int limit, CancellationToken ct)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = await content.ReadAsync(buffer, ct)) > 0;)
        {
            if (read.Length + count > limit) return null;
            read.Write(buffer, 0, count);
        }
        return read.ToArray();
    }
}
