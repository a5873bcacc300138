using Rouages.Assessments.Opening;
using Rouages.Commons.Tables;

namespace Rouages.Assessments.Tests.Opening;

public class GuestFileTests
{
    [Theory]
    [InlineData("Nom;Courriel;Structure\nAna Ruiz;ana@exemple.fr;La Machinerie\nBao;;", "Ana Ruiz ; ana@exemple.fr ; La Machinerie\nBao")]
    [InlineData("email,first name,last name\nana@exemple.fr,Ana,Ruiz", "Ana Ruiz ; ana@exemple.fr")]
    [InlineData("Ana Ruiz;ana@exemple.fr\nBao;bao@exemple.fr", "Ana Ruiz ; ana@exemple.fr\nBao ; bao@exemple.fr")]
    [InlineData("Nom\n\"Ana;\nRuiz\"", "Ana, Ruiz")]
    [InlineData("Nom;Adresse e-mail\n'=Ana;a@exemple.fr", "=Ana ; a@exemple.fr")]
    public void Rows_become_lines_of_the_list(string table, string lines) =>
        Assert.Equal(lines, GuestFile.Lines(CsvReader.Read(table, TableLimits.Usual).Value!));
}
