using System.Buffers.Binary;
using System.IO.Compression;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>
/// A picture in a third of its bytes: a page has few colours beside those at the edges of its letters, so 256 of them are enough for the eye.
/// The browser reads the pixels, and what is written here is a PNG with a palette.
/// </summary>
internal static class SmallPicture
{
    // The colours that most pixels have, of those that nobody tells apart only one; every other pixel gets the nearest of them.
    private const string Reduce = """
        async source => {
            const image = new Image();
            image.src = source;
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height), context = canvas.getContext("2d");
            context.drawImage(image, 0, 0);
            const colours = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer), count = new Map();
            for (const colour of colours) count.set(colour, (count.get(colour) ?? 0) + 1);
            const part = (colour, at) => (colour >>> at) & 255;
            const far = (one, other) => [0, 8, 16].reduce((sum, at) => sum + (part(one, at) - part(other, at)) ** 2, 0);
            const palette = [];
            for (const [colour] of [...count].sort((one, other) => other[1] - one[1]))
                if (palette.length < 256 && palette.every(entry => far(entry, colour) > 9)) palette.push(colour);
            const places = new Map();
            for (const colour of count.keys())
                places.set(colour, palette.reduce((best, entry, i) => far(entry, colour) < far(palette[best], colour) ? i : best, 0));
            const pixels = Uint8Array.from(colours, colour => places.get(colour));
            let text = "";
            for (let i = 0; i < pixels.length; i += 8192) text += String.fromCharCode(...pixels.subarray(i, i + 8192));
            return { width: image.width, height: image.height, palette: palette.flatMap(colour => [0, 8, 16].map(at => part(colour, at))), pixels: btoa(text) };
        }
        """;

    /// <summary>Writes what the page shows.</summary>
    public static async Task KeepAsync(IPage page, string file)
    {
        var picture = Convert.ToBase64String(await page.ScreenshotAsync());
        var beside = await page.Context.NewPageAsync();
        var reduced = await beside.EvaluateAsync<Reduced>(Reduce, "data:image/png;base64," + picture);
        await beside.CloseAsync();
        await File.WriteAllBytesAsync(file, Encode(reduced));
    }

    private static byte[] Encode(Reduced picture)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), picture.Height);
        // Eight bits a pixel, each a place in the palette.
        (head[8], head[9]) = (8, 3);
        Write(file, "IHDR"u8, head);
        Write(file, "PLTE"u8, [.. picture.Palette.Select(static part => (byte)part)]);
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var pixels = Convert.FromBase64String(picture.Pixels);
            for (var row = 0; row < picture.Height; row++)
            {
                packing.WriteByte(0);
                packing.Write(pixels, row * picture.Width, picture.Width);
            }
        }

        Write(file, "IDAT"u8, packed.ToArray());
        Write(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Write(MemoryStream file, ReadOnlySpan<byte> name, byte[] body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(name);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Checked(Checked(uint.MaxValue, name), body));
        file.Write(number);
    }

    private static uint Checked(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }

        return sum;
    }

    private sealed record Reduced
    {
        public int Width { get; init; }

        public int Height { get; init; }

        public int[] Palette { get; init; } = [];

        public string Pixels { get; init; } = "";
    }
}
