using System.Text.Json;
using System.Text.Json.Nodes;
using Rouages.Workshops.Commands;
using Rouages.Workshops.Domain;

namespace Rouages.Workshops.Tests.Commands;

/// <summary>A form and a socket send the same texts; the facts themselves say what they are.</summary>
public sealed class FactFieldsTests
{
    [Fact]
    public void Each_field_of_each_fact_is_read_from_its_text()
    {
        foreach (var kind in FactJson.Kinds)
            foreach (var (field, type) in FactJson.FieldsOf(kind))
            {
                if (Sample(type) is not { } sample) continue;
                var typed = FactFields.Typed(kind, [(field, [sample.Text])]);
                Assert.Equal(sample.Json, typed[field]!.ToJsonString());
                Assert.Equal(typed.ToJsonString(),
                    FactFields.Typed(kind, JsonSerializer.SerializeToElement(new JsonObject { [field] = sample.Text })).GetRawText());
            }
    }

    [Theory]
    [InlineData("merge", """{"cards":["1","2"],"do":["merge","merge"]}""", """{"cards":[1,2]}""")]
    [InlineData("merge", """{"cards":"1","into":"3"}""", """{"cards":[1],"into":3}""")]
    [InlineData("vote", """{"target":"12","value":""}""", """{"target":"12"}""")]
    [InlineData("card", """{"text":"Un jardin","column":""}""", """{"text":"Un jardin"}""")]
    [InlineData("card", """{"step":["a","b"],"text":"Un jardin"}""", """{"step":"b","text":"Un jardin"}""")]
    public void A_socket_sends_the_fields_of_a_form_as_they_are(string kind, string sent, string typed) =>
        Assert.Equal(typed, FactFields.Typed(kind, JsonDocument.Parse(sent).RootElement).GetRawText());

    [Theory]
    [InlineData("seat", """{"step":"a","round":1,"seats":[{"guest":1,"table":"b"}]}""")]
    [InlineData("vote", """{"step":"a","target":"1","value":1}""")]
    [InlineData("dance", """{"to":"4"}""")]
    [InlineData("card", "[]")]
    public void What_is_typed_already_is_left_alone(string kind, string sent) =>
        Assert.Equal(sent, FactFields.Typed(kind, JsonDocument.Parse(sent).RootElement).GetRawText());

    private static (string Text, string Json)? Sample(Type type) =>
        type == typeof(int) || type == typeof(int?) ? ("-7", "-7")
        : type == typeof(bool) ? ("true", "true")
        : type == typeof(IReadOnlyList<int>) ? ("7", "[7]")
        : type == typeof(string) ? ("sept", "\"sept\"")
        : null;
}
