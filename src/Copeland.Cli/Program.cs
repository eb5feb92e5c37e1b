using System.Text;
using Copeland.Cli.Output;

namespace Copeland.Cli;

internal static class Program
{
    private static Task<int> Main(string[] arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.OutputEncoding = utf8;
        return CommandLine.Run(arguments, new ConsoleWriter(Console.Out), new ConsoleWriter(Console.Error));
    }
}
