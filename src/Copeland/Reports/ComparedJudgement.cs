using Copeland.Forecasts;
using Copeland.Model;
using Copeland.Sensitivity;

namespace Copeland.Reports;

/// <summary>
/// Two forecasts of one seat and day that are told apart by an analyst's judgement in one of them alone, and by the polls of the seat that it
/// may stand instead of: what the judgement is, and what it does.
/// </summary>
internal sealed class ComparedJudgement
{
    private const string SeatPolls = "polls of the seat";

    private readonly Comparison comparison;
    private readonly ScenarioDifference other;
    private readonly bool isFirst;
    private readonly bool isInstead;

    private ComparedJudgement(Comparison comparison, ScenarioDifference other, bool isFirst)
    {
        (this.comparison, this.other, this.isFirst) = (comparison, other, isFirst);
        isInstead = Plain.SeatPolls.Count > 0 && Judged.SeatPolls.Count == 0;
    }

    private Forecast Judged => isFirst ? comparison.First : other.Forecast;

    private Forecast Plain => isFirst ? other.Forecast : comparison.First;

    private string Polls => Plain.SeatPolls.Count == 1 ? "a poll of the seat" : SeatPolls;

    private bool IsOne => Judged.Adjustments.Count == 1;

    /// <summary>The comparison as one of a judgement; null where it is another, or more than that differs.</summary>
    public static ComparedJudgement? Of(Comparison comparison, ScenarioDifference other)
    {
        var judged = new ComparedJudgement(comparison, other, comparison.First.Adjustments.Count > 0);
        return judged.Judged.Adjustments.Count > 0 && judged.Plain.Adjustments.Count == 0 && other.SameBallot
            && IsAlike(judged.Judged, judged.Plain) && (judged.isInstead || Surveys(judged.Judged).SequenceEqual(Surveys(judged.Plain))) ? judged : null;
    }

    /// <summary>What the first and the other are called, side by side in that order.</summary>
    public (string Before, string After) Key
    {
        get
        {
            var (judgement, it) = IsOne ? ("the judgement", "it") : ("the judgements", "them");
            var polls = $"with {Polls}";
            return (isFirst, isInstead) switch
            {
                (false, false) => ($"without {judgement}", $"with {it}"),
                (false, true) => (polls, $"with {judgement} instead"),
                (true, false) => ($"with {judgement}", $"without {it}"),
                (true, true) => ($"with {judgement}", $"{polls} instead"),
            };
        }
    }

    /// <summary>What both rest on, and which of them has polls of the seat where one has; the judgement is told below the picture.</summary>
    public string Source =>
        $"{ForecastSentences.Made(Judged)}, {Sentence.List([.. ForecastSentences.PollsAndOther(Judged).Intersect(ForecastSentences.PollsAndOther(Plain))])}{(isInstead ? CompareWords.Also(!isFirst, [Polls]) : "")}";

    /// <summary>
    /// What was judged and what it does: <c>An analyst’s 15 points for Respect raise its chance of winning Bradford West from 2% to 25%, but Labour
    /// stays the favourite</c>; of several judgements whose chance moves most. Where the favourite is another, that comes first.
    /// </summary>
    public string? Finding()
    {
        if (Told is not { First: { } here, Win: { } win })
        {
            return null;
        }

        var name = Race.Of(Plain).Names[here];
        var (without, with) = (Chance(Plain, here), Chance(Judged, here));
        if (!IsOne)
        {
            return $"An analyst’s judgements {(isInstead ? $"instead of {Polls} " : "")}{(NewFavourite is { } made ? $"make {made.Subject} {Rank(made)} in {Seat} and " : "")}put {name.Possessive} chance of winning {(NewFavourite is null ? Seat : "it")} at {with}{(with == without ? ", as without them" : $", not {without}")}";
        }

        return isInstead ? Beside(name, (without, with)) : Moved(name, here, (without, with, isFirst ? -win.Value : win.Value, win.StandardError));
    }

    /// <summary>
    /// What a judgement and the polls it stands instead of do each by itself: <c>Without either, Labour’s chance would be 9%: the judgement raises it to 31%, the
    /// polls to 55%</c>; null where it stands instead of none.
    /// </summary>
    public string? WithoutEither()
    {
        if (other.WithoutEither is not { } bare || !isInstead || Told is not { First: { } here })
        {
            return null;
        }

        var start = $"Without either, {Race.Of(Plain).Names[here].Possessive} chance would ";
        var (from, judged, polled) = (Chance(bare, here), Chance(Judged, here), Chance(Plain, here));
        if (judged == from && polled == from)
        {
            return $"{start}be {from} as well";
        }

        var (judging, polling) = (Raised(Judged, IsOne), Raised(Plain, Plain.SeatPolls.Count == 1));
        return $"{start}be {from}: {(IsOne ? "the judgement" : "the judgements")} {judging.Verb} {judging.To}, {(Plain.SeatPolls.Count == 1 ? "the poll" : "the polls")} {(judging.IsUp == polling.IsUp ? "" : $"{polling.Verb} ")}{polling.To}";

        // By what is printed, so that "raises" stands before a larger number.
        (bool? IsUp, string Verb, string To) Raised(Forecast with, bool isOne)
        {
            var (after, s) = (Chance(with, here), isOne ? "s" : "");
            var isUp = with.Candidates[here].Win.Value > bare.Candidates[here].Win.Value;
            return after == from ? (null, $"leave{s} it", "there") : (isUp, $"{(isUp ? "raise" : "cut")}{s} it", $"to {after}");
        }
    }

    /// <summary>Whom the judgement is of; of several judgements whose chance moves most.</summary>
    public CandidateDifference? Told => IsOne
        ? other.Candidates.First(candidate => candidate.CandidateId == Judged.Adjustments[0].CandidateId)
        : other.Candidates.Where(candidate => candidate.Win is not null).MaxBy(candidate => Math.Abs(candidate.Win?.Value ?? 0));

    private string Seat => Judged.Contest.Seat.Name;

    // "With an analyst's judgement instead of polls of the seat, Labour's chance in Makerfield is 31%, not 55%": no word of the points, which take nothing from it.
    private string Beside(CandidateName name, (string Without, string With) chance)
    {
        var instead = $"an analyst’s judgement instead of {Polls}";
        var told = $"{chance.With}{(chance.With == chance.Without ? $", as with {(Plain.SeatPolls.Count == 1 ? "it" : "them")}" : $", not {chance.Without}")}";
        return NewFavourite is not { } leads ? $"With {instead}, {name.Possessive} chance in {Seat} is {told}"
            : $"{leads.SubjectAtStart}, not {Race.Of(Plain).Names[Leader(Plain)].Subject}, {leads.Are} {Rank(leads)} in {Seat} with {instead}; {name.Possessive} chance is {told}";
    }

    // "An analyst's 15 points off Labour cut its chance": a wide judgement can move a chance the other way, and then its width is told.
    private string Moved(CandidateName name, int place, (string Without, string With, double By, double Error) chance)
    {
        var (subject, isPlural) = Subject(name);
        var points = Judged.Adjustments[0].Points;
        var of = $"{Own(name)} chance of winning {Seat}";
        if (chance.With == chance.Without || Math.Abs(chance.By) <= 2 * chance.Error)
        {
            return $"{subject} {(isPlural ? "leave" : "leaves")} {of} at {chance.With}";
        }

        var (verb, verbing) = chance.By * points.Mean <= 0 ? ("take", "taking") : chance.By > 0 ? ("raise", "raising") : ("cut", "cutting");
        var width = verb == "take" && points.Mean != 0 ? $", give or take {DisplayNumber.Points(points.Sd)}," : "";
        var (s, moved) = (isPlural ? "" : "s", $"from {chance.Without} to {chance.With}");
        return NewFavourite is not { } leads ? $"{subject}{width} {verb}{s} {of} {moved}{Favourite(name, place, chance.By > 0)}"
            : Leader(Judged) == place ? $"{subject}{width} make{s} {Whom(name)} {Rank(leads)} in {Seat}, {verbing} {Own(name)} chance {moved}"
            : $"{subject}{width} make{s} {leads.Subject} {Rank(leads)} in {Seat}, {verbing} {name.Possessive} chance {moved}";
    }

    // Who leads with the judgement and did not without it, by a chance that is printed as greater than any other.
    private CandidateName? NewFavourite => Leader(Plain) == Leader(Judged) || IsLevel ? null : Race.Of(Judged).Names[Leader(Judged)];

    private bool IsLevel => Judged.Candidates.Where((_, place) => place != Leader(Judged)).Any(candidate => DisplayNumber.Chance(candidate.Win) == DisplayNumber.Chance(Judged.Candidates[Leader(Judged)].Win));

    // Who leads with the judgement as without it, where the chance alone does not say so.
    private string Favourite(CandidateName name, int place, bool isUp)
    {
        var (leads, favourite) = (Leader(Judged), Race.Of(Judged).Names[Leader(Judged)]);
        return IsLevel ? ""
            : leads == place ? isUp ? "" : $", but {(IsPerson(name) ? name.Subject : name.Plural ? "they" : "it")} {favourite.Verb("stay")} {Rank(favourite)}"
            : $"{(isUp ? ", but" : ";")} {favourite.Subject} {favourite.Verb("stay")} {Rank(favourite)}";
    }

    private static string Rank(CandidateName favourite) => $"the favourite{(favourite.Plural ? "s" : "")}";

    private static string Own(CandidateName name) => IsPerson(name) ? name.Possessive : name.Plural ? "their" : "its";

    private (string Text, bool IsPlural) Subject(CandidateName name)
    {
        var mean = Judged.Adjustments[0].Points.Mean;
        return DisplayNumber.Points(mean) is not "0 points" and var points
            ? ($"An analyst’s {points} {(mean < 0 ? "off" : "for")} {name.Subject}", points != "1 point")
            : ($"An analyst’s judgement on {name.Subject}", false);
    }

    private static string Whom(CandidateName name) => IsPerson(name) ? name.Subject : name.Plural ? "them" : "it";

    // Whether "its" would be said of a man or a woman.
    private static bool IsPerson(CandidateName name) => name is { Attribute: null, Plural: false };

    private static string Chance(Forecast forecast, int place) => DisplayNumber.InProse(DisplayNumber.Chance(forecast.Candidates[place].Win));

    private static int Leader(Forecast forecast) => Race.Of(forecast).Front.First;

    // One seat, day and model, and the same way to the forecast up to the judgement, which comes before what polls of the seat do.
    private static bool IsAlike(Forecast judged, Forecast plain)
    {
        var steps = judged.Explanation.TakeWhile(step => !step.Effect.StartsWith("adjustment: ", StringComparison.Ordinal)).ToList();
        return judged.Contest.Seat.Name == plain.Contest.Seat.Name && judged.Provenance.AsOf == plain.Provenance.AsOf && judged.NewestPoll == plain.NewestPoll
            && (judged.Provenance.Calibration, judged.Provenance.Coefficients) == (plain.Provenance.Calibration, plain.Provenance.Coefficients)
            && plain.SeatPolls.All(poll => poll.Kind == SeatPollKind.Poll) && plain.Explanation.Count >= steps.Count
            && steps.Zip(plain.Explanation).All(pair => pair.First.Effect == pair.Second.Effect && IsNear(pair.First.Points, pair.Second.Points));

        static bool IsNear(IReadOnlyList<double> one, IReadOnlyList<double> two) => one.Zip(two).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
    }

    private static IEnumerable<(string Pollster, DateOnly End, int? Sample)> Surveys(Forecast forecast) =>
        forecast.SeatPolls.Select(poll => (poll.Poll.Pollster, poll.Poll.End, poll.Poll.Sample));
}
