using Copeland.Cli.Output;

namespace Copeland.Tests.Cli;

public class AtOnceTests
{
    [Fact]
    public void Of_OneThread_DoesOneAfterTheOtherOnIt()
    {
        var (here, order) = (Environment.CurrentManagedThreadId, new List<int>());
        var both = AtOnce.Of(1, () => Done(1), () => Done(2));
        Assert.Equal((here, here), both);
        Assert.Equal([1, 2], order);

        int Done(int which)
        {
            order.Add(which);
            return Environment.CurrentManagedThreadId;
        }
    }

    [Fact]
    public void Of_TwoThreads_DoesTheFirstBesideTheCallers()
    {
        // Each waits for the other to have begun.
        using var barrier = new Barrier(2);
        var (one, other) = AtOnce.Of(2, Met, Met);
        Assert.NotEqual(one, other);
        Assert.Equal(Environment.CurrentManagedThreadId, other);

        int Met() => barrier.SignalAndWait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken) ? Environment.CurrentManagedThreadId : throw new TimeoutException();
    }

    [Fact]
    public void Of_OneThatFails_ThrowsItsOwnExceptionOnceTheOtherIsDone()
    {
        var done = false;
        Assert.Throws<InvalidOperationException>(() => AtOnce.Of(
            2,
            () =>
            {
                Thread.Sleep(50);
                return done = true;
            },
            bool () => throw new InvalidOperationException()));
        Assert.True(done);
        Assert.Throws<OperationCanceledException>(() => AtOnce.Of(2, bool () => throw new OperationCanceledException(), () => true));
    }
}
