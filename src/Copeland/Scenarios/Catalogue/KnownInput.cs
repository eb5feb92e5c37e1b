using Copeland.Inputs;

namespace Copeland.Scenarios.Catalogue;

/// <summary>
/// A number of the world or of the model that the program knows: where it stands, what it is called, what it is in a scenario, how far it
/// may plausibly lie from there, and what the scenario is with another. Only <see cref="InputCatalogue"/> makes them.
/// </summary>
public sealed class KnownInput
{
    internal KnownInput(InputDefinition definition) => Definition = definition;

    /// <summary>Its address, as <c>--set</c> takes it.</summary>
    public string Address => Definition.Address;

    /// <summary>What it is measured in, by its address.</summary>
    public InputUnit Unit => InputCatalogue.UnitOf(Address);

    /// <summary>The least and the most it may be, in its own unit.</summary>
    public (double Low, double High) Allowed => (Definition.Limits.Low, Definition.Limits.High);

    internal InputDefinition Definition { get; }

    /// <summary>Its name in a scenario, as the subject of a sentence.</summary>
    public string Words(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Definition.Name(scenario);
    }

    /// <summary>Its value in a scenario in its own unit, computed where the scenario leaves it to polls or the model; null where it has none.</summary>
    public double? Get(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Definition.IsIn(scenario) ? Definition.Value(scenario) : null;
    }

    /// <summary>
    /// The scenario with another value. What gives way (the other parties of an average, the others of the last result) is decided by the
    /// catalogue and nowhere else. The change is not recorded among the scenario's overrides.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="value">The value in the input's unit.</param>
    /// <exception cref="ArgumentException">The scenario has no such input, or the value is not allowed: see <see cref="Problem"/>.</exception>
    internal Scenario With(Scenario scenario, double value)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (Problem(value) is { } problem)
        {
            throw new ArgumentException($"{Address} {problem}", nameof(value));
        }

        return Definition.IsIn(scenario) ? Definition.Change(scenario, value) : throw new ArgumentException($"{scenario.Title} has no {Address}.", nameof(scenario));
    }

    /// <summary>What is wrong with a value whatever the scenario, e.g. <c>is 600; 0 to 100 percent are allowed. Correct the number.</c>; null where nothing is.</summary>
    public string? Problem(double value) => Definition.Limits.Problem(value);

    /// <summary>
    /// The input as it stands in a scenario, with the range it may plausibly lie in; null where it has no value, or where nobody has said
    /// how far it may lie from it.
    /// </summary>
    public Input? In(Scenario scenario) => Get(scenario) is { } present
        ? Definition.Spread(scenario, new Input(Address, Words(scenario), Unit, present, new InputRange(present, present, string.Empty)) { Least = Allowed.Low, Most = Allowed.High })
        : null;
}
