using Rouages.Commons.Identifiers;

namespace Rouages.Commons.Tests.Identifiers;

public class RefusalTests
{
    [Theory]
    [InlineData(null, "Indiquez un numéro SIREN.")]
    [InlineData(" - ", "Indiquez un numéro SIREN.")]
    [InlineData("20003452O", "Un numéro SIREN ne contient que des chiffres.")]
    [InlineData("٢٠٠٠٣٤٥٢٨", "Un numéro SIREN ne contient que des chiffres.")]
    [InlineData("20003452", "Un numéro SIREN compte neuf chiffres.")]
    [InlineData("20003452800014", "Ces quatorze chiffres sont un SIRET ; le SIREN en est les neuf premiers.")]
    [InlineData("000000000", "Un numéro SIREN n’est jamais fait de neuf zéros.")]
    [InlineData("123456789", "Ce numéro SIREN est faux : son chiffre de contrôle ne correspond pas.")]
    public void A_wrong_siren_is_told_why(string? text, string why) => Assert.Equal(why, Siren.Parse(text).Refusal?.Message);

    [Theory]
    [InlineData("", "Indiquez un numéro SIRET.")]
    [InlineData("2000345280001X", "Un numéro SIRET ne contient que des chiffres.")]
    [InlineData("200034528", "Ces neuf chiffres sont un SIREN ; un SIRET en a cinq de plus.")]
    [InlineData("2000345280001", "Un numéro SIRET compte quatorze chiffres.")]
    [InlineData("12345678900008", "Les neuf premiers chiffres de ce SIRET ne forment pas un SIREN valide.")]
    [InlineData("00000000000000", "Les neuf premiers chiffres de ce SIRET ne forment pas un SIREN valide.")]
    [InlineData("73282932000075", "Ce numéro SIRET est faux : son chiffre de contrôle ne correspond pas.")]
    [InlineData("35600000009076",
        "Ce SIRET de La Poste est faux : ni son chiffre de contrôle ni la somme de ses chiffres ne correspondent.")]
    public void A_wrong_siret_is_told_why(string text, string why) => Assert.Equal(why, Siret.Parse(text).Refusal?.Message);

    [Theory]
    [InlineData("", "Indiquez un numéro RNA.")]
    [InlineData("601000123", "Un numéro RNA commence par la lettre W.")]
    [InlineData("W60100012", "Un numéro RNA compte la lettre W puis neuf caractères.")]
    [InlineData("WA51000123", Form)]
    [InlineData("W2C1000123", Form)]
    [InlineData("W9A1000123", Form)]
    [InlineData("W9RA000123", Form)]
    [InlineData("W7A1000123", Form)]
    [InlineData("W60100012É", Form)]
    [InlineData("W60100012٣", Form)]
    public void A_wrong_rna_is_told_why(string text, string why) => Assert.Equal(why, Rna.Parse(text).Refusal?.Message);

    private const string Form =
        "Après le W, un numéro RNA ne contient que des chiffres ; en Corse et outre-mer, une lettre connue suit le premier (W2A, W9R…).";

    [Theory]
    [InlineData("W2A1000119")]
    [InlineData("W2B2000016")]
    [InlineData("W9R1000123")]
    [InlineData("W9P1002760")]
    [InlineData("W9T1000765")]
    public void The_registries_of_Corsica_and_overseas_bear_a_letter(string text) => Assert.Equal(text, Rna.Parse(text).Value?.Value);

    [Theory]
    [InlineData("", "Indiquez le code Insee d’une commune.")]
    [InlineData("6005", "Un code de commune compte cinq caractères.")]
    [InlineData("2C004", "Un code de commune ne contient que des chiffres, sauf 2A et 2B en Corse.")]
    [InlineData("1A004", "Un code de commune ne contient que des chiffres, sauf 2A et 2B en Corse.")]
    [InlineData("20004", "Le département 20 n’existe plus : en Corse, les codes de commune commencent par 2A ou 2B.")]
    [InlineData("98901", "Aucun département ne porte ce numéro.")]
    [InlineData("00123", "Aucun département ne porte ce numéro.")]
    [InlineData("96001", "Aucun département ne porte ce numéro.")]
    [InlineData("99001", "Aucun département ne porte ce numéro.")]
    [InlineData("97001", "Aucun département ne porte ce numéro.")]
    public void A_wrong_commune_code_is_told_why(string text, string why) => Assert.Equal(why, CommuneCode.Parse(text).Refusal?.Message);

    [Theory]
    [InlineData("", "Indiquez un code postal.")]
    [InlineData("2A000", "Un code postal ne contient que des chiffres.")]
    [InlineData("6000", "Un code postal compte cinq chiffres.")]
    public void A_wrong_postcode_is_told_why(string text, string why) => Assert.Equal(why, Postcode.Parse(text).Refusal?.Message);
}
