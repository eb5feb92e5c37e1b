using Copeland.Elections;

namespace Copeland.Charts.Html;

/// <summary>Polls a forecast was made from, of one kind: a table of its report.</summary>
/// <param name="Caption">What they are, e.g. <c>Polls of the seat</c>.</param>
/// <param name="Polls">The polls, in the order of the rows.</param>
public sealed record ReportPolls(string Caption, IReadOnlyList<ReportPoll> Polls)
{
    /// <summary>What is to be said below the table, in a sentence; empty where nothing is.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A poll of such a table.</summary>
/// <param name="Pollster">Who asked, and for whom.</param>
/// <param name="About">When, how many, and what else is known of it, in words.</param>
/// <param name="Shares">Shares as fractions by party code or candidate id.</param>
public sealed record ReportPoll(string Pollster, string About, VoteShares Shares);
