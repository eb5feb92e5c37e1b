namespace Copeland.Model;

/// <summary>How a family has done at a Parliament's earlier by-elections beyond the structural mean, log share.</summary>
/// <param name="Everywhere">Over all of them.</param>
/// <param name="InNation">In Scotland or Wales, over those of the same nation: parties and voters are others there. 0 in England.</param>
internal readonly record struct FamilyMomentum(double Everywhere, double InNation);
