namespace Copeland.Tests.Cli;

/// <summary>Tests that run commands in a folder of their own, one at a time: a process has only one current folder.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class CurrentFolder
{
    public const string Name = "current folder";
}
