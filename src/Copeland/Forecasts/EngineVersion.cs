using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Copeland.Simulation.Kernels;

namespace Copeland.Forecasts;

/// <summary>The engine's version.</summary>
public static class EngineVersion
{
    /// <summary>What it runs on, and the vectors its kernel uses: <c>native, Vector256</c> where it was compiled ahead of time, else the .NET runtime's name.</summary>
    public static string Host { get; } =
        $"{(RuntimeFeature.IsDynamicCodeSupported ? RuntimeInformation.FrameworkDescription : "native")}, {ShareKernel.Best.Name}";

    /// <summary>The version as released, e.g. <c>2.0.0</c>.</summary>
    public static string Text { get; } = typeof(EngineVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
