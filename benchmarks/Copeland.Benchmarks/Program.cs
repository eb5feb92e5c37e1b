using BenchmarkDotNet.Running;

namespace Copeland.Benchmarks;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is ["kernel", ..])
        {
            return KernelCommand.Run(arguments);
        }

        if (arguments is ["stages", ..])
        {
            return StagesCommand.Run(arguments);
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
        return 0;
    }
}
