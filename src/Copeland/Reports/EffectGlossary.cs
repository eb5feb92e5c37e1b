using Copeland.Elections;
using Copeland.Model;

namespace Copeland.Reports;

/// <summary>The effects of an explanation by what a reader who does not know the model would call them, and what each is.</summary>
internal static class EffectGlossary
{
    /// <summary>The effect of a seat's vote in the referendum, as the files call it.</summary>
    public const string Leave = "the seat’s Leave share";

    /// <summary>The effect of what kind of party each is, as the files call it.</summary>
    public const string Showing = "usual showing at by-elections";

    // Names in the plural begin so.
    private static readonly string[] Plurals = ["national polls", "polls of ", "rivals ", "this Parliament’s by-elections", "MRP estimates", "local elections"];

    // Names of what only tells of votes have one of these words.
    private static readonly string[] Tellings = ["poll", "estimates", "local elections", "evidence"];

    // What a chart says of those whose names do not say it: a word of the name, and as much of the meaning as comes before the colon or semicolon.
    private static readonly Dictionary<string, string> Glossed = new(StringComparer.Ordinal)
    {
        ["regression to the mean"] = "Fading",
        ["what kind of candidates the others are"] = "Kind of minor candidates",
        [ExplanationWords.Upsets] = "Allowance",
    };

    // By what the files call them.
    private static readonly Dictionary<string, (string Name, string Meaning)> Effects = new(StringComparer.Ordinal)
    {
        [ExplanationWords.Field] = ("the field of candidates", "last time’s votes shared out among those who stand now, in proportion to what they had; a newcomer begins with the party’s national share"),
        ["national swing"] = ("national polls", "what each party has gained or lost in the polls since the last general election, applied halfway between uniform and proportional swing"),
        ["regression to the mean"] = ("the fading of last time’s result", "high shares of last time mostly come down, low ones mostly go up"),
        ["being in government"] = ("the effect of governing", "what by-elections of the past took from governing parties or gave them, and so gave the others or took from them"),
        ["defending, or second last time"] = ("having come first or second", "how by-elections have treated the party that held the seat, and the runner-up"),
        [Showing] = ($"the {Showing}", "what parties of each kind have won or lost beyond their polls at by-elections of the past; the kinds are Liberal Democrats, nationalists, Greens, the populist right and newcomers, and what one wins the others lose"),
        [Leave] = (Leave, "how seats with a Leave vote above or below the nation’s 52% have differed since 2010, before the referendum too"),
        ["what kind of candidates the others are"] = ("the kind of minor candidates", "whether those outside the main parties are known names or of the fringe"),
        ["the outgoing member under another label"] = ("the outgoing member under another label", "the votes that the outgoing member takes along to another party"),
        [ExplanationWords.Momentum] = ("this Parliament’s by-elections", "what the by-elections since the last general election have shown of each party, up to the day of the forecast"),
        ["polls of the seat"] = ("polls of the seat", "what polls of the seat say beyond all the above, weighed by how far such polls have erred"),
        ["MRP estimates of the seat"] = ("MRP estimates of the seat", "what estimates for the seat from large national polls say beyond all the above, weighed by how far they may err"),
        ["local elections in the seat"] = ("local elections in the seat", "what local elections in the seat say beyond all the above, weighed by how far they may mislead"),
        ["private polling of the seat"] = ("private polling of the seat", "what private polling of the seat says beyond all the above, weighed by how far it may err"),
        [ExplanationWords.Upsets] = ("allowance for upsets", "upsets take mostly from the leading parties; they give to the smallest, and make the mean of all simulated elections differ from the sum of the other effects"),
    };

    /// <summary>An effect's name in the middle of a sentence; the file's own where it is none of the model's.</summary>
    public static string Name(string effect) => Effects.TryGetValue(effect, out var known) ? known.Name : effect;

    /// <summary>Whether a name takes a plural verb.</summary>
    public static bool IsPlural(string name) => Array.Exists(Plurals, start => name.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Whether a name is that of something which tells of votes, but wins or loses none.</summary>
    public static bool IsEvidence(string name) => Array.Exists(Tellings, word => name.Contains(word, StringComparison.Ordinal));

    /// <summary>A sentence on an effect for the foot of a chart; null for one whose name says what it is.</summary>
    /// <param name="contest">The contest it is told of.</param>
    /// <param name="effect">The effect as the files call it.</param>
    public static string? Gloss(Contest contest, string effect) =>
        (IsAside(contest, effect) ? "Rivals standing aside" : IsOfALaterVote(contest, effect) ? "Kind of seat" : Glossed.GetValueOrDefault(effect)) is { } word
            ? $"{word}: {Meaning(contest, effect).Split([':', ';'])[0]}." : null;

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
        : IsAside(contest, effect) ? "shares of last time reckoned among those who stand now; so the votes of parties that do not stand again go to those who do, in proportion to what they had (two fifths of them to candidates outside the parties where no other rival is left), and a newcomer begins with the party’s national share"
        : IsOfALaterVote(contest, effect) ? "what sort of place it is, for which its Leave vote of 2016, held later, stands in; seats with one above or below the nation’s 52% have differed since 2010"
        : Effects.TryGetValue(effect, out var known) ? known.Meaning
        : "what the analyst added or took, as said under the headline";
}
