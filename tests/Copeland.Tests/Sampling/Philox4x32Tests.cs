using Copeland.Sampling;

namespace Copeland.Tests.Sampling;

public class Philox4x32Tests
{
    /// <summary>The known answers that Random123 ships (kat_vectors, philox4x32 10).</summary>
    [Theory]
    [InlineData(0x00000000u, 0x00000000u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(0xffffffffu, 0xffffffffu, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    public void Generate_SameBitsEverywhere_MatchesRandom123(uint counter, uint key, uint w0, uint w1, uint w2, uint w3) =>
        Assert.Equal(
            new PhiloxBlock(w0, w1, w2, w3),
            Philox4x32.Generate(new PhiloxBlock(counter, counter, counter, counter), new StreamKey(key, key)));

    [Fact]
    public void Generate_DigitsOfPi_MatchesRandom123() =>
        Assert.Equal(
            new PhiloxBlock(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1),
            Philox4x32.Generate(new PhiloxBlock(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344), new StreamKey(0xa4093822, 0x299f31d0)));
}
