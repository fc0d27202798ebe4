using System.Buffers.Binary;
using System.Text;

namespace Benchmarks.Circuits;

/// <summary>
/// The buttons and sliders of a page, read from the drawings that its circuit sends: which number the server gave to a press or a move of each.
/// Only whole elements are read; one that was drawn once keeps its number.
/// </summary>
internal sealed class Buttons
{
    // The kinds of a frame, as the framework writes them (RenderTreeFrameType).
    private const int Element = 1;
    private const int Text = 2;
    private const int Attribute = 3;
    private const int Markup = 8;
    private const int FrameSize = 20;

    private readonly Dictionary<string, long> _presses = new(StringComparer.Ordinal);

    /// <summary>Forgets all: the numbers of a page that is loaded anew are others.</summary>
    public void Clear()
    {
        lock (_presses) _presses.Clear();
    }

    /// <summary>Takes in a drawing.</summary>
    public void Read(ReadOnlySpan<byte> batch)
    {
        // The last five numbers say where the parts begin: changes, frames, what went, and the texts.
        var frames = Number(batch, batch.Length - 16);
        var texts = Number(batch, batch.Length - 4);
        var count = Number(batch, frames);
        for (var i = 0; i < count; i++)
        {
            var at = frames + 4 + (i * FrameSize);
            if (Number(batch, at) != Element) continue;
            var (name, press, said) = ("", 0L, new StringBuilder());
            var length = Math.Min(Number(batch, at + 4), count - i);
            var inside = false;
            for (var j = 1; j < length; j++)
            {
                var part = at + (j * FrameSize);
                var kind = Number(batch, part);
                // Attributes of the element itself come before anything else in it.
                inside |= kind != Attribute;
                if (kind == Attribute && !inside && Said(batch, texts, Number(batch, part + 4)) is { } attribute)
                {
                    if (attribute is "onclick" or "oninput") press = BinaryPrimitives.ReadInt64LittleEndian(batch[(part + 12)..]);
                    if (attribute is "id" or "class" or "type") name += $" {attribute}={Said(batch, texts, Number(batch, part + 8))} ";
                }

                if (kind is Text or Markup) said.Append(Said(batch, texts, Number(batch, part + 4)));
            }

            if (press == 0) continue;
            lock (_presses) _presses[$"{name}|{said}"] = press;
        }
    }

    /// <summary>The number of a button's press, by a part of its name, class or words; nothing if there is none.</summary>
    public long? Find(string part)
    {
        lock (_presses)
        {
            foreach (var (name, press) in _presses)
            {
                if (name.Contains(part, StringComparison.Ordinal)) return press;
            }
        }

        return null;
    }

    private static int Number(ReadOnlySpan<byte> batch, int at) => BinaryPrimitives.ReadInt32LittleEndian(batch[at..]);

    private static string? Said(ReadOnlySpan<byte> batch, int texts, int index)
    {
        if (index < 0) return null;
        var at = Number(batch, texts + (4 * index));
        var (length, shift) = (0, 0);
        while (true)
        {
            var next = batch[at++];
            length |= (next & 0x7f) << shift;
            if (next < 0x80) break;
            shift += 7;
        }

        return Encoding.UTF8.GetString(batch.Slice(at, length));
    }
}
