using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Rouages.Assessments.Reporting;

/// <summary>The secret of a link: 256 random bits, of which only the digest is stored.</summary>
internal static class ShareToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
