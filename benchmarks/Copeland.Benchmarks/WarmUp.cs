using System.Diagnostics;

namespace Copeland.Benchmarks;

/// <summary>Calls something until the compiler has had its time with it.</summary>
internal static class WarmUp
{
    public static void Until(TimeSpan enough, Action call)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < enough)
        {
            call();
        }
    }
}
