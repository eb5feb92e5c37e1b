namespace Copeland.Exploration;

/// <summary>An input that was named to be moved.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Range">Its lowest and highest value; null leaves them to the program.</param>
internal sealed record VaryRequest(string Address, (double Low, double High)? Range)
{
    private const string Form = "Write --vary PATH or --vary PATH=LO..HI, for example --vary national.averagePct.Lab=20..40.";

    /// <summary>Reads a request as the command line writes it.</summary>
    /// <exception cref="ExplorationException">It is malformed, or its range is empty or upside down.</exception>
    public static VaryRequest Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            return text.Length > 0 ? new VaryRequest(text, null) : throw new ExplorationException($"--vary names nothing. {Form}");
        }

        var dots = text.IndexOf("..", equals, StringComparison.Ordinal);
        if (equals == 0 || dots < 0 || Number(text[(equals + 1)..dots]) is not { } low || Number(text[(dots + 2)..]) is not { } high)
        {
            throw new ExplorationException($"\"{Shown(text)}\" is no input with its range. {Form}");
        }

        var address = Shown(text[..equals]);
        return low < high ? new VaryRequest(text[..equals], (low, high))
            : throw new ExplorationException(low > high
                ? Invariant($"{address}={low}..{high} is upside down: it begins above its end. Write {address}={high}..{low}.")
                : Invariant($"{address}={low}..{high} is a single value. Give two different ends, or use run --set {address}={low}."));
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static string Shown(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…");
}
