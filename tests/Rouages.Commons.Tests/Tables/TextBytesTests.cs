using System.Text;
using Rouages.Commons.Tables;

namespace Rouages.Commons.Tests.Tables;

public class TextBytesTests
{
    private const string Text = "Où est l’école ?";

    [Fact]
    public void The_mark_at_the_beginning_tells_the_encoding()
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
            Assert.Equal(Text, TextBytes.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]).Value);
    }

    [Fact]
    public void Without_mark_it_is_utf8_or_what_was_declared_or_that_of_windows()
    {
        Assert.Equal(Text, TextBytes.Read(Encoding.UTF8.GetBytes(Text), "iso-8859-1").Value);
        Assert.Equal("œ", TextBytes.Read([0xBD], "iso-8859-15").Value);
        Assert.Equal("l’été €", TextBytes.Read([(byte)'l', 0x92, 0xE9, (byte)'t', 0xE9, (byte)' ', 0x80]).Value);
        Assert.Equal("é", TextBytes.Read([0xE9], "utf-8").Value);
        Assert.Equal("é", TextBytes.Read([0xE9], "klingon").Value);
    }

    [Theory]
    [InlineData("504B0304", "Ce fichier est un classeur, pas une table en texte\u00a0: enregistrez-le au format CSV.")]
    [InlineData("61006200", "Ce fichier n’est pas un texte.")]
    [InlineData("FFFE00D8", "L’encodage de ce fichier n’est pas celui qu’il annonce\u00a0: enregistrez-le en UTF-8.")]
    public void What_is_no_text_is_refused(string bytes, string why) =>
        Assert.Equal(why, TextBytes.Read(Convert.FromHexString(bytes)).Refusal?.Message);
}
