using System.IO.Compression;
using System.Text;
using Rouages.TerritoryMap;

#pragma warning disable RS0030 // A tool run by hand: its only reader is at the terminal.
if (args is not [var data, .. var rest])
{
    Console.Error.WriteLine("Usage: dotnet run --project tools/Rouages.TerritoryMap -- PACKAGE_DATA_FOLDER [OUTPUT]");
    return 2;
}

var target = rest.FirstOrDefault() ?? Path.Combine("content", "territories", "communes.txt.br");
using var text = new MemoryStream();
using (var writer = new StreamWriter(text, new UTF8Encoding(false), leaveOpen: true))
    new Columns(Package.Read(data), writer).Write();

var packed = new byte[BrotliEncoder.GetMaxCompressedLength((int)text.Length)];
if (!BrotliEncoder.TryCompress(text.GetBuffer().AsSpan(0, (int)text.Length), packed, out var size, quality: 11, window: 24))
    return 1;
await File.WriteAllBytesAsync(target, packed[..size]);
Console.Out.WriteLine($"{target}: {text.Length:N0} bytes of text, {size:N0} compressed");
return 0;
