using Copeland.Cli.Settings;
using Copeland.Elections;
using Copeland.Exploration;
using Copeland.Forecasts;
using Copeland.History;
using Copeland.Inputs;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Polling.Reading;
using Copeland.Scenarios;
using Copeland.Scenarios.Reading;
using Copeland.Scenarios.Rules;
using Copeland.Scenarios.Starting;
using Copeland.Sensitivity;
using Copeland.Writing;
using CsCheck;

namespace Copeland.Tests.Fuzzing;

/// <summary>The readers of single texts, each with what holds of its answer; anything thrown but a refusal is a crash.</summary>
internal static class SmallReaders
{
    private static readonly ScenarioDraft Draft = ScenarioReader.Read(new ScenarioSource("base.json", System.Text.Encoding.UTF8.GetBytes(FuzzRun.Bases.First(text => text.Contains("\"copeland-2017\"", StringComparison.Ordinal)))));
    private static readonly IReadOnlyList<Candidate> Ballot = [.. new[] { "Con", "Lab" }.Select(code => new Candidate(code, PartyCatalogue.BuiltIn.All.First(party => party.Code == code), null))];
    private static readonly Constituency Seat = Constituencies.All[0];

    private static readonly string[] Addresses =
    [
        "seat.leavePct", "seat.leavePctSd", "seat.electorate", "previous.turnoutPct", "previous.sharesPct.Lab", "previous.votes.Lab", "national.averagePct.Lab", "national.averagePct.Oth", "national.swingPct.Lab.Con",
        "national.polls[0].sharesPct.Con", "national.polls[9999].end", "turnout.meanPct", "market.odds.Con", "adjustments[0].points", "candidates[0].name", "candidates[1].standing", "pollingDay", "asOf", "title",
        "simulation.draws", "simulation.seed", "simulation.method", "government[0]", "notes", "national.parts.Scotland.averagePct.SNP", "earlier[0].date", "result.votes.Con", "extends", "model", "vacancy.cause",
        .. AssumptionLimits.Names.SelectMany(name => new[] { $"model.{name}", $"model.{name}.mean", $"model.{name}.sd" }),
    ];

    private static readonly Gen<string> Dates = Gen.Select(Gen.Int[-9999, 9999], Gen.Int[-4, 40], Gen.Int[-4, 40], Gen.Int[0, 9], (year, month, day, form) => form switch
    {
        0 or 1 or 2 => Invariant($"{year:0000}-{month:00}-{day:00}"),
        3 => Invariant($"{day}/{month}/{year}"),
        4 => Invariant($"{day}–{day + 1} Jun {year}"),
        5 => Invariant($"{day} May - {day} June {year % 100:00}"),
        6 => Invariant($"Jun {day}-{day}, {year}"),
        7 => Invariant($"{Math.Abs(year) % 130 + 1940}-{Math.Abs(month) % 12 + 1:00}-{Math.Abs(day) % 31 + 1:00}"),
        8 => Invariant($"{Math.Abs(day) % 31 + 1}th to {Math.Abs(month) % 31 + 1}th December {Math.Abs(year) % 130 + 1940}"),
        _ => Invariant($"{day:00}.{month:00}.{year:0000}T00:00"),
    });

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Int[0, Nasty.Texts.Length - 1].Select(which => Nasty.Texts[which]),
        Gen.Int[0, Nasty.Numbers.Length - 1].Select(which => Nasty.Numbers[which]),
        Gen.String[Gen.Char["0123456789/-.,eE+ abcConLabDRfmx=:[]\"\u001b\u202e\ud800"], 0, 16],
        Gen.String[0, 12]);

    /// <summary>Changes from the command line, <c>path=value</c> more or less.</summary>
    public static Gen<string> Changes { get; } = Gen.Select(Gen.Int[0, Addresses.Length - 1], Gen.Int[0, 11], Words, (which, form, value) => form switch
    {
        0 => Addresses[which],
        1 => $"{Addresses[which]}.{value}=1",
        2 => $"{value}={Addresses[which]}",
        3 => $"{Addresses[which]}=={value}",
        4 => $"--without {value}",
        5 => $"{Addresses[which][..(Addresses[which].Length / 2)]}={value}",
        _ => $"{Addresses[which]}={value}",
    });

    /// <summary>Texts that look like what a reader expects, with something wrong in them.</summary>
    public static Gen<string> Texts { get; } = Gen.OneOf(
        Words,
        Dates,
        Gen.Select(Gen.Double[0, 1e6], Gen.Double[0, 1e6], (one, other) => Invariant($"{one:0.###}/{other:0.###}")),
        Gen.Select(Gen.Int[0, Nasty.Names.Length - 1], Gen.Double, (name, value) => Invariant($"{Nasty.Names[name]}={value}..{value + 1}:3")),
        Gen.Select(Gen.Int[0, 5], Words, (which, value) => $"{new[] { "majority=", "turnout=", "Con.share=", "Lab.second", "Zzz.share=", "Con." }[which]}{value}"),
        Changes);

    /// <summary>Each reader by name, and how many of a thousand texts it gets: the quick ones more.</summary>
    public static IReadOnlyList<(string Name, int Weight, Action<string> Read)> All { get; } =
    [
        ("odds", 250, text => That(MarketRules.Decimal(text) is null or (> 1 and < 100_000), text)),
        ("date", 120, Date),
        ("--set", 180, Change),
        ("poll row", 60, Row),
        ("poll header", 12, text => Polls($"pollster,end,{Cell(text)},Con,Lab\nYouGov,2026-06-15,1,30,40\n")),
        ("poll file", 12, text => Polls(text)),
        ("candidates", 15, text => Candidates($"party,name\n{Cell(text)},{Cell(text)}\nLab,Jane Smith\n")),
        ("seat's name", 1, text => That(!text.Any(char.IsLetter) || SeatFinder.Find(text) is not null, text)),
        ("party's name", 50, text => That(PartyNames.Code(text, PartyCatalogue.BuiltIn) is not { } code || PartyCatalogue.BuiltIn.TryGet(code, out _), text)),
        ("settings", 50, Settings),
        ("sweep axis", 60, Axis),
        ("--vary", 40, Vary),
        ("--line", 50, Line),
        ("text", 100, text => That(OutsideText.Problem(Quoted.Text(text)) is null && OutsideText.FirstInvisible(Quoted.Plain(text, 20)) is null, text)),
    ];

    /// <summary>The sum of the weights.</summary>
    public static int Weights { get; } = All.Sum(reader => reader.Weight);

    private static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // The text stands in one cell of a row that is right otherwise, so that every cell's reader is met.
    private static void Row(string text)
    {
        string[] cells = ["YouGov/The Times", "13-15 Jun 2026", "2026-06-16", "1,042", "GB", "30", "40.5", "12%"];
        cells[(text.Length + (text.Length > 0 ? text[0] : 0)) % cells.Length] = text;
        Polls($"pollster,dates,published,sample,area,Con,Lab,Reform UK\n{string.Join(',', cells.Select(Cell))}\n");
    }

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

    private static void Candidates(string csv)
    {
        try
        {
            That(CandidateCsv.Read(new StringReader(csv), "candidates.csv", Seat, null).Nominees.Count == 2, csv);
        }
        catch (CandidateFileException)
        {
            // Refused; what is printed of it goes through the writer of messages.
        }
    }

    private static void Date(string text)
    {
        var read = FieldworkText.Read(PollCell.Clean(text));
        That(read.Problem is null == read.End is not null, text);
        if (read.End is { } end)
        {
            That(end.Year is >= 1945 and <= 2099 && (read.Start is not { } start || (start <= end && start.Year >= 1945)) && FieldworkText.Read(Invariant($"{end:yyyy-MM-dd}")).End == end, text);
        }
        else
        {
            That(OutsideText.FirstInvisible(read.Problem!) is null, text);
        }
    }

    private static void Change(string text)
    {
        var problems = new ProblemList([]);
        var changes = new ChangeList(Draft.Root, problems);
        changes.Apply(text);
        That(changes.Inputs.All(input => double.IsFinite(input.Value)), text);
        try
        {
            problems.ThrowIfAny();
        }
        catch (ScenarioException exception)
        {
            That(OutsideText.FirstInvisible(exception.Message, breaksAllowed: true) is null, text);
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

    private static void Vary(string text)
    {
        try
        {
            That(VaryRequest.Parse(text).Range is not { } range || (double.IsFinite(range.Low) && double.IsFinite(range.High)), text);
        }
        catch (ExplorationException)
        {
            // Refused.
        }
    }

    private static void Line(string text)
    {
        try
        {
            That(BettingLine.Parse(text, Ballot) is { Low: >= 0 and <= 1, High: null or (> 0 and <= 1) }, text);
        }
        catch (FormatException)
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
