using System.Reflection;
using Copeland.Elections;
using Copeland.History;
using Copeland.Model;
using Copeland.Polling;
using Copeland.Simulation;
using Copeland.Tests.Architecture;

namespace Copeland.Tests.Model;

/// <summary>The page of formulas says what the compiled code does: its constants, its effects, its files.</summary>
public class FormulaTests
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly string Page = Path.Combine(SourceTree.Root, "src", "Copeland", "Model", "FORMULAS.md");
    private static readonly string[] Lines = File.ReadAllText(Page).ReplaceLineEndings("\n").Split('\n');
    private static readonly Assembly Engine = typeof(NationalSwing).Assembly;

    // Whoever adds a number to one of these adds a row. Those of the priors move no forecast but through the calibration.
    private static readonly Type[] Complete =
    [
        typeof(LastVotes), typeof(OutsiderRecord), typeof(PollWeighting), typeof(HouseLeans), typeof(OutlyingPolls), typeof(RoundedFigure), typeof(Drift), typeof(PartSwing), typeof(ContestOutlook),
        typeof(RivalsAside), typeof(NationalSwing), typeof(MeanEffects), typeof(FamilyResult), typeof(MomentumAssumptions), typeof(ErrorScale), typeof(SplitTerms), typeof(SeatModel), typeof(AdjustmentUpdate),
        typeof(SeatPollFigure), typeof(SeatPollError), typeof(SeatPollUpdate), typeof(Turnout), typeof(BlockRange),
    ];

    private static readonly string[] OfPriorsAndLimits =
    [
        "MeanEffects.Wide", "MeanEffects.Narrow", "MeanEffects.KnownFaceMean", "MeanEffects.KnownFaceSd", "MeanEffects.FringeMean", "MeanEffects.FringeSd", "MeanEffects.MomentumSd",
        "MeanEffects.FamilySlopeSd", "BlockRange.MostPoints",
    ];

    public static TheoryData<string, string> Constants =>
        [.. Rows("## The constants").Where(row => row[1].StartsWith('`')).Select(row => (row[1].Trim('`'), row[2]))];

    [Fact]
    public void Constants_TheTable_IsFound() => Assert.True(Constants.Count > 90, Invariant($"{Constants.Count} rows"));

    [Theory]
    [MemberData(nameof(Constants))]
    public void Constants_ARow_IsTheCompiledValue(string name, string written) => Assert.Equal(written, Written(Value(name)));

    [Fact]
    public void Constants_OfTheModelsClasses_AllHaveARow()
    {
        var written = Constants.Select(row => row.Data.Item1).ToHashSet(StringComparer.Ordinal);
        var missing = Complete.SelectMany(type => type.GetFields(Any).Where(field => field.IsLiteral && field.FieldType.IsPrimitive).Select(field => $"{type.Name}.{field.Name}"))
            .Concat(typeof(PollingAssumptions).GetProperties(Any).Where(property => property.PropertyType.IsPrimitive).Select(property => $"PollingAssumptions.Default.{property.Name}"))
            .Except(written).Except(OfPriorsAndLimits);
        Assert.Empty(missing);
    }

    [Fact]
    public void Odds_TheLadder_IsTheCompiledOne()
    {
        var prices = ((int Win, int Stake)[])typeof(Copeland.Reports.FairOdds).GetField("Ladder", Any)!.GetValue(null)!;
        var told = Lines.Single(line => line.StartsWith("- **Fair odds**", StringComparison.Ordinal)).Split("The ladder, as wins to 1: ")[1].TrimEnd('.').Split(", ");
        Assert.Equal(prices.Select(price => price.Win == price.Stake ? "evens" : price.Stake == 1 ? Invariant($"{price.Win}") : Invariant($"{price.Win}/{price.Stake}")), told);
    }

    [Fact]
    public void Effects_OfTheMean_AllHaveARowWithTheirStep()
    {
        var rows = Rows("## 7.").Where(row => row[1].StartsWith('`')).Select(row => (row[1].Trim('`'), row[3]));
        Assert.Equal(ModelSpecifications.Current.MeanEffects.Select(effect => (effect.Name, effect.Label)), rows);
    }

    [Fact]
    public void Effects_OnTheScale_AllHaveARow() =>
        Assert.Equal(ModelSpecifications.Current.ScaleEffects.Select(effect => effect.Name), Rows("## 9.").Where(row => row[1].StartsWith('`')).Select(row => row[1].Trim('`')));

    [Fact]
    public void Links_EveryFile_IsThere()
    {
        var folder = Path.GetDirectoryName(Page)!;
        var links = Lines.SelectMany(line => line.Split("](").Skip(1)).Select(rest => rest.Split(')')[0]).ToList();
        Assert.True(links.Count > 40, Invariant($"{links.Count} links"));
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(folder, link)), link));
    }

    [Theory]
    [InlineData("NationalSwing.Nobody")]
    [InlineData("Nobody.Floor")]
    public void Value_OfNothingInTheCode_IsRefused(string name) => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Value(name));

    // The cells of a section's table rows, before the first of them what stands before the first bar.
    private static IEnumerable<string[]> Rows(string heading) => Lines
        .SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal)).Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries));

    // Type.Member, Type.Member.Member … or Type.Method(Family).
    private static object? Value(string name)
    {
        var parts = name.Split('.');
        var found = Engine.GetTypes().Where(type => type.Name == parts[0] && !type.IsNested).ToList();
        Assert.True(found.Count == 1, $"{found.Count} types are called {parts[0]}.");
        if (parts[1].Split('(', ')') is [var method, var family, _])
        {
            return found[0].GetMethod(method, Any)!.Invoke(null, [Enum.Parse<Family>(family)]);
        }

        var (type, value) = (found[0], (object?)null);
        foreach (var part in parts.Skip(1))
        {
            (FieldInfo? field, PropertyInfo? property) = (type.GetField(part, Any), type.GetProperty(part, Any));
            Assert.True(field is not null || property is not null, $"{type.Name} has no {part}.");
            value = field is not null ? field.GetValue(value) : property!.GetValue(value);
            type = value!.GetType();
        }

        return value;
    }

    private static string Written(object? value) => value switch
    {
        bool holds => holds ? "true" : "false",
        DateOnly day => Invariant($"{day:yyyy-MM-dd}"),
        IConvertible number => number.ToDouble(CultureInfo.InvariantCulture).ToString("0.##########", CultureInfo.InvariantCulture),
        _ => $"{value} is no number",
    };
}
