global using Xunit;

// A test host once crashed inside native code while several threads drew charts and read Parquet at the same time: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
