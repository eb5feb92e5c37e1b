using Spectre.Console;

namespace Copeland.Cli.Output;

/// <summary>A progress bar on standard error for work that takes long; silent where nobody watches.</summary>
internal static class ProgressBar
{
    /// <summary>Does work that reports the fraction done, 0 to 1.</summary>
    /// <param name="error">Standard error.</param>
    /// <param name="shown">Whether to draw the bar.</param>
    /// <param name="title">What is being done.</param>
    /// <param name="work">The work.</param>
    public static T Show<T>(TextWriter error, bool shown, string title, Func<IProgress<double>?, T> work)
    {
        if (!shown)
        {
            return work(null);
        }

        return Consoles.Create(MessageWriter.Terminal(error), redirected: false, plain: false).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: 1);
                return work(new Bar(task));
            });
    }

    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
