using Copeland.Inputs;

namespace Copeland.Scenarios.Catalogue;

/// <summary>What an address means: the entry of the catalogue behind a <see cref="KnownInput"/>.</summary>
/// <param name="address">The address, as <c>--set</c> takes it.</param>
internal sealed class InputDefinition(string address)
{
    /// <summary>The address.</summary>
    public string Address { get; } = address;

    /// <summary>What the number may be.</summary>
    public required NumberLimits Limits { get; init; }

    /// <summary>Its name in words, as the subject of a sentence.</summary>
    public required Func<Scenario, string> Name { get; init; }

    /// <summary>Its value in a scenario, in the unit of its address; null where there is none.</summary>
    public required Func<Scenario, double?> Value { get; init; }

    /// <summary>A scenario with it set; called only where it <see cref="IsIn"/>.</summary>
    public required Func<Scenario, double, Scenario> Change { get; init; }

    /// <summary>Where it stands in a list, how long the list is.</summary>
    public Func<Scenario, int>? ListLength { get; init; }

    /// <summary>Its place in that list.</summary>
    public int Place { get; init; }

    /// <summary>What a scenario lacks for it to be set, in words; null where nothing is missing.</summary>
    public Func<Scenario, string?> Missing { get; init; } = _ => null;

    /// <summary>The names in the address that must be known.</summary>
    public IReadOnlyList<InputKey> Keys { get; init; } = [];

    /// <summary>What is wrong with a scenario once it is set, and at which address; null where nothing is.</summary>
    public Func<Scenario, (string Address, string Message)?> Fault { get; init; } = _ => null;

    /// <summary>The input with the range it may plausibly lie in, where somebody has said how far that is.</summary>
    public Func<Scenario, Input, Input?> Spread { get; init; } = (_, _) => null;

    /// <summary>Whether the scenario has what is to be set.</summary>
    public bool IsIn(Scenario scenario) => (ListLength is not { } length || Place < length(scenario)) && Missing(scenario) is null;
}

/// <summary>A name within an address that must be known.</summary>
/// <param name="Name">The name.</param>
/// <param name="Address">The address of what is wrong where it is not.</param>
/// <param name="Kind">What it names.</param>
internal sealed record InputKey(string Name, string Address, InputKeyKind Kind);
