using System.CommandLine;
using Copeland.Backtesting;
using Copeland.Cli.Settings;
using Copeland.Model;

namespace Copeland.Cli.Commands;

/// <summary><c>copeland backtest</c>: the model and every rule of thumb on the by-elections of the past.</summary>
internal static class BacktestCommand
{
    private static readonly Option<string> ProtocolOption = new("--protocol")
    {
        Description = "What a forecast may have learnt from: leave-one-parliament-out, leave-one-parliament-out-strictly or rolling-origin.",
        HelpName = "NAME",
        DefaultValueFactory = _ => BacktestResult.NameOf(BacktestProtocol.LeaveOneParliamentOut),
    };

    private static readonly Option<string[]> VariantOption = new("--variant")
    {
        Description = "Score this named specification against the model instead of the rules of thumb; repeatable; \"all\" for every one.",
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private static readonly Option<string?> UntilOption = Days.Option("--until", "As if nothing after this day had happened yet: later by-elections are neither forecast nor learnt from.");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("backtest", "Score the model and every baseline on past by-elections: report, charts, CSV.") { ProtocolOption, VariantOption, UntilOption };
        foreach (var option in (IEnumerable<Option>)[.. SettingsOptions.All, ForecastOptions.Title, ForecastOptions.Json, ForecastOptions.Quiet])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
        {
            var protocol = Protocol(parsed.GetValue(ProtocolOption));
            var variants = Variants(parsed.GetValue(VariantOption) ?? []);
            var run = new BacktestRun(ForecastSettings.Read(parsed), parsed.InvocationConfiguration) { Until = Days.Of(parsed, UntilOption) };
            if (variants.Count > 0)
            {
                run.Compare(protocol, variants, cancellation);
            }
            else
            {
                run.Execute(protocol, [.. parsed.Tokens.Select(token => token.Value)], cancellation);
            }

            return ExitCode.Done;
        },
            cancellation));
        return command;
    }

    private static BacktestProtocol Protocol(string? name)
    {
        foreach (var protocol in Enum.GetValues<BacktestProtocol>())
        {
            if (BacktestResult.NameOf(protocol) == name)
            {
                return protocol;
            }
        }

        throw new CommandException($"--protocol is \"{name}\"; leave-one-parliament-out, leave-one-parliament-out-strictly or rolling-origin is allowed. Choose one.", ExitCode.Usage);
    }

    private static IReadOnlyList<ModelSpecification> Variants(IReadOnlyList<string> names)
    {
        if (names.Contains("all", StringComparer.Ordinal))
        {
            return [.. ModelSpecifications.All.Skip(1)];
        }

        return [.. names.Select(name => ModelSpecifications.All.FirstOrDefault(known => known.Name == name)
            ?? throw new CommandException($"--variant is \"{name}\"; there is no such specification. Choose one of these: {string.Join(", ", ModelSpecifications.All.Select(known => known.Name))}, or all.", ExitCode.Usage))];
    }
}
