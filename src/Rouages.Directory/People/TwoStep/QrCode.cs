using QRCoder;

namespace Rouages.Directory.People.TwoStep;

internal static class QrCode
{
    /// <summary>Black on white in both themes: cameras expect it.</summary>
    internal static string Svg(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(data);
        return drawing.GetGraphic(4, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
