using System.Text;
using Copeland.Elections;
using Copeland.Tracking;

namespace Copeland.Reports;

/// <summary>The words and tables of a forecast followed through time.</summary>
internal sealed class TrackWords
{
    /// <summary>A part of a movement that is at least so much of the largest one is named too.</summary>
    private const double WorthNaming = 0.25;

    /// <summary>A chance that was so much beyond both its ends did not go from one to the other.</summary>
    private const double FarOutside = 0.1;

    /// <summary>A share that is no further below the favourite's is nearly as large.</summary>
    private const double Nearly = 0.05;

    /// <summary>A chance has moved by far more than the favourite's where it moved so many times as far, and by so much.</summary>
    private const double FarMore = 2;
    private const double WorthTelling = 0.05;

    private const int MostTold = 3;

    // By-elections of a long move whose seats are named; of more their number is told.
    private const int MostNamed = 2;

    private const double Printed = 0.01;

    private const double WorthALine = 0.03;
    private const double MayWin = 0.1;
    private const int MostLines = 4;

    private readonly Track track;

    /// <summary>The words of a track.</summary>
    public TrackWords(Track track)
    {
        this.track = track;
        var last = track.Days[^1].Candidates;
        Names = [.. track.Contest.Candidates.Select(candidate => CandidateName.Of(candidate, track.Contest.Candidates))];
        // Of chances that read "<1%" the order says nothing.
        ByChance = [.. Enumerable.Range(0, last.Count).OrderByDescending(place => last[place].Win < Printed ? 0 : last[place].Win).ThenByDescending(place => last[place].Mean)];
    }

    /// <summary>Names in ballot order.</summary>
    public IReadOnlyList<CandidateName> Names { get; }

    /// <summary>Places on the ballot, likeliest winner on the last day first.</summary>
    public IReadOnlyList<int> ByChance { get; }

    /// <summary>Places of those whose shares are drawn, the largest share on the last day first: whoever may win before others, and nobody who never had a few per cent.</summary>
    public IReadOnlyList<int> Strongest
    {
        get
        {
            List<int> all = [.. ByChance.OrderByDescending(place => Median(place, ^1)).Where(place => track.Days.Max(day => day.Candidates[place].Median) >= WorthALine)];
            return [.. all.OrderByDescending(place => track.Days[^1].Candidates[place].Win >= MayWin).Take(MostLines).OrderBy(all.IndexOf)];
        }
    }

    /// <summary>Places of those who have nearly the share of the likeliest winner on the last day, likeliest winner first, at most three.</summary>
    public IReadOnlyList<int> Close => [.. ByChance.Where(place => Math.Abs(Median(place, ^1) - Median(ByChance[0], ^1)) <= Nearly).Take(MostTold)];

    /// <summary>The words of the chart of chances.</summary>
    public ChartText Chances => new(
        Finding,
        $"Chance of winning the {track.Contest.Seat.Name} by-election day by day, each day from what was known then{Today}{(track.Movements.Count == 0 ? "" : "; numbers mark the largest lasting moves, explained below")}",
        track.Movements.Count == 0 ? $"{Finding}." : $"{Finding}. {Sentence.Start(Moved(track.Movements[0]))}.");

    /// <summary>The words of the chart of shares.</summary>
    public ChartText Shares
    {
        get
        {
            var title = Close.Count > 1 ? Together : Alone;
            var (shown, other) = (Strongest.Count, track.Contest.Candidates.Count - Strongest.Count);
            return new ChartText(
                title,
                $"Median share of the vote forecast {(other > 0 && shown > 1 ? $"for the {Sentence.Number(shown)} strongest " : "")}on each day from what was known then{Today}{Intervals}; below, {Polls} for the same parties{(track.Part is null ? "" : ", their average carried forward by Great Britain’s swing")}",
                $"{title}.");
        }
    }

    private string Intervals => Close.Count == 1 ? $", {Names[Close[0]].Possessive} 90% interval shaded" : $"; at the end, 90% intervals of the leading {Sentence.Number(Close.Count)}";

    // One who is well ahead.
    private string Alone
    {
        get
        {
            var (place, seat) = (ByChance[0], track.Contest.Seat.Name);
            return $"{Sentence.Start(Names[place].Possessive)} forecast share in {seat}: {DisplayNumber.Share(Median(place, ^1))}, {Since(place)}{Between([.. track.Days.Select(day => day.Candidates[place].Median)], DisplayNumber.Share)}{Jumped(place)}";
        }
    }

    // Two or three who are close together.
    private string Together => $"{track.Contest.Seat.Name} forecast: " + string.Join("; ", Close.Select((place, rank) =>
        $"{Names[place].Subject} {DisplayNumber.Share(Median(place, ^1))}, {(rank == 0 ? Since(place) : Change(Median(place, ^1) - Median(place, 0)))}"));

    private string Since(int place) => $"{Change(Median(place, ^1) - Median(place, 0))} since {DisplayNumber.Date(track.Days[0].Day)}";

    private double Median(int place, Index day) => track.Days[day].Candidates[place].Median;

    /// <summary>What the last day's forecast warns of, and what holds for the whole.</summary>
    public IReadOnlyList<string> Warnings => [.. ForecastSentences.OldPolls(track.Provenance) is { } old ? new[] { old } : [], .. track.Warnings];

    /// <summary>The source line.</summary>
    public string Source
    {
        get
        {
            var origin = track.Provenance;
            return $"Source: Copeland {origin.EngineVersion}, {DisplayNumber.Count(origin.Draws)} simulated elections a day, as known on each day up to {DisplayNumber.Date(origin.AsOf)}; polls: PollBase by Mark Pack{(origin.Evidence.NewestPoll is { } newest ? $", to {DisplayNumber.Date(newest)}" : "")}{(track.Part is { } part ? $"; of {part}, published tables" : "")}";
        }
    }

    /// <summary>What polls are shown: <c>national polls</c>, <c>polls of Scotland</c>.</summary>
    public string Polls => track.Part is { } part ? $"polls of {part}" : track.Contest.Seat.Country == Country.England ? "national polls" : "polls of Great Britain";

    /// <summary>The polls and their average as lines, of the parties that stand and were asked about.</summary>
    public PollLines National
    {
        get
        {
            var standing = track.Contest.Candidates.Select(candidate => candidate.Party.Code).ToHashSet(StringComparer.Ordinal);
            var asked = track.Polls.SelectMany(poll => poll.Shares.Keys.Select(code => (code, poll.Known))).GroupBy(pair => pair.code, pair => pair.Known, StringComparer.Ordinal)
                .Where(group => standing.Contains(group.Key)).ToDictionary(group => group.Key, group => group.Min(), StringComparer.Ordinal);
            return PollLines.Of((track.Days[0].Day, track.Days[^1].Day), track.Polls, track.Days.SelectMany(day => day.National
                .Where(share => asked.TryGetValue(share.Key, out var first) && first <= day.Day)
                .Select(share => (share.Key, new PollPoint(day.Day, share.Value, share.Value, share.Value)))));
        }
    }

    // What no day knows by itself.
    private string Today => $", with today’s candidates{(track.HasAdjustments ? " and the analyst’s judgement" : "")}";

    /// <summary>How long a move has to last to be told.</summary>
    public string Lasting => LastingMoves.Span(track.Days.Count) > LastingMoves.Week ? "two weeks" : "a week";

    /// <summary>What is said where no move is told.</summary>
    public string NothingMoved => $"No single move that lasted {Lasting} stands out between {DisplayNumber.Date(track.Days[0].Day)} and {DisplayNumber.Date(track.Days[^1].Day)}.";

    private string Finding
    {
        get
        {
            // The favourite's, unless another's moved by far more; of two as far, the likelier winner's.
            var (start, end) = (track.Days[0].Candidates, track.Days[^1].Candidates);
            double Change(int place) => Math.Abs(end[place].Win - start[place].Win);
            var most = ByChance.MaxBy(place => Math.Round(Change(place), 6));
            var told = Change(most) < FarMore * Change(ByChance[0]) || Change(most) < WorthTelling ? ByChance[0] : most;
            var name = Names[told];
            var (first, last) = (start[told].Win, end[told].Win);
            var verb = Shown(first) == Shown(last) ? "is what it was" : last > first ? "has risen" : "has fallen";
            var since = DisplayNumber.Date(track.Days[0].Day);
            return Shown(first) == Shown(last)
                ? track.Days.All(day => Shown(day.Candidates[told].Win) == Shown(last))
                    ? $"{Sentence.Start(name.Possessive)} chance of winning {track.Contest.Seat.Name} would have been {DisplayNumber.InProse(Shown(last))} on any day since {since}"
                    : $"{Sentence.Start(name.Possessive)} chance of winning {track.Contest.Seat.Name} {verb} on {since}: {DisplayNumber.InProse(Shown(last))}"
                : $"{Sentence.Start(name.Possessive)} chance of winning {track.Contest.Seat.Name} {verb} from {DisplayNumber.InProse(Shown(first))} to {DisplayNumber.InProse(Shown(last))} since {since}{Beside(told)}";
        }
    }

    // Of the likeliest winner how it got there, or who is as likely.
    private string Beside(int told)
    {
        var end = track.Days[^1].Candidates;
        return told != ByChance[0] ? Behind(told)
            : ByChance.Count > 1 && Shown(end[ByChance[1]].Win) == Shown(end[told].Win) ? $", level with {Names[ByChance[1]].Subject}" : Between(told);
    }

    // Of one who does not lead on the last day, who does.
    private string Behind(int place)
    {
        var (leader, chances) = (ByChance[0], track.Days[^1].Candidates);
        var lead = DisplayNumber.InProse(Shown(chances[leader].Win));
        List<int> ahead = [.. ByChance.Where(other => chances[other].Win > chances[place].Win)];
        return Shown(chances[place].Win) == Shown(chances[leader].Win) ? $", level with {Names[leader].Subject}"
            : ahead.Count <= 2 ? $", behind {Sentence.List([.. ahead.Select(other => $"{Names[other].Subject} on {DisplayNumber.InProse(Shown(chances[other].Win))}")])}"
            : $", far behind {Names[leader].Subject} on {lead}";
    }

    // Where it has been far outside the two ends on the way, the further of its extremes; a day that stands out from the week about it is none,
    // but of an extreme that lasted the line's own end is told, which a reader can see.
    private string Between(int place) => Between([.. track.Days.Select(day => day.Candidates[place].Win)], Shown);

    private static string Between(List<double> chances, Func<double, string> shown)
    {
        var level = Enumerable.Range(0, chances.Count).Select(day => LastingMoves.Level(chances, day)).ToList();
        var (low, high) = (level.Min(), level.Max());
        var (below, above) = (Math.Min(chances[0], chances[^1]) - low, high - Math.Max(chances[0], chances[^1]));
        return Math.Max(below, above) < FarOutside ? ""
            : below >= above ? $", after a low of {DisplayNumber.InProse(shown(chances.Min()))}" : $", after a high of {DisplayNumber.InProse(shown(chances.Max()))}";
    }

    /// <summary>A movement in words: the day or days, whose chance moved how far, and why: <c>12 July 2024, Labour’s chance +9 points (national poll by WeThink)</c>.</summary>
    /// <param name="movement">The movement.</param>
    /// <param name="causes">How many causes are named at most, the largest first.</param>
    public string Of(Movement movement, int causes = int.MaxValue) =>
        $"{When(movement)}, {Names[movement.Place].Possessive} chance {(movement.WinChange(movement.Place) > 0 ? "+" : DisplayNumber.Minus)}{DisplayNumber.WholePoints(movement.WinChange(movement.Place))} ({Reason(movement, causes)})";

    /// <summary>Why the forecast moved.</summary>
    public string Reason(Movement movement, int causes = int.MaxValue)
    {
        var place = movement.Place;
        var largest = movement.Causes.Max(cause => Math.Abs(cause.WinChanges[place]));
        return string.Join(movement.IsLong ? "; " : " and ", movement.Causes
            .Where(cause => Math.Abs(cause.WinChanges[place]) >= WorthNaming * largest)
            .OrderByDescending(cause => Math.Abs(cause.WinChanges[place])).Take(causes)
            .Select(cause => Told(cause.Source, movement)));
    }

    /// <summary>The forecast by day and candidate, <c>track.csv</c>; <c>party</c> is the code, <c>partyName</c> the name that charts print.</summary>
    public string Csv()
    {
        var text = new StringBuilder("day,id,party,name,winProbability,meanPct,medianPct,q05,q95,partyName\n");
        foreach (var day in track.Days)
        {
            foreach (var (candidate, share, name) in track.Contest.Candidates.Zip(day.Candidates, Names))
            {
                text.Append(Invariant($"{day.Day:yyyy-MM-dd},{ChartCsv.Field(candidate.Id)},{candidate.Party.Code},{ChartCsv.Field(candidate.Name)},{share.Win:R},{100 * share.Mean:0.####},{100 * share.Median:0.####},{100 * share.Low:0.####},{100 * share.High:0.####},{ChartCsv.Field(name.Label)}\n"));
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// The days and runs of days that moved the forecast most, <c>track-movements.csv</c>: one row a move, candidate and cause, in points of the chance of winning;
    /// <c>day</c> is the move's last day, <c>from</c> its first, which of one day is the same.
    /// </summary>
    public string MovementsCsv()
    {
        var text = new StringBuilder("day,id,cause,points,why,from\n");
        foreach (var movement in track.Movements)
        {
            foreach (var cause in movement.Causes)
            {
                foreach (var (candidate, change) in track.Contest.Candidates.Zip(cause.WinChanges))
                {
                    text.Append(Invariant($"{movement.After.Day:yyyy-MM-dd},{ChartCsv.Field(candidate.Id)},{cause.Source},{100 * change:0.####},{ChartCsv.Field(Told(cause.Source, movement))},{movement.First:yyyy-MM-dd}\n"));
                }
            }
        }

        return text.ToString();
    }

    private static string Shown(double chance) => DisplayNumber.Chance(new(chance, 0));

    private static string Change(double change) =>
        Math.Abs(change) < 0.0005 ? "unchanged" : $"{(change > 0 ? "up" : "down")} {DisplayNumber.WholePoints(change)}";

    // Where one day with a poll of the seat made most of the change of a share.
    private string Jumped(int place)
    {
        var change = Median(place, ^1) - Median(place, 0);
        if (Math.Abs(change) < FarOutside / 10)
        {
            return "";
        }

        var part = Enumerable.Range(1, track.Days.Count - 1).Where(day => track.Days[day].NewSeatPolls.Count > 0).Select(day => (Median(place, day) - Median(place, day - 1)) / change).DefaultIfEmpty(0).Max();
        return part > 0.5 ? $", after a {(change > 0 ? "rise" : "fall")} of {DisplayNumber.WholePoints(part * change)} on the day of a poll of the seat" : "";
    }

    private string Told(MovementSource source, Movement movement) => (source, News(movement)) switch
    {
        (MovementSource.NationalPolls, { NewPolls.Count: 0, NewPartPolls: 0 }) => "no new national poll; older ones count for less",
        (MovementSource.NationalPolls, var day) when movement.IsLong => $"{(track.Part is not null && day.NewPartPolls == 0 ? "polls of Great Britain" : Polls)}{Averages(movement)}",
        (MovementSource.NationalPolls, { NewPartPolls: > 0 } day) =>
            $"{(day.NewPartPolls == 1 ? "a poll" : "polls")} of {track.Contest.Seat.Country}{(day.NewPolls.Count == 0 ? "" : $" and {(day.NewPolls.Count == 1 ? "a " : "")}{NationalPolls(day)}")}",
        (MovementSource.NationalPolls, var day) => NationalPolls(day),
        (MovementSource.ByElections, { NewByElections.Count: 0 }) => "no by-election",
        (MovementSource.ByElections, { NewByElections.Count: > MostNamed } day) => $"the results of {Sentence.Number(day.NewByElections.Count)} by-elections",
        (MovementSource.ByElections, var day) => $"the {(day.NewByElections.Count > 1 && movement.IsLong ? "results" : "result")} in {Sentence.List([.. day.NewByElections.Select(contest => contest.Seat.Name)])}",
        (MovementSource.Referendum, _) => "the result of the referendum",
        (_, { NewSeatPolls.Count: 0 }) => "no poll of the seat",
        (_, var day) => $"{(day.NewSeatPolls.Count == 1 ? "a poll" : "polls")} of the seat by {Sentence.List([.. day.NewSeatPolls.Select(poll => poll.Pollster).Distinct(StringComparer.Ordinal)])}",
    };

    // What became known on all its days, as if on one.
    private TrackedDay News(Movement movement)
    {
        List<TrackedDay> days = [.. track.Days.Where(day => day.Day >= movement.First && day.Day <= movement.After.Day)];
        return movement.After with
        {
            NewPolls = [.. days.SelectMany(day => day.NewPolls)],
            NewPartPolls = days.Sum(day => day.NewPartPolls),
            NewSeatPolls = [.. days.SelectMany(day => day.NewSeatPolls)],
            NewByElections = [.. days.SelectMany(day => day.NewByElections)],
        };
    }

    // Where the average of those who stand went over a run of days: of the one that moved most, and of a second that moved half as far. Before the first poll of
    // Scotland or Wales the average is Great Britain's and no start of one of theirs.
    private string Averages(Movement movement)
    {
        if (track.Part is not null && track.Days.TakeWhile(day => day.Day <= movement.Before.Day).Sum(day => day.NewPartPolls) == 0)
        {
            return "";
        }

        var (before, after) = (movement.Before.National, movement.After.National);
        double Change(Party party) => Math.Abs((after[party.Code] ?? 0) - (before[party.Code] ?? 0));
        List<Party> moved = [.. track.Contest.Candidates.Select(candidate => candidate.Party).DistinctBy(party => party.Code, StringComparer.Ordinal)
            .Where(party => before[party.Code] is not null && after[party.Code] is not null && Change(party) >= 0.01).OrderByDescending(Change).Take(2)];
        return moved.Count == 0 ? "" : (track.Part is { } part ? $", by the estimate for {part} " : ": ") + string.Join(", ", moved.Where(party => Change(party) >= Change(moved[0]) / 2)
            .Select(party => $"{CandidateName.Of(party).Label} {DisplayNumber.Share(before[party.Code]!.Value)} to {DisplayNumber.Share(after[party.Code]!.Value)}"));
    }

    private static string NationalPolls(TrackedDay day) =>
        $"national {(day.NewPolls.Count == 1 ? "poll" : "polls")} by {Sentence.List([.. day.NewPolls.Select(poll => poll.Pollster).Distinct(StringComparer.Ordinal)])}";

    private static string When(Movement movement) => DisplayNumber.Dates(movement.First, movement.After.Day);

    private string Moved(Movement movement, bool withDay = true)
    {
        var place = movement.Place;
        var change = movement.WinChange(place);
        var when = withDay ? $" {(movement.IsLong ? "from" : "on")} {When(movement)}" : "";
        return $"{Names[place].Possessive} chance {(change > 0 ? "rose" : "fell")} by {DisplayNumber.WholePoints(change)}{when}";
    }
}
