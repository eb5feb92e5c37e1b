namespace Copeland.Scenarios.Documents;

/// <summary>How many entries a list may have. The framework's own attribute counts by reflection, which an ahead-of-time build has to do without.</summary>
/// <param name="minimumLength">The fewest.</param>
/// <param name="maximumLength">The most.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ListLengthAttribute(int minimumLength, int maximumLength) : Attribute
{
    public int MinimumLength { get; } = minimumLength;

    public int MaximumLength { get; } = maximumLength;
}
