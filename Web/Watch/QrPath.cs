using System.Text;
using QRCoder;

namespace Web.Watch;

/// <summary>The dark squares of a QR code as one SVG path.</summary>
public static class QrPath
{
    // What the library adds around the code on each side; the picture has an edge of its own.
    private const int Quiet = 4;

    public static (string Path, int Size) Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count - 2 * Quiet;
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                if (code.ModuleMatrix[y + Quiet][x + Quiet]) path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x},{y}h1v1h-1z");
            }
        }

        return (path.ToString(), size);
    }
}
