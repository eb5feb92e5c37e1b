using System.Collections.Immutable;
using System.Reflection;
using Copeland.Forecasts;
using Copeland.Sensitivity;
using Copeland.Simulation;
using Copeland.Tests.Forecasts;

namespace Copeland.Tests.Architecture;

/// <summary>What the library shows: few types, and nothing that a caller can write to.</summary>
public class PublicFaceTests
{
    private const int MostTypes = 100;

    private static readonly Assembly Engine = typeof(Forecaster).Assembly;

    private static readonly Type[] Writable =
        [typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>), typeof(ISet<>), typeof(Memory<>), typeof(Span<>)];

    /// <summary>What may be written to, and why.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["ForecastJson.Write"] = "the bytes of a file, made for the caller",
    };

    [Fact]
    public void Types_AreAsFewAsANotebookNeeds()
    {
        var types = Engine.GetExportedTypes();
        Assert.True(types.Length <= MostTypes, $"{types.Length} public types");
    }

    [Fact]
    public void Members_NoneHandsOutWhatCanBeWrittenTo()
    {
        var found = Engine.GetExportedTypes().SelectMany(WritableMembers).Where(member => !Allowed.ContainsKey(member));
        Assert.Empty(found);
    }

    [Fact]
    public void Values_OfAForecast_AreNoArraysInDisguise()
    {
        var scenario = TestScenarios.Copeland2017();
        var simulation = new SimulationSettings(4096, 1);
        AssertNone(Disguised(scenario));
        AssertNone(Disguised(Forecaster.Run(scenario, simulation)));
        AssertNone(Disguised(Forecaster.Run(TestScenarios.Committed("makerfield-2026.json"), simulation)));
        AssertNone(Disguised(Sensitivity.SensitivityCases.Report));
        AssertNone(Disguised(Comparison.Of([scenario, scenario.With("seat.leavePct=70")], simulation)));
    }

    [Fact]
    public void Values_OfTheEmbeddedTables_AreNoArraysInDisguise()
    {
        var tables = Engine.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly), (type, property) => (type, property))
            .Where(member => member.property.GetIndexParameters().Length == 0).ToList();
        Assert.NotEmpty(tables);
        AssertNone([.. tables.SelectMany(member => member.property.GetValue(null) is { } value ? Disguised(value).Select(path => $"{member.type.Name}.{member.property.Name}: {path}") : [])]);
    }

    [Fact]
    public void WritableMembers_OfATypeThatHandsOutItsArray_AreFound() =>
        Assert.Equal(["Careless.Shares", "Careless.Names", "Careless.All"], WritableMembers(typeof(Careless)).Order(StringComparer.Ordinal).Reverse().Select(name => name));

    [Fact]
    public void Disguised_AListBehindAReadOnlyFace_IsFound()
    {
        Assert.Single(Disguised(new Holder(new[] { 1.0 })));
        Assert.Single(Disguised(new Holder(new List<double> { 1 })));
        AssertNone(Disguised(new Holder([1.0])));
    }

    private static void AssertNone(IReadOnlyCollection<string> found) => Assert.True(found.Count == 0, string.Join('\n', found));

    private static IEnumerable<string> WritableMembers(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var property in type.GetProperties(Own))
        {
            var settable = property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));
            if (settable || IsWritable(property.PropertyType))
            {
                yield return $"{type.Name}.{property.Name}";
            }
        }

        foreach (var field in type.GetFields(Own).Where(field => (!field.IsInitOnly && !field.IsLiteral) || IsWritable(field.FieldType)))
        {
            if (!type.IsEnum)
            {
                yield return $"{type.Name}.{field.Name}";
            }
        }

        foreach (var method in type.GetMethods(Own).Where(method => !method.IsSpecialName && IsWritable(method.ReturnType)))
        {
            yield return $"{type.Name}.{method.Name}";
        }
    }

    private static bool IsWritable(Type type) => type.IsArray || type.FullName?.StartsWith("MathNet.", StringComparison.Ordinal) == true
        || (type.IsGenericType && (Writable.Contains(type.GetGenericTypeDefinition()) || type.GetGenericArguments().Any(IsWritable)));

    /// <summary>Paths to values behind the public face of a value that a caller could cast to an array, list or dictionary.</summary>
    private static List<string> Disguised(object root)
    {
        var found = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object Value, string Path)>([(root, root.GetType().Name)]);
        while (open.TryPop(out var next))
        {
            var (value, path) = next;
            var type = value.GetType();
            if (value is string || type.IsPrimitive || type.IsEnum || !seen.Add(value))
            {
                continue;
            }

            if (value is Array { Length: > 0 } || (type.IsGenericType && Writable.Contains(type.GetGenericTypeDefinition())))
            {
                found.Add(path);
            }

            if (value is System.Collections.IEnumerable all)
            {
                foreach (var item in all.OfType<object>().Take(3))
                {
                    open.Push((item, path + "[]"));
                }
            }
            else if (type.Namespace?.StartsWith("Copeland", StringComparison.Ordinal) == true)
            {
                foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
                {
                    if (property.GetValue(value) is { } held)
                    {
                        open.Push((held, $"{path}.{property.Name}"));
                    }
                }
            }
        }

        return found;
    }

    private sealed record Holder(IReadOnlyList<double> Values);

    private sealed class Careless
    {
        public double[] Shares { get; } = [];

        public IReadOnlyDictionary<string, List<string>> Names { get; } = ImmutableDictionary<string, List<string>>.Empty;

        public static IList<int> All() => [];
    }
}
