using Rouages.Accounts.Domain;
using Rouages.Commons;

namespace Rouages.Accounts.Tests;

public sealed class PersonTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private static Person Ana() => Person.Join("Ana Diallo", "ana@exemple.fr", "fr", Now);

    [Fact]
    public void A_wrong_code_turns_nothing_on()
    {
        var ana = Ana();
        ana.PrepareTwoStep();
        Assert.NotNull(ana.TurnTwoStepOn("000000", Now).Refusal);
        Assert.False(ana.TwoFactorEnabled);
    }

    [Fact]
    public void Two_steps_need_to_be_prepared_first() => Assert.NotNull(Ana().TurnTwoStepOn("123456", Now).Refusal);

    [Fact]
    public void A_recovery_code_serves_once_and_is_kept_as_a_digest()
    {
        var (ana, codes) = WithTwoSteps();
        Assert.Equal(Person.RecoveryCodesGiven, codes.Distinct().Count());
        Assert.DoesNotContain(ana.RecoveryCodes, kept => codes.Contains(kept));
        Assert.True(ana.SpendRecoveryCode(codes[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.False(ana.SpendRecoveryCode(codes[3]));
        Assert.False(ana.SpendRecoveryCode(""));
        Assert.Equal(Person.RecoveryCodesGiven - 1, ana.RecoveryCodes.Count);
    }

    [Fact]
    public void New_recovery_codes_make_the_former_ones_worthless()
    {
        var (ana, codes) = WithTwoSteps();
        ana.RenewRecoveryCodes();
        Assert.False(ana.SpendRecoveryCode(codes[0]));
    }

    [Fact]
    public void Preparing_again_does_not_change_a_key_in_use()
    {
        var (ana, _) = WithTwoSteps();
        var key = ana.AuthenticatorKey;
        Assert.Equal(key, ana.PrepareTwoStep());
    }

    [Fact]
    public void Whatever_opens_the_account_anew_ends_the_sessions()
    {
        Assert.All<Action<Person>>(
            [p => p.ChangePassword("x"), p => p.ConfirmEmail("b@exemple.fr"), p => p.TurnTwoStepOff(), p => p.RenewRecoveryCodes(), p =>
                p.EndSessions(), TurnOn], act =>
        {
            var ana = Ana();
            var stamp = ana.SecurityStamp;
            act(ana);
            Assert.NotEqual(stamp, ana.SecurityStamp);
        });
    }

    [Theory]
    [InlineData(null), InlineData("court"), InlineData("onze lettre"), InlineData("motdepasse123"), InlineData("aaaaaaaaaaaaaa"),
        InlineData("ana@exemple.fr1"), InlineData("MotDePasse123"),
     InlineData("rouages rouages"), InlineData("azertyazerty"), InlineData("paille-paille-paille 42"), InlineData("quelquun@ailleurs.fr")]
    public void A_password_that_is_guessed_first_is_refused(string? password) =>
        Assert.NotNull(PasswordRule.Refuse(password, "Password", "ana@exemple.fr", "Ana"));

    [Theory]
    [InlineData("le vélo bleu roule"), InlineData("douze signes"), InlineData("x9$kQ!2pLm#7")]
    public void A_long_password_needs_no_special_sign(string password) =>
        Assert.Null(PasswordRule.Refuse(password, "Password", "ana@exemple.fr", "Ana"));

    [Fact]
    public void A_password_of_a_megabyte_is_refused() => Assert.NotNull(PasswordRule.Refuse(new string('a', 1_000_000), "Password"));

    [Theory]
    [InlineData("  Ana \n Diallo ", "Ana Diallo"), InlineData("   ", null), InlineData(null, null), InlineData("A\u0007na", null)]
    public void A_name_is_kept_on_one_line(string? typed, string? kept) => Assert.Equal(kept, Person.ReadName(typed));

    [Theory]
    [InlineData("ana"), InlineData("ana@"), InlineData("ana@ferme"), InlineData("Ana <ana@exemple.fr>"), InlineData("a b@exemple.fr"),
        InlineData("ana@exemple.fr."), InlineData("ana@exemple.fr, bao@exemple.fr"), InlineData("ana@exemple.fr\r\nBcc: x@y.fr"),
            InlineData(null)]
    public void What_no_letter_could_reach_is_no_address(string? typed) => Assert.Null(EmailAddress.Parse(typed));

    [Fact]
    public void An_address_keeps_its_spelling_and_loses_its_spaces() =>
        Assert.Equal("Ana.D+ptce@Exemple.fr", EmailAddress.Parse("  Ana.D+ptce@Exemple.fr ")?.Value);

    private static void TurnOn(Person person) => Assert.NotNull(person.TurnTwoStepOn(Totp.Code(person.PrepareTwoStep(), Now), Now).Value);

    private static (Person, IReadOnlyList<string>) WithTwoSteps()
    {
        var ana = Ana();
        var key = ana.PrepareTwoStep();
        return (ana, ana.TurnTwoStepOn(Totp.Code(key, Now), Now).Value!);
    }
}
