using Copeland.Elections;
using Copeland.Sensitivity;
using Copeland.Statistics;

namespace Copeland.Reports;

/// <summary>The titles of a tornado's two figures, and the headline over both: what moves a forecast most, and how far.</summary>
internal sealed class TornadoTitles(SensitivityReport report)
{
    /// <summary>Where no bar is as long as this the chance stays about where it is.</summary>
    private const double Settled = 0.1;

    private readonly Race race = Race.Of(report.Forecast);
    private readonly BarWords bars = new(report);

    private CandidateName First => race.Names[report.First];

    /// <summary>What the chance hangs on, over both figures, or that a favourite stays one whatever is wrong: <c>Labour’s 48% chance in Copeland hangs most on … (30% to 65%), then on …</c>.</summary>
    public string Headline()
    {
        var now = SensitivityWords.Whole(report.Base.Win[report.First]);
        var chance = $"{Sentence.Start(First.Possessive)} {(char.IsAsciiDigit(now[0]) ? $"{now} chance" : $"chance of {now}")} in {report.Forecast.Contest.Seat.Name}";
        List<IReadOnlyList<TornadoBar>> first =
        [
            .. TornadoPart.All.Select(part => part.Of(report)).Where(of => of.Count > 0 && bars.Length(of[0]) >= BarWords.Noticeable)
                .Select(of => BarWords.Once([.. of.Take(bars.LevelWithFirst(of))])).OrderByDescending(level => bars.Printed(level[0])),
        ];
        if (first.Count == 0 || TornadoPart.All.All(part => TornadoFigure.Of(report, part).IsOfShare))
        {
            return $"{chance} hangs on no single poll, figure or estimate";
        }

        var longest = first[0][0];
        if (bars.StaysAhead)
        {
            return $"{First.SubjectAtStart} {First.Verb("stay")} the {(First.Plural ? "favourites" : "favourite")} in {report.Forecast.Contest.Seat.Name} even if any one poll or estimate is wrong, with a chance of {bars.Reach(report.Bars)}";
        }

        var (isSettled, things) = (bars.Length(longest) < Settled, first.Where(level => bars.Length(level[0]) >= bars.Length(longest) / 2).ToList());
        if (isSettled)
        {
            return $"{chance} stays {bars.Stay(report.Bars)} even if any one poll or estimate is wrong: it hangs most on {Named(things[0])}{(things.Count == 1 ? "" : $", then on {Named(things[1])}")}";
        }

        return $"{chance} hangs most on {Named(things[0])} ({Ends(things[0])}){(things.Count == 1 ? "" : $", then on {Named(things[1])}")}";

        string Ends(IReadOnlyList<TornadoBar> level) => bars.Span(level[0])["from ".Length..];
    }

    /// <summary>Whether an estimate moves the chance furthest, so that the headline's range is what it does: it is the first finding and has the first figure.</summary>
    public bool HasEstimateFirst => TornadoPart.All.SelectMany(part => part.Of(report).Take(1)).MaxBy(bars.Printed) is { Input.IsAssumption: true } longest && bars.Length(longest) >= BarWords.Telling;

    /// <summary>The title of one figure: the longest bar, and what it does; of bars of the share that the chance stays where it is.</summary>
    public string Of(TornadoFigure figure)
    {
        var (all, chance) = (figure.Bars, $"{First.Possessive} chance");
        var whichever = $"Whichever {(figure.Part.IsModel ? "of the model’s estimates" : "poll or figure")} is wrong,";
        if (figure.IsOfShare)
        {
            return $"{whichever} {First.Possessive} forecast share stays {figure.Stay()}, {(First.Plural ? "their" : "its")} chance {bars.Stay(all)}";
        }

        if (bars.Length(all[0]) < Settled)
        {
            return $"{whichever} {chance} stays {bars.Stay(all)}";
        }

        var level = BarWords.Once([.. all.Take(bars.LevelWithFirst(all))]);
        if (level.Count <= 2 && BarWords.Polled(level) is { } polls)
        {
            return OfPolls(polls, level);
        }

        // What is as high or as low already can only fall or rise.
        var most = $"{Led(figure, level)} {(IsOne(level) ? "matters" : "matter")} most";
        if (level.Count == 1 && Only(level[0]) is { } way)
        {
            return $"{most}: {Across(level)}, {chance} could {way}";
        }

        // Of those that are level the longest is told.
        var isOne = level.All(bar => bars.Span(bar) == bars.Span(level[0]));
        return $"{most}: {Across(level)}, {chance} goes from {(isOne ? "" : "about ")}{bars.Span(level[0])["from ".Length..]}";
    }

    // A share or two in one poll or average: If the Survation seat poll of 24 July is wrong on Reform UK, its chance could fall from more than 99% to 78%.
    private string OfPolls((string Name, bool Plural) polls, IReadOnlyList<TornadoBar> level)
    {
        List<CandidateName?> whose = [.. level.Select(bar => race.Names.FirstOrDefault(name => name.Label == BarWords.Whose(bar)))];
        var chance = whose is [var only] && only == First && !PartyCatalogue.RepeatableCodes.Contains(report.Forecast.Candidates[report.First].Candidate.Party.Code, StringComparer.Ordinal) ? (First.Plural ? "their chance" : "its chance") : $"{First.Possessive} chance";
        var could = level is [var bar] && Only(bar) is { } way ? way
            : $"be {As("low", level.Select(bar => bar.Range(report.First, report.Base).Least).MinBy(win => win.Value))} or {As("high", level.Select(bar => bar.Range(report.First, report.Base).Most).MaxBy(win => win.Value))}";
        return $"If {polls.Name} {(polls.Plural ? "are" : "is")} wrong on {string.Join(" or ", level.Zip(whose, (bar, name) => name?.Subject ?? $"the {BarWords.Whose(bar)} share"))}, {chance} could {could}";

        static string As(string how, ProbabilityEstimate chance) => SensitivityWords.Whole(chance) is var said && char.IsAsciiDigit(said[0]) ? $"as {how} as {said}" : said;
    }

    // From where to where a chance goes that is no higher, or no lower, at either end than it is now; null where it may do both.
    private string? Only(TornadoBar bar)
    {
        var (least, most) = bar.Range(report.First, report.Base);
        var (now, from, to) = (SensitivityWords.Whole(report.Base.Win[report.First]), SensitivityWords.Whole(least), SensitivityWords.Whole(most));
        return from == to ? null : now == to ? $"fall from {now} to {from}" : now == from ? $"rise from {now} to {to}" : null;
    }

    // What moves it most of what goes in need not do so of all; several are named where that is short.
    private string Led(TornadoFigure figure, IReadOnlyList<TornadoBar> level)
    {
        var isMost = IsMost(figure, level[0]);
        var name = Named(level);
        return figure.Part.IsModel ? $"Of the model’s estimates, {(level.Count > 2 ? name.Split(' ')[0] : name)}" : isMost ? Sentence.Start(name) : $"Of polls and figures, {name}";
    }

    private bool IsMost(TornadoFigure figure, TornadoBar longest) => !figure.Part.IsModel && figure.Length(longest) >= report.Bars.Max(figure.Length);

    // Over what a chance goes from one end to the other.
    private static string Across(IReadOnlyList<TornadoBar> level) => BarWords.Poll(level) is not null ? $"across the plausible range of {(level.Count == 1 ? $"its {BarWords.Whose(level[0])} share" : "each of its shares")}"
        : level.Count == 1 ? "across its plausible range"
        : BarWords.Average(level) is null ? "across the plausible range of each" : "across the plausible range of one party’s share";

    // Whether what is named is one thing.
    private static bool IsOne(IReadOnlyList<TornadoBar> level) => level.Count == 1 || BarWords.Poll(level) is not null;

    // Of shares in one poll the poll is named; more than two figures are counted.
    private string Named(IReadOnlyList<TornadoBar> level) =>
        BarWords.Average(level) ?? BarWords.Poll(level) ?? (level.Count > 2 ? $"{Sentence.Number(level.Count)} {(level[0].Input.IsAssumption ? "estimates" : "figures")}" : bars.Joined(level));
}
