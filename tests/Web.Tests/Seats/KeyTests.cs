using System.Reflection;
using System.Security.Cryptography;
using Web.Seats;

namespace Web.Tests.Seats;

public sealed class KeyTests
{
    [Fact]
    public void A_key_has_256_bits_and_never_repeats()
    {
        var keys = Enumerable.Range(0, 2000).Select(_ => Key.Create()).ToList();

        Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.All(keys, key => Assert.Equal(32, System.Buffers.Text.Base64Url.DecodeFromChars(key).Length));
    }

    [Fact]
    public void Every_bit_of_a_key_is_as_often_set_as_not()
    {
        const int Sample = 4000;
        var set = new int[256];
        for (var i = 0; i < Sample; i++)
        {
            var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(Key.Create());
            for (var bit = 0; bit < 256; bit++)
                set[bit] += (bytes[bit / 8] >> (bit % 8)) & 1;
        }

        // Six standard deviations around one half: a fair bit leaves it once in 500 million.
        var allowed = 6 * Math.Sqrt(Sample) / 2;
        Assert.All(set, count => Assert.InRange(count, (Sample / 2) - allowed, (Sample / 2) + allowed));
    }

    [Fact]
    public void The_stored_hash_is_not_the_key()
    {
        var key = Key.Create();

        Assert.Equal(32, Key.Hash(key).Length);
        Assert.NotEqual(System.Buffers.Text.Base64Url.DecodeFromChars(key), Key.Hash(key));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    public void Nothing_but_the_key_fits(string? wrong)
    {
        var key = Key.Create();

        Assert.True(Key.Fits(key, Key.Hash(key)));
        Assert.False(Key.Fits(wrong, Key.Hash(key)));
        Assert.False(Key.Fits(key + "A", Key.Hash(key)));
        Assert.False(Key.Fits(new string('x', 100_000), Key.Hash(key)));
    }

    [Fact]
    public void The_right_seat_is_found_among_many()
    {
        var keys = Enumerable.Range(0, 30).Select(_ => Key.Create()).ToList();
        var hashes = keys.Select(Key.Hash).ToList();

        Assert.Equal(17, Key.Find(keys[17], hashes));
        Assert.Equal(-1, Key.Find(Key.Create(), hashes));
        Assert.Equal(-1, Key.Find(null, hashes));
    }

    [Theory]
    [InlineData(nameof(Key.Fits))]
    [InlineData(nameof(Key.Find))]
    public void Keys_are_compared_in_constant_time(string method)
    {
        var body = typeof(Key).GetMethod(method, BindingFlags.Public | BindingFlags.Static)!;

        Assert.Contains(
            typeof(CryptographicOperations).GetMethod(nameof(CryptographicOperations.FixedTimeEquals))!, Calls(body));
    }

    // Every 4-byte operand that names a method of the module: enough to see what a method calls.
    private static IEnumerable<MethodBase> Calls(MethodInfo method)
    {
        var code = method.GetMethodBody()!.GetILAsByteArray()!;
        for (var i = 0; i + 5 <= code.Length; i++)
        {
            MethodBase? called = null;
            if (code[i] == 0x28)
            {
                try
                {
                    called = method.Module.ResolveMethod(BitConverter.ToInt32(code, i + 1));
                }
                catch (ArgumentException)
                {
                    // The byte was part of another operand.
                }
            }

            if (called is not null)
                yield return called;
        }
    }
}
