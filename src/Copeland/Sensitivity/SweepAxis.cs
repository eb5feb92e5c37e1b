using Copeland.Inputs;
using Copeland.Scenarios;

namespace Copeland.Sensitivity;

/// <summary>An input and the evenly spaced values it is to take.</summary>
/// <param name="Address">The input's address.</param>
/// <param name="Low">The first value.</param>
/// <param name="High">The last value, above the first.</param>
/// <param name="Steps">How many values, both ends included: 2 to 10,001.</param>
public sealed record SweepAxis(string Address, double Low, double High, int Steps)
{
    /// <summary>Values of an axis that does not say how many.</summary>
    public const int DefaultSteps = 41;

    /// <summary>The most values of an axis.</summary>
    public const int MostSteps = 10_001;

    private const string Form = "An axis is PATH=LO..HI or PATH=LO..HI:N, for example national.averagePct.Lab=20..30:41.";

    // What says how to simulate, or is only compared with the forecast: no forecast depends on it as on an input.
    private static readonly string[] NoInputs = ["schemaVersion", "simulation", "market", "result"];

    /// <summary>A value by its number, from 0.</summary>
    public double this[int step] => step == Steps - 1 ? High : Low + ((High - Low) * step / (Steps - 1));

    /// <summary>The input at a value by its number.</summary>
    public InputValue At(int step) => new(Address, this[step]);

    /// <summary>Reads an axis as the command line writes it.</summary>
    /// <exception cref="InputException">It is malformed, its range is empty or upside down, or it has too few or too many values.</exception>
    public static SweepAxis Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var dots = equals < 0 ? -1 : text.IndexOf("..", equals, StringComparison.Ordinal);
        if (equals <= 0 || dots < 0)
        {
            throw new InputException($"\"{Shown(text)}\" is no axis. {Form}");
        }

        var colon = text.IndexOf(':', dots);
        var low = Number(text, text[(equals + 1)..dots]);
        var high = Number(text, colon < 0 ? text[(dots + 2)..] : text[(dots + 2)..colon]);
        var steps = colon < 0 ? DefaultSteps : Whole(text, text[(colon + 1)..]);
        return new SweepAxis(text[..equals], low, high, steps).Checked();
    }

    private SweepAxis Checked()
    {
        if (Low > High)
        {
            throw new InputException(Invariant($"{Shown(Address)}={Low}..{High} is upside down: it begins above its end. Write {Shown(Address)}={High}..{Low}."));
        }

        if (Low == High)
        {
            throw new InputException(Invariant($"{Shown(Address)}={Low}..{High} is a single value. Give two different ends, or use run --set {Shown(Address)}={Low}."));
        }

        if (Steps is < 2 or > MostSteps)
        {
            throw new InputException(Invariant($"{Shown(Address)} is to take {Steps:N0} values; 2 to {MostSteps:N0} are allowed. Write {(Steps < 2 ? "more" : "fewer")} after the colon."));
        }

        var top = Address.Split('.', '[')[0];
        if (NoInputs.Contains(top, StringComparer.Ordinal))
        {
            throw new InputException($"{Shown(Address)} cannot be varied: no forecast depends on {top} as on an input. Vary what the forecast is made from, for example national.averagePct.Lab or seat.leavePct.");
        }

        return ScenarioAddress.IsNumber(Address) != false ? this : throw new InputException(
            $"{Shown(Address)} cannot be varied: it is not a number. Vary a number, for example national.averagePct.Lab or seat.leavePct.");
    }

    private static double Number(string axis, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new InputException($"\"{Shown(text)}\" in \"{Shown(axis)}\" is not a number. {Form}");

    private static int Whole(string axis, string text)
    {
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
        }

        throw new InputException($"\"{Shown(text)}\" in \"{Shown(axis)}\" is not a number of values. {Form}");
    }

    private static string Shown(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…");
}
