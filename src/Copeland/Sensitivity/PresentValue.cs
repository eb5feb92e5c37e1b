namespace Copeland.Sensitivity;

/// <summary>What the inputs that are varied most are in a scenario as it stands.</summary>
internal static class PresentValue
{
    /// <summary>The value in its address's unit, or null.</summary>
    public static double? Of(VariedScenario varied, string address)
    {
        var scenario = varied.Base;
        var parts = address.Split('.');
        return parts switch
        {
            ["national", "averagePct", var party] => 100 * scenario.NationalOverrides.Over(varied.Picture.Now)[party],
            ["national", "swingPct", var from, var to] => 100 * (scenario.NationalOverrides.Swings.FirstOrDefault(swing => swing.From == from && swing.To == to)?.Swing ?? 0),
            ["previous", "sharesPct", var key] => 100 * scenario.Contest.Previous.Shares[key],
            ["seat", "leavePct"] => 100 * scenario.Contest.Seat.Leave?.Mean,
            ["seat", "electorate"] => scenario.Contest.Seat.Electorate,
            ["turnout", "meanPct"] => 100 * (scenario.Turnout ?? (1 / (1 + Math.Exp(-varied.Prior().Turnout.LogitMean)))),
            ["model", var name, "sd"] when varied.Assumptions.Has(name) => varied.Assumptions[name].Sd,
            ["model", var name, ..] when varied.Assumptions.Has(name) => varied.Assumptions[name].Mean,
            _ => null,
        };
    }
}
