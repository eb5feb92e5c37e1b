using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Copeland.Simulation;

/// <summary>A fingerprint of everything a tally holds.</summary>
internal static class TallyDigest
{
    /// <summary>SHA-256 over all counts and all sums, lower-case hexadecimal.</summary>
    public static string Of(Tally tally)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> word = stackalloc byte[16];
        foreach (var count in (ReadOnlySpan<long>)[tally.Draws, tally.Ties, tally.Recounts, .. tally.Counts])
        {
            BinaryPrimitives.WriteInt64LittleEndian(word, count);
            hash.AppendData(word[..sizeof(long)]);
        }

        foreach (var sum in tally.Sums.Values())
        {
            BinaryPrimitives.WriteInt128LittleEndian(word, sum);
            hash.AppendData(word);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
