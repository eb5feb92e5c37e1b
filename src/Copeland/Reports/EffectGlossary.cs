using Copeland.Elections;
using Copeland.Model;

namespace Copeland.Reports;

/// <summary>The effects of an explanation by what a reader who does not know the model would call them, and what each is.</summary>
internal static class EffectGlossary
{
    private const string Polled = "what polls of the seat say beyond all the above, weighed by how far such polls have erred";

    /// <summary>The effect of a seat's vote in the referendum, as the files call it.</summary>
    public const string Leave = "the seat’s Leave share";

    // Names in the plural begin so.
    private static readonly string[] Plurals = ["national polls", "polls of ", "rivals ", "this Parliament’s by-elections"];

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
        ["regression to the mean"] = ("the fading of last time’s result", "high shares of last time come down, low ones go up"),
        ["being in government"] = ("the effect of governing", "what by-elections of the past took from governing parties or gave them, and so gave the others or took from them"),
        ["defending, or second last time"] = ("having come first or second", "how by-elections have treated the party that held the seat, and the runner-up"),
        ["how such parties do at by-elections"] = ("how such parties do at by-elections", "what parties of its kind win or lose beyond their polls; as by-elections of the past have shown"),
        [Leave] = (Leave, "how seats with a Leave vote above or below the nation’s 52% have differed since 2010, before the referendum too"),
        ["what kind of candidates the others are"] = ("the kind of minor candidates", "whether those outside the main parties are known names or of the fringe"),
        ["the outgoing member under another label"] = ("the outgoing member under another label", "the votes that the outgoing member takes along to another party"),
        [ExplanationWords.Momentum] = ("this Parliament’s by-elections", "what the by-elections since the last general election have shown of each party, up to the day of the forecast"),
        ["polls of the seat"] = ("polls of the seat", Polled),
        ["evidence of the seat"] = ("evidence of the seat", Polled.Replace("polls of the seat", "polls, estimates and local elections of the seat", StringComparison.Ordinal).Replace("such polls have", "such evidence has", StringComparison.Ordinal)),
        [ExplanationWords.Upsets] = ("allowance for upsets", "upsets take mostly from the leading parties; they give to the smallest, and make the mean of all simulated elections differ from the sum of the other effects"),
    };

    /// <summary>An effect's name in the middle of a sentence; the file's own where it is none of the model's.</summary>
    public static string Name(string effect) => Effects.TryGetValue(effect, out var known) ? known.Name : effect;

    /// <summary>Whether a name takes a plural verb.</summary>
    public static bool IsPlural(string name) => Array.Exists(Plurals, start => name.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Whether a name is that of something which tells of votes, but wins or loses none.</summary>
    public static bool IsEvidence(string name) => name.Contains("poll", StringComparison.Ordinal) || name.StartsWith("evidence", StringComparison.Ordinal);

    /// <summary>A sentence on an effect for the foot of a chart; null for one whose name says what it is.</summary>
    public static string? Gloss(string effect) =>
        Glossed.TryGetValue(effect, out var word) ? $"{word}: {Effects[effect].Meaning.Split([':', ';'])[0]}." : null;

    /// <summary>An effect's meaning, without a full stop.</summary>
    /// <param name="contest">The contest it is told of.</param>
    /// <param name="effect">The effect as the files call it.</param>
    public static string Meaning(Contest contest, string effect) =>
        effect.StartsWith(SeatModel.SwingIn, StringComparison.Ordinal) ? $"what each party has gained or lost in the polls of {effect[SeatModel.SwingIn.Length..]} since the last general election, applied halfway between uniform and proportional swing"
        : effect == ExplanationWords.Field && contest.AbsentShare > Contest.ManyAbsent ? "the votes of parties that do not stand again, shared out among those who do in proportion to what they had; a newcomer begins with the party’s national share"
        : Effects.TryGetValue(effect, out var known) ? known.Meaning
        : "what the analyst added or took, as said under the headline";
}
