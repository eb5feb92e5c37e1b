namespace Copeland.Model;

/// <summary>One number the model rests on.</summary>
/// <param name="Name">Its name; a scenario overrides it as <c>model.&lt;name&gt;</c>.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Mean">Its value, or the mean of what is believed of it.</param>
/// <param name="Sd">Standard deviation of that belief; 0 where it is taken as exact.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record Assumption(string Name, string Unit, double Mean, double Sd, string Source);
