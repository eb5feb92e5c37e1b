using System.Text;
using System.Text.RegularExpressions;
using Copeland.Inputs;
using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>A grid of forecasts as words and files.</summary>
internal static partial class SweepFiles
{
    private const int MostLines = 5;

    // A change of a chance that is worth a title.
    private const double Noticeable = 0.03;

    // Over so many points a tenth is finer than anybody reads; numbers over so many are counts.
    private const double Wide = 10;
    private const double Many = 1000;

    // A grid of two inputs with fewer steps is too coarse for a value between two of them.
    private const int FineSteps = 20;

    /// <summary>The words of its chart.</summary>
    public static ChartText Words(SweepGrid grid)
    {
        var race = Race.Of(grid.Forecast);
        var name = race.Names[grid.First];
        var wins = grid.Cells.Select(cell => cell.Win[grid.First]).ToList();
        var (low, high) = (wins.MinBy(win => win.Value), wins.MaxBy(win => win.Value));
        var ends = IsOfShare(grid) ? $"is {InProse(low)} throughout; {(name.Plural ? "their" : "its")} forecast share {Shares(grid)}" : Whole(low) == Whole(high) ? $"is {InProse(low)} throughout" : $"goes from {InProse(low)} to {InProse(high)}";
        var range = $"{Sentence.Start(name.Possessive)} chance {ends}";
        var (first, last) = (grid.At(0).Win[grid.First], grid.At(grid.X.Steps - 1).Win[grid.First]);
        var along = Math.Abs(last.Value - first.Value) < Noticeable && high.Value - low.Value < Noticeable
            ? Whole(low) == Whole(high) ? range : $"{Sentence.Start(name.Possessive)} chance hardly depends on {grid.NameX.Label}: between {Whole(low)} and {Whole(high)}"
            : $"{Sentence.Start(name.Possessive)} chance would be {InProse(first)} if {grid.NameX.Label} were {End(grid.NameX.Unit, grid.X.Low)}, and {InProse(last)} if it were {End(grid.NameX.Unit, grid.X.High)}";
        var title = Overtaken(grid, race) is { } overtaken ? overtaken
            : high.Value <= 0.5 || low.Value >= 0.5 ? grid.Y is null ? along : Whole(low) == Whole(high) ? $"{Sentence.Start(name.Possessive)} chance is {InProse(low)} at all of these values" : $"{range}: never {(high.Value <= 0.5 ? "better" : "worse")} than evens here"
            : Needed(grid, name) ?? (grid.Y is null ? range : $"{range} across these values and is {InProse(grid.Forecast.Candidates[grid.First].Win)} as it stands");
        var over = grid.Y is null ? Axis(grid.NameX, grid.X) : $"{Axis(grid.NameX, grid.X)} and {Axis(grid.NameY, grid.Y)}";
        var crossed = low.Value < 0.5 && high.Value > 0.5;
        var form = grid.Y is null ? "A line" : crossed ? "A heat map with a line where the chance is 50%" : "A heat map";
        return new ChartText(
            title,
            grid.Y is null ? $"All else as it stands, {ShareWords.Place(race)}{Unseen(grid, race)}" : $"Chance that {name.Subject} {name.Verb("win")}, {ShareWords.Place(race)}",
            $"{form} of {name.Possessive} {(IsOfShare(grid) ? "forecast share of the vote" : "chance of winning")} by {over}. {title}{(title.StartsWith(range, StringComparison.Ordinal) || Whole(low) == Whole(high) ? "" : $"; in all it {ends}")}.");
    }

    /// <summary>Whether the likeliest winner's chance is the same all along a line, which then shows shares of the vote, so that there is something to see.</summary>
    public static bool IsOfShare(SweepGrid grid)
    {
        var wins = grid.Cells.Select(cell => cell.Win[grid.First]).ToList();
        return grid.Y is null && Whole(wins.MinBy(win => win.Value)) == Whole(wins.MaxBy(win => win.Value));
    }

    /// <summary>What a line shows of a candidate at one of its points, a fraction.</summary>
    public static double Value(SweepGrid grid, PlanOutcome outcome, int place) => IsOfShare(grid) ? outcome.MedianOf(place) : outcome.Win[place].Value;

    /// <summary>What the forecast as it stands warns of, and what an end of a range warns of besides.</summary>
    public static IReadOnlyList<string> Warnings(SweepGrid grid) => [.. WarningWords.Of(grid.Forecast), .. grid.Warnings];

    /// <summary>The same as the scenario stands.</summary>
    public static double Now(SweepGrid grid, int place) => IsOfShare(grid) ? grid.Forecast.Candidates[place].Share.Median : grid.Forecast.Candidates[place].Win.Value;

    // From one end of the line to the other, or where it stays.
    private static string Shares(SweepGrid grid)
    {
        var (first, last) = (DisplayNumber.Share(grid.At(0).MedianOf(grid.First)), DisplayNumber.Share(grid.At(grid.X.Steps - 1).MedianOf(grid.First)));
        return first == last ? $"is {first} at both ends" : $"goes from {first} to {last}";
    }

    /// <summary>Candidates who nowhere on a line have a chance, or a share, of so much have none drawn.</summary>
    public const double WorthALine = 0.05;

    /// <summary>Places of those who have a line, likeliest winner first.</summary>
    public static IReadOnlyList<int> Lines(SweepGrid grid, Race race) =>
        [.. race.ByChance.Where((place, rank) => rank == 0 || Highest(grid, place) >= WorthALine).Take(MostLines)];

    private static double Highest(SweepGrid grid, int place) => IsOfShare(grid) ? grid.Cells.Max(cell => cell.MedianOf(place)) : grid.Cells.Max(cell => cell.Win[place].Value);

    // That there are others than those who have a line.
    private static string Unseen(SweepGrid grid, Race race)
    {
        var lines = Lines(grid, race);
        return lines.Count == race.Names.Count ? ""
            : race.ByChance.Except(lines).Any(place => Highest(grid, place) >= WorthALine) ? $"; the {Sentence.Number(MostLines)} likeliest are shown"
            : Invariant($"; parties that never reach {100 * WorthALine:0}% are not shown");
    }

    /// <summary>Where along the line another becomes the likeliest winner; null where that is no single point.</summary>
    private static string? Overtaken(SweepGrid grid, Race race)
    {
        if (grid.Y is not null)
        {
            return null;
        }

        if (SweepLine.Overtakings(grid.Line) is not [var turn])
        {
            return null;
        }

        var ((from, before), (to, after)) = (grid.Line[turn - 1], grid.Line[turn]);
        var (old, next) = (SweepLine.Leader(before), SweepLine.Leader(after));
        double Lead(PlanOutcome outcome) => outcome.Win[next].Value - outcome.Win[old].Value;
        var at = Crossing((from, Lead(before)), (to, Lead(after)));

        // Whom the input rising helps is told; a poll has been taken.
        var asked = grid.X.Address.Contains("olls[", StringComparison.Ordinal);
        return asked
            ? $"Had {grid.NameX.Label} been above {Rough(grid, at)}, {race.Names[next].Subject} would be likelier to win than {race.Names[old].Subject}"
            : $"{race.Names[next].SubjectAtStart} {race.Names[next].Are} likelier to win than {race.Names[old].Subject} if {grid.NameX.Label} is above {Rough(grid, at)}";
    }

    private static double Crossing((double X, double Y) before, (double X, double Y) after) => before.X + (before.Y / (before.Y - after.Y) * (after.X - before.X));

    // No finer than an axis is read.
    private static string Rough(SweepGrid grid, double at)
    {
        var range = grid.X.High - grid.X.Low;
        return grid.NameX.Unit == InputUnit.Number && range < Many ? InputWords.Value(grid.NameX.Unit, at)
            : grid.NameX.Unit == InputUnit.Number ? $"about {InputWords.Value(grid.NameX.Unit, Rounded(at, Math.Pow(10, Math.Floor(Math.Log10(range)) - 2)))}"
            : range < Wide || Math.Round(at) <= grid.X.Low || Math.Round(at) >= grid.X.High ? InputWords.Value(grid.NameX.Unit, at) : $"about {InputWords.Value(grid.NameX.Unit, Math.Round(at)).Replace(".0", "", StringComparison.Ordinal)}";

        static double Rounded(double value, double to) => Math.Round(value / to) * to;
    }

    // A round value is told round.
    private static string End(InputUnit unit, double value) => value == Math.Round(value) ? Fraction().Replace(InputWords.Value(unit, value), "") : InputWords.Value(unit, value);

    [GeneratedRegex("\\.0+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fraction();

    private static string Axis((string Label, InputUnit Unit) name, SweepAxis axis) =>
        $"{name.Label} from {End(name.Unit, axis.Low)} to {End(name.Unit, axis.High)}";

    private static string InProse(Statistics.ProbabilityEstimate win) => DisplayNumber.InProse(Whole(win));

    private static string Whole(Statistics.ProbabilityEstimate win) => DisplayNumber.Probability(win with { StandardError = Math.Max(win.StandardError, 0.004) });

    /// <summary>What it takes to win more often than not: along the line, or along the first input with the second as it stands; null where that is no single point.</summary>
    private static string? Needed(SweepGrid grid, CandidateName name)
    {
        IReadOnlyList<(double X, double Chance)> points = grid.Y is null ? [.. grid.Line.Select(point => (point.X, point.Outcome.Win[grid.First].Value))]
            : [.. Enumerable.Range(0, grid.X.Steps).Select(step => (grid.X[step], Chance(grid, step)))];
        if (SweepLine.Evens([.. points.Select(point => point.Chance)]) is not [var turn])
        {
            return null;
        }

        // Between two columns of a coarse grid nothing is known.
        var (before, after) = (points[turn - 1], points[turn]);
        var isCoarse = grid.Y is not null && (after.X - before.X) * FineSteps > grid.X.High - grid.X.Low;
        var way = after.Chance > before.Chance ? "above" : "below";
        var where = isCoarse ? $"{way} a value between {Rough(grid, before.X)} and {Rough(grid, after.X)}".Replace("about ", "", StringComparison.Ordinal)
            : $"{way} {Rough(grid, Crossing((before.X, before.Chance - 0.5), (after.X, after.Chance - 0.5)))}";
        return $"{name.SubjectAtStart} {name.Verb("win")} more often than not if {grid.NameX.Label} is {where}{(grid.Y is null ? "" : ", all else as it stands")}";
    }

    // On a grid the chance is read on the row of the second input's present value, by straight interpolation.
    private static double Chance(SweepGrid grid, int step)
    {
        if (grid.Y is not { } axis || grid.Present is not var (_, present) || present < axis.Low || present > axis.High)
        {
            return 0;
        }

        var row = (present - axis.Low) / (axis.High - axis.Low) * (axis.Steps - 1);
        var below = Math.Min((int)row, axis.Steps - 2);
        return ((below + 1 - row) * grid.At(step, below).Win[grid.First].Value) + ((row - below) * grid.At(step, below + 1).Win[grid.First].Value);
    }

    /// <summary>One row a cell, <c>sweep.csv</c>: the inputs, then each candidate's win probability, its error, and its mean and its median share in percent.</summary>
    public static string Csv(SweepGrid grid)
    {
        var text = new StringBuilder(ChartCsv.Field(grid.X.Address));
        text.Append(grid.Y is { } second ? "," + ChartCsv.Field(second.Address) : "");
        foreach (var candidate in grid.Forecast.Candidates)
        {
            var id = candidate.Candidate.Id;
            text.Append(',').Append(ChartCsv.Field($"win.{id}")).Append(',').Append(ChartCsv.Field($"winError.{id}")).Append(',').Append(ChartCsv.Field($"sharePct.{id}")).Append(',').Append(ChartCsv.Field($"medianPct.{id}"));
        }

        text.Append('\n');
        for (var cell = 0; cell < grid.Cells.Count; cell++)
        {
            text.Append(Invariant($"{grid.X[cell % grid.X.Steps]:R}"));
            text.Append(grid.Y is { } y ? Invariant($",{y[cell / grid.X.Steps]:R}") : "");
            var outcome = grid.Cells[cell];
            for (var i = 0; i < outcome.Win.Count; i++)
            {
                text.Append(Invariant($",{outcome.Win[i].Value:R},{outcome.Win[i].StandardError:R},{100 * outcome.Share[i]:R},{100 * outcome.MedianOf(i):R}"));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The document <c>sweep.json</c>.</summary>
    public static byte[] Json(SweepGrid grid)
    {
        return SensitivityJson.Document(json =>
        {
            json.WriteNumber("schemaVersion", 1);
            ForecastJson.WriteOrigin(json, grid.Forecast);
            json.WriteString("summary", Words(grid).Title + ".");
            WriteAxis(json, "x", grid.X);
            if (grid.Y is { } y)
            {
                WriteAxis(json, "y", y);
            }

            json.WriteString("order", "x varies first: cell number = y × steps of x + x");
            SensitivityJson.WriteOutcome(json, "forecast", Sensitivity.Sweep.Outcome(grid.Forecast), grid.Forecast);
            json.WriteStartObject("winProbability");
            Series(json, grid, (cell, i) => cell.Win[i].Value);
            json.WriteEndObject();
            json.WriteStartObject("sharePct");
            Series(json, grid, (cell, i) => 100 * cell.Share[i]);
            json.WriteEndObject();
            json.WriteStartObject("medianPct");
            Series(json, grid, (cell, i) => 100 * cell.MedianOf(i));
            json.WriteEndObject();
            WriteLine(json, grid);
            ForecastJson.WriteStrings(json, "warnings", Warnings(grid));
        });
    }

    // The points of the picture's line, those between the grid's included; of two inputs there is none.
    private static void WriteLine(System.Text.Json.Utf8JsonWriter json, SweepGrid grid)
    {
        if (grid.Y is not null)
        {
            return;
        }

        json.WriteStartArray("line");
        foreach (var (x, outcome) in grid.Line)
        {
            json.WriteStartObject();
            json.WriteNumber("x", x);
            json.WriteStartObject("winProbability");
            for (var place = 0; place < outcome.Win.Count; place++)
            {
                json.WriteNumber(grid.Forecast.Candidates[place].Candidate.Id, outcome.Win[place].Value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAxis(System.Text.Json.Utf8JsonWriter json, string name, SweepAxis axis)
    {
        json.WriteStartObject(name);
        json.WriteString("address", axis.Address);
        json.WriteNumber("low", axis.Low);
        json.WriteNumber("high", axis.High);
        json.WriteNumber("steps", axis.Steps);
        json.WriteEndObject();
    }

    private static void Series(System.Text.Json.Utf8JsonWriter json, SweepGrid grid, Func<PlanOutcome, int, double> value)
    {
        for (var i = 0; i < grid.Forecast.Candidates.Count; i++)
        {
            json.WriteStartArray(grid.Forecast.Candidates[i].Candidate.Id);
            foreach (var cell in grid.Cells)
            {
                json.WriteNumberValue(value(cell, i));
            }

            json.WriteEndArray();
        }
    }
}
