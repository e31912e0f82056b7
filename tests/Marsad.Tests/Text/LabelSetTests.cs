using Marsad.Text;

namespace Marsad.Tests.Text;

public sealed class LabelSetTests
{
    public static TheoryData<int> AllLabels() => [.. Enumerable.Range(0, LabelSet.Capacity)];

    [Theory]
    [MemberData(nameof(AllLabels))]
    public void No_label_is_lost_by_any_operation(int label)
    {
        var one = default(LabelSet);
        one.Add(label);
        var copy = default(LabelSet);
        copy.Add(one);

        Assert.True(copy[label]);
        Assert.True(copy.Meets(one));
        Assert.True(copy.Holds(one));
        Assert.False(default(LabelSet).Holds(one));
        Assert.False(default(LabelSet).Meets(one));
        Assert.NotEqual(default, one);
        Assert.Equal([label], one.And(copy).Labels());
    }
}
