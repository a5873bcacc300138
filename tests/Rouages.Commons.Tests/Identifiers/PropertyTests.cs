using FsCheck;
using FsCheck.Fluent;
using Rouages.Commons.Identifiers;

namespace Rouages.Commons.Tests.Identifiers;

public class PropertyTests
{
    private static readonly Arbitrary<Siren> Sirens = Gen.Choose(1, 99_999_999).Select(Complete).ToArbitrary();

    [Fact]
    public void Changing_one_digit_breaks_the_check() => Prop.ForAll(
        Sirens, Gen.Choose(0, 8).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(),
        (siren, rank, shift) => Siren.Parse(Changed(siren.Value, rank, shift)).Refusal is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void Swapping_neighbours_breaks_the_check_unless_they_are_0_and_9() => Prop.ForAll(
        Sirens, Gen.Choose(0, 7).ToArbitrary(),
        (siren, rank) => IsBlindSpot(siren.Value[rank], siren.Value[rank + 1])
            || Siren.Parse(Swapped(siren.Value, rank)).Refusal is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void Normalising_twice_is_normalising_once() => Prop.ForAll<string>(
        text => Written.Normalise(Written.Normalise(text)) == Written.Normalise(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_is_read_as_an_identifier_by_throwing() => Prop.ForAll<string>(text =>
    {
        _ = (Siren.Parse(text), Siret.Parse(text), Rna.Parse(text), CommuneCode.Parse(text), Postcode.Parse(text));
    }).QuickCheckThrowOnFailure();

    private static Siren Complete(int start)
    {
        var eight = $"{start:00000000}";
        return Enumerable.Range(0, 10).Select(check => Siren.Parse($"{eight}{check}")).Single(outcome => outcome.Refusal is null).Value!;
    }

    private static string Changed(string digits, int rank, int shift) =>
        $"{digits[..rank]}{(digits[rank] - '0' + shift) % 10}{digits[(rank + 1)..]}";

    private static string Swapped(string digits, int rank) =>
        $"{digits[..rank]}{digits[rank + 1]}{digits[rank]}{digits[(rank + 2)..]}";

    private static bool IsBlindSpot(char one, char other) => one == other || (one, other) is ('0', '9') or ('9', '0');
}
