using Copeland.Elections;
using Copeland.Forecasts;
using Copeland.Model;

namespace Copeland.Reports;

/// <summary>The effects of an explanation by what a reader who does not know the model would call them, and what each is.</summary>
internal static class EffectGlossary
{
    /// <summary>The effect of a seat's vote in the referendum, as the files call it.</summary>
    public const string Leave = "the seat’s Leave share";

    /// <summary>The effect of what kind of party each is, as the files call it.</summary>
    public const string Showing = "usual showing at by-elections";

    private const string Governing = "being in government";
    private const string TopTwo = "defending, or second last time";
    private const string Outsiders = "what kind of candidates the others are";
    private const string Form = "usual by-election form";
    private const string Since = "by-elections since ";

    // Names in the plural begin so.
    private static readonly string[] Plurals = ["national polls", "polls of ", "rivals ", Since, "MRP estimates", "local elections", "weak "];

    // What a name in a sentence begins with and a row's does without.
    private static readonly string[] Leads = ["having the ", "having a ", "having ", "the bonus for ", "the ", "a "];

    // What moves some parties by what others are or were.
    private static readonly string[] Roles = [Governing, TopTwo, Showing];

    // What a name has in place of what the contest says.
    private const string Government = "{government}";
    private const string Year = "{year}";
    private const string Outsider = "{outsider}";

    // What a name does not say, at the foot of a chart: of each effect always or never, whatever its size and the picture's.
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        [ExplanationWords.Average] = "high shares tend to fall, low to rise",
        [Showing] = "what each kind of party adds to its polls",
        [ExplanationWords.Upsets] = "costs leaders most",
    };

    // By what the files call them.
    private static readonly Dictionary<string, (string Name, string Meaning)> Effects = new(StringComparer.Ordinal)
    {
        [ExplanationWords.Field] = ("who stands this time", "last time’s votes shared out among those who stand now, in proportion to what they had; a newcomer begins with the party’s national share"),
        ["national swing"] = ("national polls", "what each party has gained or lost in the polls since the last general election, applied halfway between uniform and proportional swing"),
        [ExplanationWords.Average] = ("the return to the average", "high shares of last time mostly come down, low ones mostly go up"),
        [Governing] = ($"having {Government} in power", "what governing parties have usually lost or gained at by-elections, and the others gained or lost in their turn"),
        [TopTwo] = ("the bonus for holder and runner-up", "how by-elections have treated the party that held the seat, and the runner-up"),
        [Showing] = ($"the {Form}", "what parties of each kind have won or lost beyond their polls at by-elections of the past; the kinds are Liberal Democrats, nationalists, Greens, the populist right and newcomers, and what one wins the others lose"),
        [Leave] = (Leave, "how by-elections since 2010, also those before the referendum, have gone in seats with a Leave vote above or below the nation’s 52%"),
        [Outsiders] = (Outsider, "whether those outside the main parties are known names or of the fringe"),
        ["the outgoing member under another label"] = ("the outgoing member under another label", "the votes that the outgoing member takes along to another party"),
        [ExplanationWords.Momentum] = (Since + Year, "what the by-elections since the last general election have shown of each party, up to the day of the forecast"),
        ["polls of the seat"] = ("polls of the seat", "what polls of the seat say beyond all the above, weighed by how far such polls have erred"),
        ["MRP estimates of the seat"] = ("MRP estimates of the seat", "what estimates for the seat from large national polls say beyond all the above, weighed by how far they may err"),
        ["local elections in the seat"] = ("local elections in the seat", "what local elections in the seat say beyond all the above, weighed by how far they may mislead"),
        ["private polling of the seat"] = ("private polling of the seat", "what private polling of the seat says beyond all the above, weighed by how far it may err"),
        [ExplanationWords.Upsets] = ("the allowance for upsets", "upsets take mostly from the leading parties; it leads to the medians, which need not add up to 100"),
    };

    /// <summary>An effect's name in the middle of a sentence, in terms of the contest; the file's own where it is none of the model's.</summary>
    /// <param name="contest">The contest it is told of.</param>
    /// <param name="effect">The effect as the files call it.</param>
    public static string Name(Contest contest, string effect) =>
        effect.StartsWith(SeatModel.SwingIn, StringComparison.Ordinal) ? $"polls of {effect[SeatModel.SwingIn.Length..]}"
        : IsAside(contest, effect) ? "rivals standing aside"
        : IsOfALaterVote(contest, effect) ? "the kind of seat"
        : !Effects.TryGetValue(effect, out var known) ? effect
        : known.Name.Replace(Government, (contest.Government.Count == 1 ? CandidateName.Of(contest.Parties[contest.Government[0]]).Subject : null) ?? "a coalition", StringComparison.Ordinal)
            .Replace(Outsider, contest.Candidates.Any(KnownFace.IsInsurgent) ? "a strong outsider" : "weak minor candidates", StringComparison.Ordinal)
            .Replace(Year, contest.Previous.Date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>A name at the head of a row, without what makes a noun of it: <c>Conservatives in power</c>, <c>Holder and runner-up</c>, but <c>The seat’s Leave share</c>.</summary>
    public static string Row(string name) =>
        Sentence.Start(Array.Find(Leads, lead => name.StartsWith(lead, StringComparison.Ordinal) && !name[lead.Length..].Split(' ')[0].EndsWith("seat’s", StringComparison.Ordinal)) is { } lead ? name[lead.Length..] : name);

    /// <summary>How a title names an effect by the candidate it tells of: one that governs, came first or second, or has a showing of its own, or that does not.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="candidate">The candidate, and whether its name is plural.</param>
    /// <param name="effect">The effect as the files call it.</param>
    public static string? Own(Contest contest, (Candidate Candidate, bool IsPlural) candidate, string effect)
    {
        var (who, previous) = (candidate.Candidate, contest.PreviousShare(candidate.Candidate));
        return effect switch
        {
            Governing when contest.Government.Contains(who.Party.Code) => Governing,
            Outsiders when KnownFace.IsInsurgent(who) => "being a strong outsider",
            // Labour and the Conservatives, whom the other kinds are held against, have none of their own.
            Showing => (who.Party.Family, previous) switch
            {
                (Family.LiberalDemocrat or Family.PopulistRight or Family.Green or Family.Nationalist, _) => candidate.IsPlural ? "their " : "its ",
                (_, null) => "newcomers’ ",
                _ => "other parties’ ",
            } + Form,
            _ => null,
        };
    }

    /// <summary>Whether a name takes a plural verb.</summary>
    public static bool IsPlural(string name) => Array.Exists(Plurals, start => name.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Sentences for the foot of a chart or table on effects whose names do not say all, in the order of the effects.</summary>
    /// <param name="forecast">The forecast they are told of.</param>
    /// <param name="effects">The effects that are told, as the files call them.</param>
    public static IEnumerable<string> Glosses(Forecast forecast, IEnumerable<string> effects) =>
        from effect in effects
        let gloss = IsAside(forecast.Contest, effect) ? Aside(forecast)
            : IsOfALaterVote(forecast.Contest, effect) ? Meaning(forecast.Contest, effect).Split([':', ';'])[0]
            : Short.GetValueOrDefault(effect)
        where gloss is not null
        select $"{Row(Name(forecast.Contest, effect))}: {gloss}.";

    /// <summary>That one party's gain is another's loss, where effects and candidates of whom that has to be said are told.</summary>
    /// <param name="effects">The effects as the files call them.</param>
    /// <param name="told">How many candidates are told of.</param>
    public static IEnumerable<string> Exchange(IEnumerable<string> effects, int told) =>
        told > 1 && effects.Any(Roles.Contains) ? ["But for the last, what one party gains others lose, shown or not."] : [];

    // Where nobody of any size is left, the shares without them alone would not explain the step.
    private static string Aside(Forecast forecast) =>
        $"last time’s shares without them{(forecast.Warnings.Any(warning => warning.Contains(AbsentVotes.NoRival, StringComparison.Ordinal)) ? ", part of theirs given to small candidates" : "")}";

    /// <summary>Whether an effect is what evidence of the seat itself, such as a poll, moves.</summary>
    public static bool IsOfTheSeat(string effect) => SeatPollUpdate.IsStep(effect);

    /// <summary>Whether an effect is that of main rivals who do not stand again.</summary>
    public static bool IsAside(Contest contest, string effect) => effect == ExplanationWords.Field && contest.AbsentShare > Contest.ManyAbsent;

    /// <summary>Whether an effect is that of a Leave vote held after the contest.</summary>
    public static bool IsOfALaterVote(Contest contest, string effect) => effect == Leave && contest.PollingDay < ContestOutlook.Referendum;

    /// <summary>An effect's meaning, without a full stop.</summary>
    /// <param name="contest">The contest it is told of.</param>
    /// <param name="effect">The effect as the files call it.</param>
    public static string Meaning(Contest contest, string effect) =>
        effect.StartsWith(SeatModel.SwingIn, StringComparison.Ordinal) ? $"what each party has gained or lost in the polls of {effect[SeatModel.SwingIn.Length..]} since the last general election, applied halfway between uniform and proportional swing"
        : IsAside(contest, effect) ? "last time’s shares without them; so the votes of parties that do not stand again go to those who do, in proportion to what they had (part of them to candidates outside the parties where no other rival is left), and a newcomer begins with the party’s national share"
        : IsOfALaterVote(contest, effect) ? "what sort of place it is, for which its Leave vote of 2016, held later, stands in; seats with one above or below the nation’s 52% have differed since 2010"
        : Effects.TryGetValue(effect, out var known) ? known.Meaning
        : "what the analyst added or took, as said under the headline";
}
