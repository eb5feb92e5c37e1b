using Copeland.Elections;
using Copeland.History;
using Copeland.Polling;
using Copeland.Reports;
using Copeland.Scenarios;

namespace Copeland.Cli.Commands;

/// <summary>The line in which every command that takes <c>--polls</c> says what became of them.</summary>
internal static class PollIntakeLine
{
    /// <summary>Tells it; nothing where no polls were brought.</summary>
    /// <param name="error">Where messages go.</param>
    /// <param name="polls">The polls.</param>
    /// <param name="days">The last day that is used, and polling day where there is one.</param>
    /// <param name="scenario">The scenario's id, where several may be told of.</param>
    /// <param name="part">The part of Britain whose polls are used besides; null for none.</param>
    public static void Tell(TextWriter error, MorePolls? polls, (DateOnly AsOf, DateOnly? PollingDay) days, string? scenario = null, string? part = null)
    {
        if (polls is not null)
        {
            error.WriteLine((scenario is null ? "" : $"{scenario}: ") + Of(polls, BuiltInPolls.Join(days.AsOf, polls.Polls, polls.KeepDoubles), days, part));
        }
    }

    /// <summary>The line, once the polls have been joined to the built-in ones.</summary>
    public static string Of(MorePolls polls, PollIntake intake, (DateOnly AsOf, DateOnly? PollingDay) days, string? part = null)
    {
        var average = PollAverage.Of(intake.Polls, VoteShares.None, days.AsOf, PollingAssumptions.Default);
        return PollIntakeWords.Of(polls.Source, intake.Beside(average), new IntakeDays(Parliaments.Of(days.AsOf).Elected, days.AsOf, days.PollingDay), part);
    }
}
