using Rouages.Needs.Domain;

namespace Rouages.Needs.Tests.Domain;

public sealed class VoiceCountTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Below_three_there_is_neither_number_nor_place(int people)
    {
        var voices = VoiceCount.Of(people, new Dictionary<string, int> { ["60057"] = people });
        Assert.Null(voices.People);
        Assert.Empty(voices.Communes);
    }

    [Fact]
    public void A_commune_of_fewer_than_three_has_no_number_and_no_subtraction_gives_it()
    {
        var voices = VoiceCount.Of(12, new Dictionary<string, int> { ["60057"] = 6, ["60009"] = 4, ["60029"] = 2 });
        Assert.Equal(12, voices.People);
        Assert.Equal(new CommuneVoices("60057", 6, IsFew: false), voices.Communes[0]);
        Assert.Equal(new CommuneVoices("60009", null, IsFew: false), voices.Communes[1]);
        Assert.Equal(new CommuneVoices("60029", null, IsFew: true), voices.Communes[2]);
    }

    [Fact]
    public void What_cannot_be_told_without_telling_who_is_not_told() =>
        Assert.Empty(VoiceCount.Of(3, new Dictionary<string, int> { ["60057"] = 1, ["60009"] = 1, ["60029"] = 1 }).Communes);

    // Whoever reads the page knows the total, the told numbers, and that each of the few is one or two: both must stay possible.
    [Fact]
    public void Each_of_the_few_may_be_one_or_two_for_who_reads_the_page()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var communes = Enumerable.Range(0, random.Next(1, 6)).ToDictionary(one => $"6000{one}", _ => random.Next(1, 7));
            var all = communes.Values.Sum() + random.Next(0, 3);
            var voices = VoiceCount.Of(all, communes);
            Assert.All(voices.Communes, one => Assert.True(one.People is null or >= VoiceCount.Few));
            Assert.All(voices.Communes.Where(one => one.IsFew), one => Assert.True(communes[one.Commune] < VoiceCount.Few));
            var (few, kept) = (voices.Communes.Count(one => one.IsFew), voices.Communes.Count(one => !one.IsFew && one.People is null));
            if (few == 0) continue;
            var left = all - voices.Communes.Sum(one => one.People ?? 0);
            Assert.True(few + kept >= 2, $"{seed}: one commune is alone behind the numbers.");
            // One of them is two, the others one and the kept three: that must fit into what is left.
            Assert.True(few + 1 + kept * VoiceCount.Few <= left, $"{seed}: each of the few is told to be one.");
        }
    }
}
