namespace Copeland.Elections;

/// <summary>
/// The party families of the seat model: effects and variances are estimated by family, because single parties come and go
/// (Reform continues the Brexit Party; the Liberals, the SDP and the Alliance became the Liberal Democrats).
/// </summary>
public enum Family
{
    /// <summary>The Conservative Party.</summary>
    Conservative,

    /// <summary>The Labour Party.</summary>
    Labour,

    /// <summary>The Liberal Democrats, and before 1988 the Liberals, the SDP and the Alliance.</summary>
    LiberalDemocrat,

    /// <summary>UKIP, the Brexit Party, Reform UK and Restore Britain.</summary>
    PopulistRight,

    /// <summary>The Green parties.</summary>
    Green,

    /// <summary>The SNP and Plaid Cymru.</summary>
    Nationalist,

    /// <summary>Everyone else: minor parties and independents.</summary>
    Other,
}
