using System.Security.Cryptography;

namespace Copeland.History;

/// <summary>Tells which version of the embedded tables something was learnt from.</summary>
internal static class HistoryDigest
{
    private static readonly string[] Tables = ["by-elections.csv", "by-election-results.csv", "by-election-national-polls.csv", "by-election-seat-polls.csv"];

    private static readonly Lazy<string> Digest = new(() => Compute(Tables));

    /// <summary>SHA-256 of the tables that calibrations are fitted to, one after the other, lower-case hexadecimal.</summary>
    public static string Sha256 => Digest.Value;

    /// <summary>SHA-256 of the table of national polls, lower-case hexadecimal.</summary>
    public static string PollsSha256 { get; } = Compute(["national-polls.csv"]);

    private static string Compute(IReadOnlyList<string> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in tables)
        {
            using var stream = EmbeddedTable.Open(table);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            hash.AppendData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
