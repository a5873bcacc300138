namespace Rouages.Territories.Tests;

public class SearchTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    [InlineData("-'’.")]
    [InlineData("zzzzzz")]
    [InlineData("%_\\'; drop table")]
    public void Nothing_is_found_by_nothing(string? text) => Assert.Empty(Search(text));

    [Theory]
    [InlineData("beauvais", "60057")]
    [InlineData("BEAUVAIS", "60057")]
    [InlineData("saint denis", "97411")]
    [InlineData("st-denis", "97411")]
    [InlineData("Ste Geneviève des Bois", "91549")]
    [InlineData("sainte-genevieve-des-bois", "91549")]
    [InlineData("l'hay les roses", "94038")]
    [InlineData("L’Haÿ-les-Roses", "94038")]
    [InlineData("schoelcher", "97229")]
    [InlineData("rochelle", "17300")]
    [InlineData("roses hay", "94038")]
    [InlineData("Saint-Denis (La Réunion)", "97411")]
    [InlineData("saint denis (seine", "93066")]
    [InlineData("60057", "60057")]
    [InlineData("2a004", "2A004")]
    public void A_commune_is_found_however_it_is_written(string text, string first) =>
        Assert.Equal(first, Search(text, TerritoryKind.Commune)[0].Territory.Code);

    [Theory]
    [InlineData("beauvis", "Beauvais"), InlineData("marsielle", "Marseille"), InlineData("amblainvile", "Amblainville")]
    [InlineData("be", null), InlineData("", null), InlineData("bovaisiste", null), InlineData("xqzzqx", null)]
    // A short word is another word, and so is one that begins otherwise.
    [InlineData("oize", null), InlineData("sport", null), InlineData("foire", null), InlineData("déchet", null)]
    public void One_typing_error_is_seen_through(string typed, string? spelled) => Assert.Equal(spelled, Everything.France.Nearest(typed));

    [Fact]
    public void The_very_name_comes_first_then_its_start_then_its_words_each_by_population()
    {
        var names = Search("lens").Select(hit => hit.Territory.Name).ToList();
        Assert.Equal("Lens", names[0]);
        Assert.True(names.IndexOf("Lens-Lestang") is > 0 and var start
            && start < names.FindIndex(name => name.StartsWith("CA ", StringComparison.Ordinal)), string.Join(", ", names));
    }

    [Fact]
    public void St_half_typed_is_Strasbourg_as_well_as_Saint()
    {
        var names = Search("st", TerritoryKind.Commune).Select(hit => hit.Territory.Name).ToList();
        Assert.Contains("Strasbourg", names);
        Assert.Contains(names, name => name.StartsWith("Saint-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_postcode_gives_its_communes_the_start_of_one_the_largest_first()
    {
        Assert.Contains(Search("60000"), hit => hit.Territory.Code == "60057");
        Assert.Equal("Lille", Search("59", TerritoryKind.Commune)[0].Territory.Name);
        Assert.All(Search("6000", TerritoryKind.Commune), hit =>
            Assert.Contains(hit.Territory.Postcodes, code => code.StartsWith("6000", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_arrondissement_or_a_merged_commune_leads_to_the_commune_and_says_through_what()
    {
        var lyon = Search("lyon 3")[0];
        Assert.Equal(("69123", "Lyon 3e Arrondissement"), (lyon.Territory.Code, lyon.Through));
        Assert.Equal(("01015", "Arbignieu"), Search("arbignieu").Select(hit => (hit.Territory.Code, hit.Through)).First());
    }

    [Fact]
    public void An_EPCI_is_found_by_its_full_kind_or_its_initials() => Assert.Equal(
        Search("cc du pays de bray", TerritoryKind.Epci)[0].Territory,
            Search("Communauté de communes du Pays de Bray", TerritoryKind.Epci)[0].Territory);

    [Fact]
    public void Kinds_filter_and_the_limit_holds()
    {
        Assert.All(Search("oise", TerritoryKind.Departement), hit => Assert.Equal(TerritoryKind.Departement, hit.Territory.Kind));
        Assert.Equal("60", Search("oise", TerritoryKind.Departement)[0].Territory.Code);
        Assert.Equal(3, Everything.France.Search("saint", [], 3).Count);
        Assert.Equal(TerritoryFinder.MostHits, Everything.France.Search("saint", [], int.MaxValue).Count);
    }

    private static IReadOnlyList<TerritoryHit> Search(string? text, params TerritoryKind[] kinds) =>
        Everything.France.Search(text, kinds, TerritoryFinder.MostHits);
}
