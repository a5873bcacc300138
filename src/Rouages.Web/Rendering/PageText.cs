using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Rouages.Web;

/// <summary>What a page writes, kept in a borrowed buffer until it is whole and sent at once.</summary>
internal sealed class PageText : TextWriter
{
    private char[] _text = ArrayPool<char>.Shared.Rent(1 << 16);
    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (_length == _text.Length) Grow(1);
        _text[_length++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > _text.Length - _length) Grow(buffer.Length);
        buffer.CopyTo(_text.AsSpan(_length));
        _length += buffer.Length;
    }

    /// <summary>What was written, as UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text, 0, _length);

    /// <summary>Sends what was written, as UTF-8.</summary>
    public async Task Send(HttpResponse response, CancellationToken ct)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(_length));
        try
        {
            var count = Encoding.UTF8.GetBytes(_text.AsSpan(0, _length), bytes);
            response.ContentLength = count;
            await response.Body.WriteAsync(bytes.AsMemory(0, count), ct);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) ArrayPool<char>.Shared.Return(Interlocked.Exchange(ref _text, []));
        base.Dispose(disposing);
    }

    private void Grow(int by)
    {
        var wider = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + by));
        _text.AsSpan(0, _length).CopyTo(wider);
        ArrayPool<char>.Shared.Return(_text);
        _text = wider;
    }
}
