using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using Copeland.History;
using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>The calibration that ships with the engine.</summary>
public static class EmbeddedCalibration
{
    private const string Resource = "Copeland.Calibration.calibration.json";

    private static readonly Lazy<byte[]> Bytes = new(Read);
    private static readonly Lazy<string> Digest = new(() => Convert.ToHexStringLower(SHA256.HashData(Bytes.Value)));
    private static readonly Lazy<(string Name, int Contests, IReadOnlyList<RecordedScore> Scores)> Header = new(() => CalibrationJson.ReadHeader(Bytes.Value));
    private static readonly ConcurrentDictionary<DateOnly, CalibratedSet> Sets = new();

    /// <summary>Its name, e.g. <c>2026.1</c>.</summary>
    public static string Name => Header.Value.Name;

    /// <summary>How many by-elections it was fitted to.</summary>
    public static int Contests => Header.Value.Contests;

    /// <summary>How the model and the rules of thumb did on them, leaving one Parliament out; the model first.</summary>
    public static IReadOnlyList<RecordedScore> Scores => Header.Value.Scores;

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public static string Sha256 => Digest.Value;

    /// <summary>The file.</summary>
    public static ReadOnlyMemory<byte> File => Bytes.Value;

    /// <summary>
    /// The assumptions for a polling day: those of its Parliament, fitted without any of that Parliament's by-elections, or the
    /// present ones where the history holds none of them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the general election of 1945.</exception>
    public static ModelAssumptions For(DateOnly pollingDay) =>
        Sets.GetOrAdd(Parliaments.Of(pollingDay).Elected, parliament => CalibrationJson.ReadSet(Bytes.Value, parliament)).Assumptions;

    private static byte[] Read()
    {
        using var stream = typeof(EmbeddedCalibration).Assembly.GetManifestResourceStream(Resource)
            ?? throw new UnreachableException($"{Resource} is embedded in this assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
