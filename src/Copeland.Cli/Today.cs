namespace Copeland.Cli;

/// <summary>The clock's day. What stands in files never depends on it; what is said in the terminal may.</summary>
internal static class Today
{
    /// <summary>The day here.</summary>
    public static DateOnly Date => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>Whether a day has begun: somewhere it is tomorrow already.</summary>
    public static bool HasCome(DateOnly day) => day <= Date.AddDays(1);
}
