namespace Copeland.Scenarios.Catalogue;

/// <summary>What is wrong with a scenario once an input is set.</summary>
internal static class InputFault
{
    /// <summary>A message with the address it concerns; null where there is none.</summary>
    public static (string Address, string Message)? At(string address, string? message) => message is null ? null : (address, message);
}
