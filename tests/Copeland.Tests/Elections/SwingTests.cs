using Copeland.Elections;

namespace Copeland.Tests.Elections;

public class SwingTests
{
    [Fact]
    public void Butler_Copeland2017_IsSixPointSevenTowardsTheConservatives() =>
        Assert.Equal(6.690, Swing.Butler(42.2649, 37.3407, 35.7952, 44.2513), 3);
}
