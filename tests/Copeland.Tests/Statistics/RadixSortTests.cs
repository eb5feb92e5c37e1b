using Copeland.Sampling;
using Copeland.Statistics;

namespace Copeland.Tests.Statistics;

public class RadixSortTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5000)]
    public void Ascending_AnyNumbers_AreThoseOfASortThatCompares(int count)
    {
        // A seventh of them tied, the others over all sizes that there are.
        var random = new RandomSource(1, count, StreamPurpose.Sensitivity);
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = (float)(i % 7 == 0 ? Math.Round(random.NextUniform(), 1) : Math.Pow(10, (random.NextUniform() * 80) - 42));
        }

        var expected = values.Order().ToArray();
        RadixSort.Ascending(values);
        Assert.Equal(expected, values);
    }

    [Fact]
    public void Ascending_TheEndsOfWhatIsAllowed_StandAtTheEnds()
    {
        float[] values = [1, float.PositiveInfinity, 0, float.Epsilon, float.MaxValue, 0.5f];
        RadixSort.Ascending(values);
        Assert.Equal([0, float.Epsilon, 0.5f, 1, float.MaxValue, float.PositiveInfinity], values);
    }

    [Theory]
    [InlineData(-1f)]
    [InlineData(-0f)]
    [InlineData(float.NaN)]
    public void Ascending_WhatHasNoPlace_IsRefused(float value) => Assert.Throws<ArgumentException>("values", () => RadixSort.Ascending([1, value]));
}
