namespace Copeland.Model;

/// <summary>One linear effect: a named coefficient and the number it multiplies.</summary>
/// <param name="Name">The coefficient's name, as scenarios address it: <c>model.&lt;name&gt;</c>.</param>
/// <param name="Label">The effect in words, as an explanation names it.</param>
/// <param name="PriorMean">Prior mean of the coefficient, in log share per unit of the value.</param>
/// <param name="PriorSd">Prior standard deviation of the coefficient, same unit.</param>
/// <param name="Value">What the coefficient is multiplied by for a family in a contest.</param>
internal sealed record Effect(string Name, string Label, double PriorMean, double PriorSd, Func<FamilyTerm, double> Value)
{
    /// <summary>Whether the effect reads momentum; such effects are left out where momentum itself is measured.</summary>
    public bool UsesMomentum { get; init; }
}
