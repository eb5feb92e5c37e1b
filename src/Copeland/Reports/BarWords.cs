using Copeland.Inputs;
using Copeland.Sensitivity;
using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>What the bars of a tornado are called in a sentence, how long they are as far as a reader can see, and which are level.</summary>
internal sealed class BarWords(SensitivityReport report)
{
    /// <summary>A change of the chance below half a point is not worth a sentence.</summary>
    public const double Noticeable = 0.005;

    /// <summary>An estimate that moves the chance by less is not told before polls and figures.</summary>
    public const double Telling = 3 * Noticeable;

    /// <summary>Bars that differ by less than this part of the longer are as long.</summary>
    private const double Tenth = 0.1;

    /// <summary>From here on a chance is no toss-up.</summary>
    private const double Ahead = 0.55;

    private const string FurtherSwing = "a further national swing";
    private const string ShareIn = " share in ";

    private readonly Race race = Race.Of(report.Forecast);

    /// <summary>How far the front runner's chance ranges.</summary>
    public double Length(TornadoBar bar) => bar.Length(report.First, report.Base);

    /// <summary>Whether nothing that is moved makes another the favourite, or the race a toss-up.</summary>
    public bool StaysAhead => report.Bars.Count > 0 && report.Bars.SelectMany(bar => new[] { bar.Low, bar.High }).Append(report.Base).All(outcome => LeadsIn(outcome) && outcome.Win[report.First].Value >= Ahead);

    /// <summary>Whether the front runner is the likeliest winner.</summary>
    public bool LeadsIn(PlanOutcome outcome) => outcome.Win.All(win => win.Value <= outcome.Win[report.First].Value);

    /// <summary>How many of the longest bars are as long as the longest; none where there are none.</summary>
    /// <param name="bars">Bars, the longest first.</param>
    public int LevelWithFirst(IReadOnlyList<TornadoBar> bars) => bars.Count == 0 ? 0 : 1 + bars.Skip(1).TakeWhile(bar => IsLevel(bars[0], bar)).Count();

    /// <summary>Whether a bar is as long as a longer one to within a tenth, as far as whole percent and the draws can tell: then neither moves the chance most.</summary>
    public bool IsLevel(TornadoBar longer, TornadoBar bar)
    {
        var (one, two) = (Length(longer), Length(bar));
        return two >= Math.Max(Noticeable, one / 2) && one - two < Math.Max(Math.Max(2 * Noticeable, one * Tenth), 3 * report.Base.Win[report.First].StandardError);
    }

    /// <summary>The bars without swings that say again what the shares among them say: a swing moves its two parties' shares, and both at once.</summary>
    public static IReadOnlyList<TornadoBar> Once(IReadOnlyList<TornadoBar> bars) =>
        [.. bars.Where(bar => !bar.Input.IsCombination || !bars.Any(other => !other.Input.IsCombination && Codes(bar.Input).Any(code => other.Input.Address == $"national.averagePct.{code}")))];

    // The two parties of a swing, by the codes in its address.
    private static string[] Codes(Input swing) => swing.Address.Split('.')[^2..];

    /// <summary>A swing in the direction that its value means, in a column: <c>3.0 to Lab</c>.</summary>
    public static string Towards(Input swing, double value) =>
        DisplayNumber.SignedPoints(value / 100) is var points && points == "0.0" ? "0" : $"{points[1..]} to {Codes(swing)[value < 0 ? 0 : 1]}";

    /// <summary>A bar as the name of a picture's row, as short as may be: <c>Labour in national polls</c>, <c>Reform UK in the Omnisis poll of 20 February</c>.</summary>
    public string Row(TornadoBar bar)
    {
        var label = bar.Input.Label;
        if (Sides(bar) is var (one, other))
        {
            return $"Swing between {one} and {other}";
        }

        if (bar.Input.Address == "seat.leavePct")
        {
            return "Leave vote of 2016, estimated";
        }

        const string share = " share ";
        return label.StartsWith("the ", StringComparison.Ordinal) && label.IndexOf(share, StringComparison.Ordinal) is > 0 and var at && !bar.Input.IsAssumption
            ? $"{Sentence.Start(Bare(Subject(label[4..at])))} {label[(at + share.Length)..].Replace(" seat poll of ", " poll\u00a0of\u00a0", StringComparison.Ordinal)}"
            : Sentence.Start(Bare(label)) + (bar.Input is { Unit: Inputs.InputUnit.Points, IsAssumption: false } ? ", points" : "");

        static string Bare(string name) => name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
    }

    /// <summary>A bar as the subject of a sentence: over its range a swing goes either way.</summary>
    public string Either(TornadoBar bar) => Sides(bar) is var (one, other) ? $"{FurtherSwing} between {one} and {other}" : bar.Input.Label;

    /// <summary>Several bars as the subject of a sentence; shares of two parties in the same polls have these said once.</summary>
    public string Joined(IReadOnlyList<TornadoBar> bars)
    {
        List<string> parts = [];
        foreach (var alike in bars.GroupBy(bar => Polls(bar) ?? bar.Input.Label).Select(group => group.ToList()))
        {
            parts.Add(alike.Count == 1 ? Either(alike[0]) : $"the {Sentence.List([.. alike.Select(Whose)])} shares {Polls(alike[0])}");
        }

        return Sentence.List(parts);
    }

    /// <summary>The polls that all bars are shares in, e.g. <c>the national polls</c>; null where they are not of one average, or there is one bar alone.</summary>
    public static string? Average(IReadOnlyList<TornadoBar> bars) =>
        bars.Count > 1 && Polls(bars[0]) is { } polls && bars.All(bar => Polls(bar) == polls) ? $"the {polls["in ".Length..]}" : null;

    /// <summary>The poll of the seat that all bars are shares in: <c>the Omnisis seat poll of 20 February</c>; null where they are not of one.</summary>
    public static string? Poll(IReadOnlyList<TornadoBar> bars) =>
        bars.Count > 0 && bars.All(bar => InputWords.IsPoll(bar.Input) && bar.Input.Label.Contains(ShareIn, StringComparison.Ordinal))
        && bars.Select(bar => bar.Input.Label[(bar.Input.Label.IndexOf(ShareIn, StringComparison.Ordinal) + ShareIn.Length)..]).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    /// <summary>The poll of the seat or the average that all bars are shares in, and whether it is plural: <c>national polls</c>; null where they are not of one.</summary>
    public static (string Name, bool Plural)? Polled(IReadOnlyList<TornadoBar> bars) => Poll(bars) is { } poll ? (poll, false)
        : bars.Count > 0 && Polls(bars[0]) is { } polls && bars.All(bar => Polls(bar) == polls) ? (polls["in ".Length..], true) : null;

    /// <summary>Whose share a bar is of one in: <c>Reform UK</c>.</summary>
    public static string Whose(TornadoBar bar) => bar.Input.Label["the ".Length..bar.Input.Label.IndexOf(" share ", StringComparison.Ordinal)];

    // What stands behind the word share in a share of a poll average.
    private static string? Polls(TornadoBar bar) =>
        bar.Input.Address.Contains("averagePct", StringComparison.Ordinal) && bar.Input.Label.IndexOf(ShareIn, StringComparison.Ordinal) is > 0 and var at ? bar.Input.Label[(at + " share ".Length)..] : null;

    /// <summary>The two of a swing, as a sentence names them: who gains below 0, who gains above it; null where the input is none.</summary>
    public (string One, string Other)? Sides(TornadoBar bar)
    {
        return Parties(bar.Input) is var (one, other) ? (Subject(one), Subject(other)) : null;
    }

    private string Subject(string label) => race.Names.FirstOrDefault(name => name.Label == label)?.Subject ?? label;

    /// <summary>A swing in the direction that its value means: below 0 it goes the other way; the label of an input that is none.</summary>
    public static string Directed(Input input, double value) => value < 0 && Parties(input) is var (one, other) ? $"{FurtherSwing} from {other} to {one}" : input.Label;

    // The labels of the two parties of a swing; null where the input is none.
    private static (string From, string To)? Parties(Input input)
    {
        const string way = FurtherSwing + " from ";
        return input.Label.StartsWith(way, StringComparison.Ordinal) && input.Label[way.Length..].Split(" to ") is [var one, var other] ? (one, other) : null;
    }

    /// <summary>From where to where the chance goes: <c>from 32% to 63%</c>.</summary>
    public string Span(TornadoBar bar)
    {
        var (least, most) = bar.Range(report.First, report.Base);
        return $"from {SensitivityWords.Whole(least)} to {SensitivityWords.Whole(most)}";
    }

    /// <summary>From where to where the chance goes, and which way: <c>goes from 92% at the low end of its range to 74% at the high end</c>.</summary>
    public string Along(TornadoBar bar) =>
        $"goes from {SensitivityWords.Whole(bar.Low.Win[report.First])} at the low end of its range to {SensitivityWords.Whole(bar.High.Win[report.First])} at the high end";

    /// <summary>How long a bar is, in words.</summary>
    public string Rounded(TornadoBar bar) => $"about {DisplayNumber.Points(Printed(bar) is > 0 and var points ? points : Math.Round(Length(bar), 2))}";

    /// <summary>How long a bar is as a reader reckons it from the ends that are printed.</summary>
    public double Printed(TornadoBar bar)
    {
        var (least, most) = bar.Range(report.First, report.Base);
        return Math.Round(Math.Round(most.Value, 2) - Math.Round(least.Value, 2), 2);
    }

    /// <summary>Whether the two ends say how long a bar is: "from 99% to more than 99%" does not.</summary>
    public bool Tells(TornadoBar bar)
    {
        var (least, most) = bar.Range(report.First, report.Base);
        return (least.Value >= 0.01 && most.Value <= 0.99) || Length(bar) >= 0.03;
    }

    /// <summary>The least and the greatest chance over bars, and as it stands: <c>between 86% and 93%</c>, <c>at more than 99%</c>.</summary>
    public string Stay(IEnumerable<TornadoBar> bars) =>
        Ends(bars) is var (least, most) && least == most ? $"at {least}" : char.IsAsciiDigit(most[0]) ? $"between {least} and {most}" : $"at {least} or more";

    /// <summary>The same after "a chance of": <c>86% to 93%</c>, <c>81% or more</c>.</summary>
    public string Reach(IEnumerable<TornadoBar> bars) =>
        Ends(bars) is var (least, most) && least == most ? least : char.IsAsciiDigit(most[0]) ? $"{least} to {most}" : $"{least} or more";

    private (string Least, string Most) Ends(IEnumerable<TornadoBar> bars)
    {
        ProbabilityEstimate[] all = [.. bars.SelectMany(bar => new[] { bar.Low, bar.High }).Append(report.Base).Select(outcome => outcome.Win[report.First])];
        return (SensitivityWords.Whole(all.MinBy(chance => chance.Value)), SensitivityWords.Whole(all.MaxBy(chance => chance.Value)));
    }
}
