using Copeland.Reports;
using Copeland.Scenarios;

namespace Copeland.Cli.Commands;

/// <summary>
/// Days that have not come, said in the terminal alone: the same scenario makes the same files on every day, so that these cannot say it.
/// </summary>
internal static class FutureDays
{
    /// <summary>Tells of a scenario whose forecast would be as known on a day that has not come; nothing where it has.</summary>
    public static void Tell(TextWriter error, Scenario scenario)
    {
        if (!Today.HasCome(scenario.AsOf))
        {
            var eve = scenario.StatedAsOf is null ? ", the eve of polling day, which counts where a scenario has no asOf" : "";
            error.WriteLine($"warning: {scenario.Id}: {Told(scenario.AsOf, "the forecast is", eve)} {Remedy("write asOf in the scenario, or")}");
        }
    }

    /// <summary>Tells the same of a day from the command line.</summary>
    public static void Tell(TextWriter error, DateOnly? asOf)
    {
        if (asOf is { } day && !Today.HasCome(day))
        {
            error.WriteLine($"warning: {Told(day, "what follows is", "")} {Remedy("write")}");
        }
    }

    /// <summary>Tells of a result before polling day: a slip, or a newsroom's rehearsal.</summary>
    public static void TellOfResult(TextWriter error, Scenario scenario)
    {
        if (!Today.HasCome(scenario.Contest.PollingDay))
        {
            error.WriteLine(Invariant($"warning: {scenario.Id}: there is a result, and polling day, {DisplayNumber.Date(scenario.Contest.PollingDay)}, has not come (today is {Today.Date:yyyy-MM-dd}). Unless it is a rehearsal, check pollingDay, or take the result out."));
        }
    }

    private static string Told(DateOnly day, string subject, string more) =>
        $"{subject} as of {DisplayNumber.Date(day)}{more}: a day that has not come. Today is {DisplayNumber.Date(Today.Date)}, and nothing that happens from now on is in it.";

    private static string Remedy(string how) => Invariant($"For what is known today {how} {AsOfOption.Option.Name} {Today.Date:yyyy-MM-dd}.");
}
