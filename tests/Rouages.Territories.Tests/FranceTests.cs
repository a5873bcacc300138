namespace Rouages.Territories.Tests;

/// <summary>The embedded file, read whole. Figures are those of the source package.</summary>
public class FranceTests
{
    private static readonly TerritoryFinder France = Everything.France;

    [Theory]
    [InlineData(TerritoryKind.Region, 18)]
    [InlineData(TerritoryKind.Departement, 109)]
    [InlineData(TerritoryKind.Epci, 1255)]
    [InlineData(TerritoryKind.Commune, 34969)]
    public void Nothing_is_missing(TerritoryKind kind, int count) => Assert.Equal(count, France.All.Count(one => one.Kind == kind));

    [Fact]
    public void Every_inhabitant_is_counted() =>
        Assert.Equal(68_952_941, France.All.Where(one => one.Kind == TerritoryKind.Commune).Sum(one => one.Population?.Count ?? 0));

    [Fact]
    public void A_commune_knows_all_that_the_source_says()
    {
        var beauvais = France.Find("60057")!;
        Assert.Equal(("Beauvais", "Beauvais (Oise)", "60", "32", "200067999"),
            (beauvais.Name, beauvais.DisplayName, beauvais.Departement, beauvais.Region, beauvais.Epci));
        Assert.Equal(["60000"], beauvais.Postcodes);
        Assert.Equal((55_550, 2023), (beauvais.Population!.Count, beauvais.Population.Year));
    }

    [Fact]
    public void Each_population_says_its_year()
    {
        Assert.Equal(2017, France.Find("97611")!.Population!.Year);
        Assert.Equal(2017, France.Find("R06")!.Population!.Year);
        Assert.Equal(2025, France.Find("98818")!.Population!.Year);
        Assert.Equal(2022, France.Find("200067999")!.Population!.Year);
        Assert.Null(France.Find("98901")!.Population);
    }

    [Fact]
    public void A_region_counts_its_communes() => Assert.Equal(
        France.All.Where(one => one is { Kind: TerritoryKind.Commune, Region: "32" }).Sum(one => one.Population!.Count),
        France.Find("R32")!.Population!.Count);

    [Theory]
    [InlineData("75101", "75056")]
    [InlineData("01015", "01015")]
    [InlineData("2a004", "2A004")]
    public void Former_codes_and_arrondissements_lead_to_the_commune(string code, string into) =>
        Assert.Equal(into, France.Find(code)?.Code);

    [Fact]
    public void A_code_that_nobody_bears_is_nothing()
    {
        Assert.Null(France.Find("60999"));
        Assert.Null(France.Find(null));
        Assert.Null(France.Find(""));
    }

    [Fact]
    public void An_EPCI_knows_its_communes_and_a_commune_what_is_around_it()
    {
        var communes = France.CommunesOf("200067999");
        Assert.Contains(communes, commune => commune.Code == "60057");
        Assert.All(communes, commune => Assert.Equal("200067999", commune.Epci));
        Assert.Equal(["R32", "60", "200067999"], France.Containing(France.Find("60057")!).Select(one => one.Key));
    }

    [Fact]
    public void An_EPCI_across_two_departements_is_inside_both()
    {
        var across =
            France.All.First(one =>
                one.Kind == TerritoryKind.Epci && France.CommunesOf(one.Code).DistinctBy(commune => commune.Departement).Count() > 1);
        Assert.All(France.CommunesOf(across.Code), commune =>
            Assert.Single(France.Inside(commune.Departement!, TerritoryKind.Epci), across));
    }

    [Fact]
    public void The_light_index_of_the_command_line_agrees_with_the_whole()
    {
        var known = KnownCodes.Read();
        Assert.All(France.All.Where(one => one.Kind == TerritoryKind.Commune), commune =>
        {
            Assert.True(known.HasCommune(commune.Code));
            Assert.All(commune.Postcodes, code => Assert.True(known.HasPostcode(code)));
        });
        Assert.Equal(France.Vintage, known.Vintage);
    }
}
