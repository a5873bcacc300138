using System.Collections.Frozen;
using System.Text;
using Rouages.Cooperations.Domain;
using Rouages.Cooperations.Importing;
using Rouages.Territories;
using Rouages.Web;
using Rouages.Web.Tables;

namespace Rouages.Cooperations.Tests.Importing;

/// <summary>What a row of a list of members gives, without database.</summary>
public sealed class MemberImportTests
{
    private static readonly TerritoryFinder France = new();
    private static readonly Words Say = new(FrozenDictionary<string, string>.Empty);
    private static readonly KnownMembers Nobody = new([], new HashSet<string>(), [], new HashSet<string>());

    [Fact]
    public void Columns_are_known_by_the_names_that_people_give_them()
    {
        var french = Preview("Nom de l’organisation;Forme juridique;Ville;Code postal;Référent;Adresse électronique;Rôle;Engagement\nx;;;;;;;");
        Assert.Equal(["organisation", "forme", "commune", "code", "personne", "courriel", "role", "engagement"], french.Mapping.Keys);
        var english = Preview("Organization,Legal form,Town,Postcode,Contact name,E-mail,Role,Commitment\nx,,,,,,,");
        Assert.Equal(french.Mapping, english.Mapping);
    }

    [Fact]
    public void A_row_invites_by_the_rules_of_one_invitation()
    {
        var terms = One("structure;forme;commune;nom;mail;rôle;engagement\nScop  Bois;SARL SCOP;Beauvais;Léa Martin;Lea@Exemple.FR;animation;engagée").Value!.Terms!;
        Assert.Equal(("lea@exemple.fr", MemberRole.Facilitator, Engagement.Committed), (terms.Email, terms.Role, terms.Engagement));
        Assert.Equal(new ExpectedGuest("Léa Martin", "Scop Bois", ActorFamily.SocialEnterprise, SocialEconomyStatus.Cooperative, "60057"),
            terms.Guest);
        var bare = One("courriel\nseule@exemple.fr").Value!.Terms!;
        Assert.Equal((MemberRole.Member, Engagement.Participating), (bare.Role, bare.Engagement));
    }

    [Theory]
    [InlineData("courriel\npas une adresse", "Indiquez une adresse électronique valide.")]
    [InlineData("courriel;commune\na@exemple.fr;Nulle-Part-sur-Rien", "Nous ne connaissons pas")]
    [InlineData("courriel;forme\na@exemple.fr;bazar", "n’est pas une forme connue")]
    [InlineData("courriel;rôle\na@exemple.fr;trésorière", "n’est pas un rôle ici")]
    [InlineData("courriel;rôle\na@exemple.fr;porteuse", "Seule une organisation porteuse en invite une autre à porter.")]
    [InlineData("courriel;engagement\na@exemple.fr;à fond", "n’est pas un engagement")]
    [InlineData("courriel;organisation\na@exemple.fr;X", "Donnez le nom de l’organisation.")]
    public void What_is_wrong_is_told_beside_the_row(string table, string why)
    {
        var line = One(table);
        Assert.Contains(line.Problems, problem => problem.French.Contains(why, StringComparison.Ordinal));
        Assert.Null(line.Value);
    }

    [Fact]
    public void A_double_in_the_file_names_the_row_it_doubles()
    {
        var lines = Preview("organisation;commune;courriel\nAtelier;Beauvais;a@exemple.fr\nAutre;;A@exemple.fr\natelier;60057;b@exemple.fr\nAtelier;Tillé;c@exemple.fr").Lines;
        Assert.Equal([true, false, false, true], lines.Select(line => line.IsGood));
        Assert.Equal([2], lines[1].Problems.Single().Arguments.OfType<int>());
        Assert.Equal([2], lines[2].Problems.Single().Arguments.OfType<int>());
    }

    [Fact]
    public void Who_is_there_or_invited_or_said_no_is_not_invited_again()
    {
        var known = new KnownMembers([NamedOrganisation.Of("Mairie de Tillé", "60639")], new HashSet<string> { "la@exemple.fr" },
            [new("attend@exemple.fr", NamedOrganisation.Of("Ferme", null))], new HashSet<string> { "non@exemple.fr" });
        var lines = Preview(
            "organisation;commune;courriel\nMAIRIE DE TILLE;;\n;;La@exemple.fr\n;;attend@exemple.fr\nferme;;autre@exemple.fr\n;;non@exemple.fr\nMairie de Tillé;Beauvais;n@exemple.fr",
            known).Lines;
        Assert.Equal(
            [RowStanding.Member, RowStanding.Member, RowStanding.Pending, RowStanding.Pending, null, RowStanding.Invited],
            lines.Select(line => line.Value?.Standing));
        Assert.Equal([false, false, false, false, false, true], lines.Select(line => line.IsGood));
        Assert.Equal(new ImportCounts(1, 2, 2, 1), ImportCounts.Of(lines));
    }

    [Theory]
    [InlineData("Association loi 1901", ActorFamily.SocialEnterprise, SocialEconomyStatus.Association)]
    [InlineData("SCIC SA", ActorFamily.SocialEnterprise, SocialEconomyStatus.Cooperative)]
    [InlineData("sas", ActorFamily.OtherEnterprise, SocialEconomyStatus.Unknown)]
    [InlineData("Communauté de communes du Pays", ActorFamily.PublicBody, SocialEconomyStatus.Unknown)]
    [InlineData("Entreprise d’insertion", ActorFamily.SocialEnterprise, SocialEconomyStatus.Unknown)]
    [InlineData("Université", ActorFamily.Research, SocialEconomyStatus.Unknown)]
    [InlineData("Collectif d’habitants ou citoyens", ActorFamily.Residents, SocialEconomyStatus.Unknown)]
    [InlineData("Social economy company", ActorFamily.SocialEnterprise, SocialEconomyStatus.SocialCompany)]
    [InlineData("Social enterprise", ActorFamily.SocialEnterprise, SocialEconomyStatus.Unknown)]
    public void Legal_forms_are_read_by_their_first_words(string typed, ActorFamily family, SocialEconomyStatus status) =>
        Assert.Equal((family, status), LegalForms.Read(typed, Say));

    [Fact]
    public void A_form_that_leaves_is_read_again()
    {
        foreach (var family in ActorFamilies.OfOrganisations)
            foreach (var status in Enum.GetValues<SocialEconomyStatus>())
                Assert.Equal(family, LegalForms.Read(LegalForms.Of(family, status, Say), Say)!.Value.Family);
    }

    [Theory]
    [InlineData("Beauvais", null, "60057")]
    [InlineData("60057", null, "60057")]
    [InlineData(null, "1004", "01004")]
    [InlineData(null, "20004", "2A004")]
    [InlineData(null, "75112", "75056")]
    [InlineData("Saint-Denis", "97400", "97411")]
    [InlineData("BEAUVAIS CEDEX", "60026", "60057")]
    [InlineData("Beauvais (Oise)", "60057", "60057")]
    public void Communes_are_read_as_files_carry_them(string? name, string? number, string code)
    {
        var errors = new Errors();
        Assert.Equal(code, France.ReadCommuneCells(name, number, errors));
        Assert.False(errors.Any);
    }

    [Fact]
    public void A_name_and_a_number_that_disagree_are_told()
    {
        var errors = new Errors();
        Assert.Null(France.ReadCommuneCells("Beauvais", "59350", errors));
        Assert.Contains("ne désignent pas la même commune", errors["commune"]!.French, StringComparison.Ordinal);
    }

    private static ImportLine<ImportedMember> One(string table) => Preview(table).Lines.Single();

    private static ImportPreview<ImportedMember> Preview(string table, KnownMembers? known = null) =>
        new MemberImport(Say, MemberRole.Facilitator, known ?? Nobody, France).Table
            .Preview(TableFile.Read(Encoding.UTF8.GetBytes(table), TableImport<ImportedMember>.Limits).Value!, null);
}
