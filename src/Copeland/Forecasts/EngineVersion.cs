using System.Reflection;

namespace Copeland.Forecasts;

/// <summary>The engine's version.</summary>
public static class EngineVersion
{
    /// <summary>The version as released, e.g. <c>1.0.0</c>.</summary>
    public static string Text { get; } = typeof(EngineVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
