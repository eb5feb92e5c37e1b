using Copeland.Calibration;
using Copeland.Statistics;

namespace Copeland.Tests.Statistics;

public class SymmetricMatrixTests
{
    [Fact]
    public void ToArray_WrittenTo_LeavesTheMatrixAsItWas()
    {
        double[,] values = { { 2, 1 }, { 1, 3 } };
        var matrix = new SymmetricMatrix(values);
        values[0, 0] = 9;
        matrix.ToArray()[1, 1] = 9;
        Assert.Equal((2.0, 1.0, 3.0, 2), (matrix[0, 0], matrix[1, 0], matrix[1, 1], matrix.Size));
    }

    [Fact]
    public void New_WhatIsNotSymmetric_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new SymmetricMatrix(new double[,] { { 1, 0.5 }, { 0.4, 1 } }));
        Assert.Throws<ArgumentException>(() => new SymmetricMatrix(new double[2, 3]));
    }

    /// <summary>Inverses come out the same on both sides but for rounding, which is measured by the diagonal.</summary>
    [Fact]
    public void New_WhatDiffersByRounding_IsTaken()
    {
        Assert.Equal(0, new SymmetricMatrix(new double[2, 2])[0, 1]);
        Assert.Equal(1, new SymmetricMatrix(new double[,] { { 1e9, 1 }, { 1.5, 1e9 } })[0, 1]);
        Assert.Equal(2e-9, new SymmetricMatrix(new double[,] { { 3, 2e-9 }, { 4e-9, 3 } })[0, 1]);
        Assert.Throws<ArgumentException>(() => new SymmetricMatrix(new double[,] { { 3, 1e-9 }, { 9e-9, 3 } }));
        Assert.Throws<ArgumentException>(() => new SymmetricMatrix(new double[,] { { 1, double.NaN }, { 0, 1 } }));
    }

    /// <summary>All forecasts of a process share the embedded calibration: nobody can write to it.</summary>
    [Fact]
    public void Covariance_OfTheEmbeddedCalibration_CannotBeChanged()
    {
        var before = EmbeddedCalibration.Present.Covariance[0, 0];
        EmbeddedCalibration.Present.Covariance.ToArray()[0, 0] *= 100;
        Assert.Equal(before, EmbeddedCalibration.Present.Covariance[0, 0]);
        Assert.DoesNotContain(
            typeof(Copeland.Model.ModelAssumptions).GetProperties(), property => property.PropertyType.IsArray || property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Any());
    }
}
