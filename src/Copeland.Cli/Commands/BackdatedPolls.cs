using Copeland.Cli.Files;
using Copeland.Forecasts;
using Copeland.History;
using Copeland.Polling;
using Copeland.Reports;
using Copeland.Scenarios;

namespace Copeland.Cli.Commands;

/// <summary>Polls of a file that a comparison puts into its earlier sides as well, where the forecast that was published had none of them.</summary>
internal static class BackdatedPolls
{
    /// <summary>Tells of them, with the remedy; nothing where there are none.</summary>
    /// <param name="error">Where messages go.</param>
    /// <param name="polls">Polls from files; null for none.</param>
    /// <param name="sides">The scenarios and their forecasts in the order of the comparison; the last is today's.</param>
    /// <param name="output">Where folders of results stand.</param>
    public static void Tell(TextWriter error, MorePolls? polls, IReadOnlyList<(Scenario Scenario, Forecast Forecast)> sides, string output)
    {
        if (polls is null)
        {
            return;
        }

        var notes = sides.Select((side, place) => Note(polls, side, (Path.Combine(output, side.Scenario.Id, "forecast.json"), place == sides.Count - 1))).OfType<(string Text, bool IsUndated)>().ToList();
        foreach (var (text, _) in notes)
        {
            error.WriteLine($"note: {text}");
        }

        if (notes.Exists(note => note.IsUndated))
        {
            error.WriteLine($"note: a poll that does not say when it came out counts from the end of its fieldwork: a column \"Published\" in {polls.Source} keeps polls out of days before they came out.");
        }
    }

    // What today's side uses is no news, but for a forecast of it that was kept.
    private static (string Text, bool IsUndated)? Note(MorePolls polls, (Scenario Scenario, Forecast Forecast) side, (string File, bool IsToday) kept)
    {
        if (side.Scenario.National is not NationalSource.BuiltIn || Used(polls, side.Scenario) is not { Count: > 0 } used)
        {
            return null;
        }

        var isUndated = !kept.IsToday && used.Any(poll => poll.Published is null);
        var then = Then(side, kept.File);
        return then is null && !isUndated ? null
            : ($"{side.Scenario.Id}, as of {DisplayNumber.Date(side.Scenario.AsOf)}, now includes {Sentence.Plural(used.Count, "poll")} of {polls.Source}{then}.", isUndated);
    }

    private static IReadOnlyList<Poll> Used(MorePolls polls, Scenario scenario) =>
    [
        .. BuiltInPolls.Join(scenario.AsOf, polls.Polls, polls.KeepDoubles).Outcomes.Where(outcome => outcome.Fate is PollFate.New or PollFate.Replaced).Select(outcome => outcome.Poll),
        .. polls.Polls.Where(poll => poll.Part is { } part && part == scenario.Part?.Part.ToString() && poll.Known <= scenario.AsOf && (poll.Start ?? poll.End) > scenario.Contest.Previous.Date),
    ];

    // The favourite's chance in the forecast that was kept, where that is of this scenario and differs by the files of polls alone.
    private static string? Then((Scenario Scenario, Forecast Forecast) side, string file)
    {
        var (scenario, forecast) = side;
        if (FrozenForecast.Read(file) is not { } kept || kept.ScenarioSha256 != scenario.Sha256
            || kept.Overrides.SequenceEqual(scenario.Overrides, StringComparer.Ordinal) || !ButPolls(kept.Overrides).SequenceEqual(ButPolls(scenario.Overrides), StringComparer.Ordinal)
            || kept.Candidates.MaxBy(candidate => candidate.Win) is not { } favourite)
        {
            return null;
        }

        var place = forecast.Candidates.ToList().FindIndex(candidate => candidate.Candidate.Id == favourite.Id);
        return place < 0 ? null
            : $" that its forecast in {file} had not: {Race.Of(forecast).Names[place].Possessive} chance was {Shown(favourite.Win)} there and is {Shown(forecast.Candidates[place].Win.Value)} here";
    }

    private static IEnumerable<string> ButPolls(IEnumerable<string> overrides) =>
        overrides.Where(change => !change.StartsWith("--polls ", StringComparison.Ordinal) && !change.StartsWith("polls ", StringComparison.Ordinal));

    private static string Shown(double chance) => DisplayNumber.InProse(DisplayNumber.Chance(new(chance, 0)));
}
