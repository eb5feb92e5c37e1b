namespace Copeland.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Our fault.</summary>
    public const int OurFault = 1;

    /// <summary>The command line or an environment variable makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>A scenario, a settings file or other data makes no sense.</summary>
    public const int Invalid = 3;

    /// <summary>A file could not be read or written.</summary>
    public const int Files = 4;

    /// <summary>Cancelled, e.g. by Ctrl-C.</summary>
    public const int Cancelled = 130;
}
