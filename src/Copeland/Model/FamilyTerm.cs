using Copeland.Elections;

namespace Copeland.Model;

/// <summary>One family of one contest as an effect sees it: who it is, its role, and the momentum it carries.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Standing">The family's row on the ballot.</param>
/// <param name="Momentum">Shrunken mean of its log residuals in this Parliament's earlier by-elections.</param>
internal readonly record struct FamilyTerm(ContestOutlook Contest, FamilyStanding Standing, FamilyMomentum Momentum)
{
    /// <summary>The family.</summary>
    public Family Family => Standing.Family;

    /// <summary>Whether its leader is Prime Minister.</summary>
    public bool Governs => Contest.Government == Family;

    /// <summary>Whether it is the junior partner of a coalition.</summary>
    public bool IsCoalitionPartner => Contest.CoalitionPartner == Family;

    /// <summary>Whether it won the seat at the general election.</summary>
    public bool Defends => Contest.Defending == Family;

    /// <summary>Whether it did not stand in the seat at the general election, nor inherits the votes of any who did.</summary>
    public bool IsNew => Standing.Footing is null;

    /// <summary>Its rank in the seat at the general election; 0 if it did not stand.</summary>
    public int Rank => Contest.PreviousRank(Family);

    /// <summary>Whether the seat is the Prime Minister's party's to lose.</summary>
    public bool GovernmentDefends => Contest.Government == Contest.Defending;

    /// <summary>Whether the contest falls in the 2010 Parliament or later.</summary>
    public bool Since2010 => ContestOutlook.KnowsLeave(Contest.GeneralElection);

    /// <summary>Whether this is the family asked about.</summary>
    public bool Is(Family family) => Family == family;
}
