using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using Copeland.History;
using Copeland.Model;

namespace Copeland.Calibration;

/// <summary>The calibration that ships with the engine.</summary>
internal static class EmbeddedCalibration
{
    private const string Resource = "Copeland.Calibration.calibration.json";

    private static readonly Lazy<byte[]> Bytes = new(Read);
    private static readonly Lazy<string> Digest = new(() => Convert.ToHexStringLower(SHA256.HashData(Bytes.Value)));
    private static readonly Lazy<(string Name, int Contests, IReadOnlyList<RecordedScore> Scores)> Header = new(() => CalibrationJson.ReadHeader(Bytes.Value));
    private static readonly Lazy<IReadOnlyList<RecordedBand>> Bands = new(() => CalibrationJson.ReadReliability(Bytes.Value));
    private static readonly ConcurrentDictionary<DateOnly, CalibratedSet> Sets = new();
    private static readonly Lazy<ModelAssumptions> AfterAll = new(() => CalibrationJson.ReadSet(Bytes.Value, null).Assumptions);

    /// <summary>Its name, e.g. <c>2026.1</c>.</summary>
    public static string Name => Header.Value.Name;

    /// <summary>How many by-elections it was fitted to.</summary>
    public static int Contests => Header.Value.Contests;

    /// <summary>How the model and the rules of thumb did on them, leaving one Parliament out; the model first.</summary>
    public static IReadOnlyList<RecordedScore> Scores => Header.Value.Scores;

    /// <summary>How often the model's chances came true on them, leaving one Parliament out; empty where that was not measured.</summary>
    public static IReadOnlyList<RecordedBand> Reliability => Bands.Value;

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public static string Sha256 => Digest.Value;

    /// <summary>The file.</summary>
    public static ReadOnlyMemory<byte> File => Bytes.Value;

    /// <summary>The assumptions for forecasts made after all by-elections of the history: fitted to all of them.</summary>
    public static ModelAssumptions Present => AfterAll.Value;

    /// <summary>
    /// The assumptions for a forecast: the present ones where it looks ahead from after all by-elections of the history, and otherwise those
    /// of its Parliament, fitted without any of that Parliament's.
    /// </summary>
    /// <param name="pollingDay">The day of the vote.</param>
    /// <param name="asOf">The last day whose information may be used.</param>
    /// <exception cref="ArgumentOutOfRangeException">The polling day lies before the general election of 1945.</exception>
    public static ModelAssumptions For(DateOnly pollingDay, DateOnly asOf)
    {
        var parliament = Parliaments.Of(pollingDay).Elected;
        return parliament == SetTarget.Present.Parliament && asOf > Newest
            ? Present
            : Sets.GetOrAdd(parliament, elected => CalibrationJson.ReadSet(Bytes.Value, elected)).Assumptions;
    }

    private static DateOnly Newest => ByElections.All.Last(source => PastContest.IsModelled(source) || PastContest.IsOfRivalsAside(source)).Date;

    private static byte[] Read()
    {
        using var stream = typeof(EmbeddedCalibration).Assembly.GetManifestResourceStream(Resource)
            ?? throw new UnreachableException($"{Resource} is embedded in this assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
