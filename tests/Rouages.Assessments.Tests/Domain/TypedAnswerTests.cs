using FsCheck;
using FsCheck.Fluent;
using Rouages.Assessments.Domain;

namespace Rouages.Assessments.Tests.Domain;

public class TypedAnswerTests
{
    private static readonly string Percent = Of(IndicatorKind.Percent), Number = Of(IndicatorKind.Number),
        YesNo = Of(IndicatorKind.YesNo), Scale = Of(IndicatorKind.Scale), Euros = Of(IndicatorKind.Euros);

    [Fact]
    public void A_measure_that_cannot_be_one_is_refused_in_words()
    {
        Assert.Equal("Écrivez un nombre, par exemple 12 ou 12,5.", Message(Number, "douze"));
        Assert.Equal("Écrivez un nombre, par exemple 12 ou 12,5.", Message(Number, "12 ou 13"));
        Assert.Equal("Écrivez un nombre, par exemple 12 ou 12,5.", Message(Number, "1e3"));
        Assert.Equal("Écrivez un nombre, par exemple 12 ou 12,5.", Message(Number, "NaN"));
        Assert.Equal("Écrivez 0 ou un nombre plus grand.", Message(Number, "-3"));
        Assert.Equal("Un pourcentage va de 0 à 100.", Message(Percent, "101 %"));
        Assert.Equal("Ce nombre est trop grand.", Message(Euros, new string('9', 20)));
        Assert.Equal("Répondez par oui ou par non.", Message(YesNo, "peut-être"));
        Assert.Equal("Choisissez une des réponses proposées.", Message(Scale, "4"));
        Assert.Equal("Choisissez une des réponses proposées.", Message("R1.1", "-1"));
        Assert.Equal("Cette question n’est pas dans le diagnostic.", Message("R9.9", "1"));
    }

    [Fact]
    public void Numbers_are_read_as_the_French_and_the_English_write_them()
    {
        Assert.Equal(12.5, Value(Number, " 12,5 "));
        Assert.Equal(12.5, Value(Number, "12.5"));
        Assert.Equal(66.5, Value(Percent, "66,5 %"));
        Assert.Equal(12000, Value(Euros, "12\u202F000 €"));
        Assert.Equal(100, Value(Percent, "100"));
        Assert.Equal(1, Value(YesNo, "oui"));
        Assert.Equal(0, Value(YesNo, "0"));
        Assert.Equal(2, Value(Scale, "2"));
        Assert.Equal(3, Value("R1.1", "3"));
    }

    [Fact]
    public void Not_knowing_is_an_answer_everywhere()
    {
        foreach (var item in new[] { Percent, Number, YesNo, Scale, "R1.1" })
            Assert.Equal((null, null), (Value(item, TypedAnswer.Unknown), Message(item, TypedAnswer.Unknown)));
        Assert.Null(Message(Number, ""));
        Assert.NotNull(Message("R1.1", ""));
    }

    [Fact]
    public void Whatever_is_typed_a_value_that_passes_can_be_scored() =>
        Prop.ForAll<string?>(text => Rouages25.Framework.Indicators.All(indicator =>
            TypedAnswer.Read(Rouages25.Framework, indicator.Id, text ?? "") is var read
            && (read.Refusal is not null || read.Value is not { } value || indicator.Accepts(value)))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_is_read_back_as_it_is_shown() =>
        Prop.ForAll<NonNegativeInt, byte>((whole, hundredths) =>
            TypedAnswer.Read(Rouages25.Framework, Number,
                (whole.Get + hundredths % 100 / 100d).ToString(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"))).Value
            == whole.Get + hundredths % 100 / 100d).QuickCheckThrowOnFailure();

    private static string Of(IndicatorKind kind) => Rouages25.Framework.Indicators.First(indicator => indicator.Kind == kind).Id;

    private static string? Message(string item, string typed) => TypedAnswer.Read(Rouages25.Framework, item, typed).Refusal?.Message;

    private static double? Value(string item, string typed) => TypedAnswer.Read(Rouages25.Framework, item, typed).Value;
}
