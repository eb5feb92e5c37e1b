namespace Copeland.Cli.Results;

/// <summary>A command that leaves results in a folder; a new one is one line here.</summary>
/// <param name="Command">Its name.</param>
/// <param name="Main">The document that it always writes and no other command does; null where there is none.</param>
internal sealed record ResultKind(string Command, string? Main)
{
    /// <summary><c>copeland run</c>: what the folder is of; the others' files stand beside its own.</summary>
    public static ResultKind Run { get; } = new("run", "forecast.json") { Manifest = "run.json" };

    /// <summary><c>copeland explain</c>, which draws again what a run draws as well.</summary>
    public static ResultKind Explain { get; } = new("explain", null);

    /// <summary><c>copeland sensitivity</c>.</summary>
    public static ResultKind Sensitivity { get; } = new("sensitivity", "sensitivity.json");

    /// <summary><c>copeland sweep</c>.</summary>
    public static ResultKind Sweep { get; } = new("sweep", "sweep.json");

    /// <summary><c>copeland compare</c>.</summary>
    public static ResultKind Compare { get; } = new("compare", "compare.json");

    /// <summary><c>copeland track</c>.</summary>
    public static ResultKind Track { get; } = new("track", "track.csv");

    /// <summary><c>copeland explore</c>.</summary>
    public static ResultKind Explore { get; } = new("explore", "explore.html");

    /// <summary><c>copeland score</c>.</summary>
    public static ResultKind Score { get; } = new("score", "postmortem.html");

    /// <summary><c>copeland polls</c>.</summary>
    public static ResultKind Polls { get; } = new("polls", "polls.csv");

    /// <summary><c>copeland outlook</c>.</summary>
    public static ResultKind Outlook { get; } = new("outlook", "outlook.csv");

    /// <summary><c>copeland backtest</c>.</summary>
    public static ResultKind Backtest { get; } = new("backtest", "backtest.json") { Manifest = "run.json" };

    /// <summary><c>copeland fit</c>.</summary>
    public static ResultKind Fit { get; } = new("fit", "calibration.json");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ResultKind> All { get; } = [Run, Explain, Sensitivity, Sweep, Compare, Track, Explore, Score, Polls, Outlook, Backtest, Fit];

    /// <summary>The file that lists the command's files, written last.</summary>
    public string Manifest { get; private init; } = $"{Command}{ResultManifest.Ending}";

    /// <summary>The hidden neighbour in which the command gets its files ready.</summary>
    public string Staging => $".{Command}.new";
}
