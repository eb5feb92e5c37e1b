using Copeland.Simulation;

namespace Copeland.Cli.Export;

/// <summary>Writes draws in some form.</summary>
internal interface IDrawWriter : IDisposable
{
    /// <summary>Writes some draws.</summary>
    public void Write(DrawBlock block);

    /// <summary>Writes what is left; nothing may be written after.</summary>
    public void Complete();
}
