using System.Diagnostics;
using Copeland.Model;
using Copeland.Tests.Cli;
using Copeland.Tests.Forecasts;
using CsCheck;

namespace Copeland.Tests.Fuzzing;

/// <summary>
/// Mutated scenarios that validate, through every command that forecasts, with little to simulate: exit 0, or 2 or 3 where a command can
/// say why this scenario is not for it. One in the suite; <c>COPELAND_FUZZ_COMMANDS=2000</c> takes as many, from <c>COPELAND_FUZZ_SEED</c>
/// on (1), and writes how far it is and what fell to <c>COPELAND_FUZZ_LOG</c>.
/// </summary>
public sealed class CommandFuzzTests : IDisposable
{
    private const int Quick = 1;
    private const int Whole = 20;
    private const int Days = 21;

    private static readonly IReadOnlyList<(string Name, string[] Arguments)> Commands =
    [
        ("validate", ["validate", "FILE"]),
        ("run --export", ["run", "FILE", "--quiet", "--draws", "256", "--charts", "none", "--export", "csv", "--line", "majority=5..10", "--set", "simulation.method=sobol"]),
        ("run", ["run", "FILE", "--quiet", "--draws", "256", "CHARTS"]),
        ("explain", ["explain", "FILE", "--draws", "256"]),
        ("sensitivity", ["sensitivity", "FILE", "--quiet", "--draws", "256", "CHARTS"]),
        ("sweep", ["sweep", "FILE", "--quiet", "--draws", "256", "--x", "national.averagePct.Lab=20..40:3", "--y", "national.averagePct.Con=20..40:3"]),
        ("track", ["track", "FILE", "--quiet", "--draws", "256", "CHARTS", "FROM"]),
        ("explore", ["explore", "FILE", "--quiet", "--draws", "256"]),
        ("compare", ["compare", "FILE", "FILE", "--quiet", "--draws", "256"]),
        ("score", ["score", "FILE", "--draws", "256"]),
        ("verify", ["verify", "RESULTS"]),
    ];

    private readonly TemporaryFolder folder = new();
    private readonly int? asked = FuzzSettings.Commands;

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Commands_AMutatedScenario_AnswerEach() => await Run(Mutated(Quick, 20261128), log: false);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Commands_AsManyMutatedScenariosAsAsked_AnswerEach()
    {
        Assert.SkipUnless(asked is not null, "COPELAND_FUZZ_COMMANDS=count runs it");
        await Run(Mutated(asked.Value, (uint)FuzzSettings.Seed), log: true);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Commands_EachAssumptionAtItsEnds_AnswerEach()
    {
        Assert.SkipUnless(asked is not null, "COPELAND_FUZZ_COMMANDS=count runs it");
        await Run(
            from name in AssumptionLimits.Names
            let limit = AssumptionLimits.Of(name)
            from value in new[] { limit.Least, limit.Most }
            select "{" + Invariant($"\"model\":{{\"{name}\":{{\"mean\":{value:R},\"sd\":{limit.MostSd:R}}}}},") + TestScenarios.CopelandJson.TrimStart()[1..],
            log: true);
    }

    // Mutated scenarios that validate, from a seed on.
    private static IEnumerable<string> Mutated(int count, uint seed)
    {
        var random = new PCG(2, seed);
        for (var done = 0; done < count;)
        {
            var (which, edits) = ScenarioMutation.Gen.Generate(random, null, out _);
            var json = ScenarioMutation.Apply(FuzzRun.Bases, which, edits);
            if (FuzzRun.Read(json) is not null)
            {
                done++;
                yield return json;
            }
        }
    }

    private async Task Run(IEnumerable<string> scenarios, bool log)
    {
        var (done, fell, answers, begun) = (0, new List<string>(), new SortedDictionary<string, (int Count, TimeSpan Time)>(StringComparer.Ordinal), Stopwatch.GetTimestamp());
        foreach (var json in scenarios)
        {
            // Every one of them through every command; one in Whole with its charts and from its first day.
            var whole = done++ % Whole == 0;
            var (file, scenario) = (folder.Write("scenario.json", json), FuzzRun.Read(json));
            Assert.NotNull(scenario);
            string[] Typed(string word) => word switch
            {
                "FILE" => [file],
                "RESULTS" => [Directory.GetDirectories(Path.Combine(folder.Path, "output"))[0]],
                "CHARTS" => whole ? [] : ["--charts", "none"],
                "FROM" => whole || scenario.AsOf.AddDays(-Days) <= scenario.Contest.Previous.Date ? [] : ["--from", Invariant($"{scenario.AsOf.AddDays(-Days):yyyy-MM-dd}")],
                _ => [word],
            };
            foreach (var (name, arguments) in Commands)
            {
                string[] typed = [.. arguments.SelectMany(Typed)];
                var started = Stopwatch.GetTimestamp();
                var (code, output, error) = await Shell.Run(name is "validate" or "verify" ? typed : [.. typed, "--output", Path.Combine(folder.Path, "output")]);
                var answer = Invariant($"{name}: exit {code}");
                var (count, time) = answers.GetValueOrDefault(answer);
                answers[answer] = (count + 1, time + Stopwatch.GetElapsedTime(started));
                if (Mistake(name, code, output, error) is { } mistake && fell.Count < 100)
                {
                    fell.Add($"{name}: {mistake}\n  {json}");
                }
            }

            Directory.Delete(Path.Combine(folder.Path, "output"), recursive: true);
            if (log)
            {
                FuzzSettings.Log(Invariant($"{done} scenarios, {fell.Count} fell, {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s\n{string.Join('\n', answers.Select(answer => Invariant($"{answer.Value.Count,8} {answer.Key}, {answer.Value.Time.TotalSeconds / answer.Value.Count:0.00} s each")))}\n{string.Join('\n', fell)}"));
            }
        }

        Assert.True(fell.Count == 0, string.Join('\n', fell));
    }

    /// <summary>What is wrong with an answer: only some commands may refuse a scenario that is valid, and every refusal is in words.</summary>
    private static string? Mistake(string name, int code, string output, string error) => code switch
    {
        not (0 or 2 or 3) => Invariant($"exit {code}: {error}"),
        not 0 when name is "validate" or "run" or "run --export" or "explain" or "compare" or "verify" => Invariant($"refused, exit {code}: {error}"),
        not 0 when error.Length < 20 => Invariant($"refused without a word, exit {code}: {output}{error}"),
        _ when (output + error).Any(letter => char.IsControl(letter) && letter != '\n') => "a control character is printed",
        _ => null,
    };
}
