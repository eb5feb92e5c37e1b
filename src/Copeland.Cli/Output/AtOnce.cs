namespace Copeland.Cli.Output;

/// <summary>Two pieces of work that need nothing of one another, such as the pictures of a result and its page.</summary>
internal static class AtOnce
{
    /// <summary>What comes of both: side by side where there are threads for it, else one after the other.</summary>
    /// <param name="threads">Threads that may be used.</param>
    /// <param name="one">Done beside the caller's thread.</param>
    /// <param name="other">Done on the caller's thread.</param>
    public static (TOne One, TOther Other) Of<TOne, TOther>(int threads, Func<TOne> one, Func<TOther> other)
    {
        if (threads < 2)
        {
            return (one(), other());
        }

        var beside = Task.Run(one);
        try
        {
            var here = other();
            return (beside.GetAwaiter().GetResult(), here);
        }
        finally
        {
            // Nothing goes on behind the back of whoever is told that the other failed.
            Task.WhenAny(beside).Wait();
        }
    }
}
