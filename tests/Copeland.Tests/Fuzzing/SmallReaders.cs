using Copeland.Cli.Settings;
using Copeland.History;
using Copeland.Inputs;
using Copeland.Polling;
using Copeland.Scenarios.Rules;
using Copeland.Sensitivity;
using Copeland.Writing;
using CsCheck;

namespace Copeland.Tests.Fuzzing;

/// <summary>The readers of single texts, each with what holds of its answer; anything thrown but a refusal is a crash.</summary>
internal static class SmallReaders
{
    /// <summary>Texts that look like what a reader expects, with something wrong in them.</summary>
    public static Gen<string> Texts { get; } = Gen.OneOf(
        Gen.Int[0, Nasty.Texts.Length - 1].Select(which => Nasty.Texts[which]),
        Gen.Int[0, Nasty.Numbers.Length - 1].Select(which => Nasty.Numbers[which]),
        Gen.String[Gen.Char["0123456789/-.,eE+ abcConLabDRfmx=:[]\"\u001b\u202e\ud800"], 0, 16],
        Gen.String[0, 12],
        Gen.Select(Gen.Int[-9999, 9999], Gen.Int[-40, 400], Gen.Int[-40, 400], (year, month, day) => Invariant($"{year:0000}-{month:00}-{day:00}")),
        Gen.Select(Gen.Double[0, 1e6], Gen.Double[0, 1e6], (one, other) => Invariant($"{one:0.###}/{other:0.###}")),
        Gen.Select(Gen.Int[0, Nasty.Names.Length - 1], Gen.Double, (name, value) => Invariant($"{Nasty.Names[name]}={value}..{value + 1}:3")));

    /// <summary>Each reader by name.</summary>
    public static IReadOnlyList<(string Name, int Weight, Action<string> Read)> All { get; } =
    [
        ("odds", 200, text => That(MarketRules.Decimal(text) is null or (> 1 and < 100_000), text)),
        ("poll row", 60, text => Polls($"pollster,end,sample,Con,Lab\nYouGov,2026-06-15,{Cell(text)},30,{Cell(text)}\n{Cell(text)},{Cell(text)},1000,30,40\n")),
        ("poll header", 60, text => Polls($"pollster,end,{Cell(text)},Con,Lab\nYouGov,2026-06-15,1,30,40\n")),
        ("poll file", 60, text => Polls(text)),
        ("seat's name", 1, text => That(!text.Any(char.IsLetter) || SeatFinder.Find(text) is not null, text)),
        ("settings", 120, Settings),
        ("sweep axis", 120, Axis),
        ("text", 200, text => That(OutsideText.Problem(Quoted.Text(text)) is null && OutsideText.FirstInvisible(Quoted.Plain(text, 20)) is null, text)),
    ];

    private static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void Polls(string csv)
    {
        try
        {
            foreach (var poll in PollCsv.Read(new StringReader(csv), "polls.csv").Polls)
            {
                That(OutsideText.FirstInvisible(poll.Pollster) is null && poll.Pollster.Length > 0 && poll.Shares.All(share => share.Value is >= 0 and <= 1), csv);
            }
        }
        catch (PollFileException exception)
        {
            That(OutsideText.FirstInvisible(exception.Message, breaksAllowed: true) is null, csv);
        }
    }

    private static void Settings(string text)
    {
        foreach (var setting in SettingsCatalogue.All)
        {
            That(!setting.Allows(text) || OutsideText.FirstInvisible(text) is null, text);
        }
    }

    private static void Axis(string text)
    {
        try
        {
            That(SweepAxis.Parse(text).Steps is >= 2 and <= 10_001, text);
        }
        catch (InputException)
        {
            // Refused.
        }
    }

    private static void That(bool holds, string text)
    {
        if (!holds)
        {
            throw new InvalidDataException(Quoted.Text(text));
        }
    }
}
