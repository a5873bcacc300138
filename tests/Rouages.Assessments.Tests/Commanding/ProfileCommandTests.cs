using System.Text.Json.Nodes;
using Rouages.Assessments.Commanding;
using Rouages.Commons.Content;

namespace Rouages.Assessments.Tests.Commanding;

public class ProfileCommandTests
{
    private const string Head = """ "framework":"rouages-de-la-cooperation","version":1 """;

    [Fact]
    public void The_worked_example_is_printed_with_its_members_in_order()
    {
        var (code, output, errors) = Run("""
            {HEAD,"completeness":{
              "R1.1":1.00,"R1.2":0.83,"R1.3":0.50,"R1.4":0.17,"R1.5":0.00,
              "R2.1":0.92,"R2.2":0.75,"R2.3":0.58,"R2.4":0.25,"R2.5":0.00,
              "R3.1":0.50,"R3.2":0.25,"R3.3":0.00,"R3.4":0.00,"R3.5":0.00,
              "R4.1":1.00,"R4.2":0.67,"R4.3":0.33,"R4.4":0.00,"R4.5":0.00,
              "R5.1":0.83,"R5.2":0.75,"R5.3":0.42,"R5.4":0.08,"R5.5":0.00}}
            """);
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(
            """
            {"positions":{"R1":2.5,"R2":2.58,"R3":0.5,"R4":1.67,"R5":2.42},"median":2.42,"mean":1.93,"gripped":["R3"],"racing":[],
            "movement":"AMORCER","nextStages":["R1.3","R2.3","R3.1","R4.2","R5.3"],
            "started":["R1.1","R1.2","R1.3","R2.1","R2.2","R2.3","R2.4","R3.1","R3.2","R4.1","R4.2","R4.3","R5.1","R5.2","R5.3"],
            "acquired":["R1.1","R1.2","R2.1","R2.2","R4.1","R5.1","R5.2"],"advice":[],"debate":[],"undocumented":[]}
            """.ReplaceLineEndings(""),
            JsonNode.Parse(output)!.ToJsonString());
    }

    [Fact]
    public void Respondents_are_read_with_measures_and_the_group_value()
    {
        var (code, output, _) = Run("""
            {HEAD,"respondents":[
              {"id":"a","organisation":"x","declared":{"R1.1":3,"R1.2":0},"indicators":{"R2.1.I1":5,"R2.1.I2":40,"R3.1.I1":true,"R3.1.I2":3}},
              {"id":"b","organisation":"x","declared":{"R1.1":3,"R1.2":3}},
              {"id":"c","declared":{"R1.1":0}}],
             "group":{"declared":{"R5.1":2}}}
            """);
        var json = JsonNode.Parse(output)!;
        Assert.Equal(0, code);
        Assert.Equal("""{"R1":0.5,"R2":1,"R3":1,"R4":0,"R5":0.67}""", json["positions"]!.ToJsonString());
        Assert.Equal("""[{"stage":"R1.2","sigma":1.5},{"stage":"R1.1","sigma":1.41}]""", json["debate"]!.ToJsonString());
        Assert.Equal("""[{"stage":"R2.2","shouldBeStarted":["R1.2"]},{"stage":"R3.2","shouldBeStarted":["R1.2"]}]""",
            Run("""{HEAD,"completeness":{"R2.1":1,"R3.1":1} }""").Json["advice"]!.ToJsonString());
        Assert.Equal(23, json["undocumented"]!.AsArray().Count);
    }

    [Fact]
    public void Version_2_reads_the_smallest_so_far_and_leaves_the_movement_to_the_group()
    {
        var (code, output, errors) = Run("""
            {"framework":"rouages-de-la-cooperation","version":2,"completeness":{
              "R1.1":1.00,"R1.2":0.83,"R1.3":0.50,"R1.4":0.17,"R1.5":0.00,
              "R2.1":0.92,"R2.2":0.75,"R2.3":0.58,"R2.4":0.25,"R2.5":0.00,
              "R3.1":0.50,"R3.2":0.25,"R3.3":0.00,"R3.4":0.00,"R3.5":0.00,
              "R4.1":1.00,"R4.2":0.67,"R4.3":0.33,"R4.4":0.00,"R4.5":0.00,
              "R5.1":0.83,"R5.2":0.75,"R5.3":0.42,"R5.4":0.08,"R5.5":0.00}}
            """);
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(
            """
            {"positions":{"R1":2.5,"R2":2.5,"R3":0.75,"R4":2,"R5":2.08},"median":2.08,"mean":1.97,"gripped":["R3"],"racing":[],
            "nextStages":["R1.3","R2.3","R3.1","R4.2","R5.3"],
            "started":["R1.1","R1.2","R1.3","R2.1","R2.2","R2.3","R2.4","R3.1","R3.2","R4.1","R4.2","R4.3","R5.1","R5.2","R5.3"],
            "acquired":["R1.1","R1.2","R2.1","R2.2","R4.1","R5.1","R5.2"],"advice":[],"debate":[],"undocumented":[]}
            """.ReplaceLineEndings(""),
            JsonNode.Parse(output)!.ToJsonString());
    }

    [Theory]
    [InlineData(1, 0.65)]
    [InlineData(2, 0.65)]
    public void A_mean_that_the_group_kept_is_not_rounded(int version, double position)
    {
        var (_, output, _) = Run($$$$"""
            {"framework":"rouages-de-la-cooperation","version":{{{{version}}}},
             "respondents":[{"id":"a","declared":{"R1.1":0,"R2.1":3}}],
             "group":{"declared":{"R1.1":1,"R2.1":2},"completeness":{"R1.1":0.65}}}
            """);
        Assert.Equal(position, JsonNode.Parse(output)!["positions"]!["R1"]!.GetValue<double>());
        Assert.Equal(0.67, JsonNode.Parse(output)!["positions"]!["R2"]!.GetValue<double>());
    }

    [Fact]
    public void Stages_not_given_are_undocumented() =>
        Assert.Equal(24, Run("""{HEAD,"completeness":{"R1.1":0} }""").Json["undocumented"]!.AsArray().Count);

    [Theory]
    [InlineData("""{"version":1,"completeness":{}}""", "/framework:")]
    [InlineData("""{"framework":"autre","version":1,"completeness":{}}""", "/framework:")]
    [InlineData("""{"framework":7,"version":1,"completeness":{}}""", "/framework:")]
    [InlineData("""{"framework":"rouages-de-la-cooperation","completeness":{}}""", "/version:")]
    [InlineData("""{"framework":"rouages-de-la-cooperation","version":99,"completeness":{}}""", "/version:")]
    [InlineData("""{"framework":"rouages-de-la-cooperation","version":"1","completeness":{}}""", "/version:")]
    [InlineData("""{HEAD}""", "/respondents:")]
    [InlineData("""{HEAD,"completeness":{},"respondents":[]}""", "/completeness:")]
    [InlineData("""{HEAD,"completeness":{},"group":{}}""", "/group:")]
    [InlineData("""{HEAD,"completness":{}}""", "/completness:")]
    [InlineData("""{HEAD,"completeness":{"R9.1":1}}""", "/completeness/R9.1:")]
    [InlineData("""{HEAD,"completeness":{"R1.1":1.01}}""", "/completeness/R1.1:")]
    [InlineData("""{HEAD,"completeness":{"R1.1":-0.1}}""", "/completeness/R1.1:")]
    [InlineData("""{HEAD,"completeness":{"R1.1":null}}""", "/completeness/R1.1:")]
    [InlineData("""{HEAD,"completeness":{"R1.1":1,"R1.1":0}}""", "/completeness/R1.1:")]
    [InlineData("""{HEAD,"completeness":{"R1.1\n":1}}""", "/completeness/R1.1 :")]
    [InlineData("""{HEAD,"completeness":{"a/b~c":1}}""", "/completeness/a~1b~0c:")]
    [InlineData("""{HEAD,"completeness":{"\ud800":1}}""", "/completeness:")]
    [InlineData("""{HEAD,"completeness":[]}""", "/completeness:")]
    [InlineData("""{HEAD,"respondents":{}}""", "/respondents:")]
    [InlineData("""{HEAD,"respondents":[{"declared":{}}]}""", "/respondents/0/id:")]
    [InlineData("""{HEAD,"respondents":[{"id":"a"},{"id":"a"}]}""", "/respondents/1/id:")]
    [InlineData("""{HEAD,"respondents":[{"id":"a","age":3}]}""", "/respondents/0/age:")]
    [InlineData("""{HEAD,"respondents":[{"id":"a","organisation":" "}]}""", "/respondents/0/organisation:")]
    [InlineData("""{HEAD,"respondents":[{"id":"a","declared":{"R9.1":1}}]}""", "/respondents/0/declared/R9.1:")]
    [InlineData("""{HEAD,"respondents":[{"id":"a","declared":{"R1.1":4}}]}""", "/respondents/0/declared/R1.1:")]
    [InlineData("""{HEAD,"respondents":[{"id":"a","declared":{"R1.1":1.5}}]}""", "/respondents/0/declared/R1.1:")]
    [InlineData("""{HEAD,"respondents":[{"id":"a","declared":{"R1.1":true}}]}""", "/respondents/0/declared/R1.1:")]
    [InlineData("""{HEAD,"respondents":[{"id":"a","indicators":{"R1.1.I9":1}}]}""", "/respondents/0/indicators/R1.1.I9:")]
    [InlineData("""{HEAD,"respondents":[{"id":"a","indicators":{"R1.1.I1":2}}]}""", "/respondents/0/indicators/R1.1.I1:")]
    [InlineData("""{HEAD,"respondents":[{"id":"a","indicators":{"R1.1.I3":-1}}]}""", "/respondents/0/indicators/R1.1.I3:")]
    [InlineData("""{HEAD,"respondents":[{"id":"a","indicators":{"R1.1.I3":true}}]}""", "/respondents/0/indicators/R1.1.I3:")]
    [InlineData("""{HEAD,"respondents":[{"id":"a","indicators":{"R1.1.I3":1e999}}]}""", "/respondents/0/indicators/R1.1.I3:")]
    [InlineData("""{HEAD,"respondents":[{"id":"a","indicators":{"R1.2.I3":101}}]}""", "/respondents/0/indicators/R1.2.I3:")]
    [InlineData("""{HEAD,"respondents":[],"group":{"declared":{"R1.1":-1}}}""", "/group/declared/R1.1:")]
    [InlineData("""{HEAD,"respondents":[],"group":{"indicators":{}}}""", "/group/indicators:")]
    [InlineData("""{HEAD,"respondents":[],"group":{"completeness":{"R1.1":1.2}}}""", "/group/completeness/R1.1:")]
    [InlineData("""{HEAD,"respondents":[],"group":{"completeness":{"R9.1":1}}}""", "/group/completeness/R9.1:")]
    [InlineData("""{HEAD,"respondents":[{"id":"a"},{"id":}]}""", "/respondents/1/id:")]
    [InlineData("""[]""", "/:")]
    [InlineData("""not json""", "/:")]
    [InlineData("", "/:")]
    public void A_wrong_input_is_refused_in_one_line_with_its_place(string input, string place)
    {
        var (code, output, errors) = Run(input);
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(place, errors, StringComparison.Ordinal);
        Assert.Equal(1, errors.Count(c => c is '\n'));
    }

    [Fact]
    public void A_missing_file_is_refused_in_one_line()
    {
        var errors = new StringWriter();
        Assert.Equal(2, ProfileCommand.Run("/nowhere/answers.json", TextReader.Null, TextWriter.Null, errors, ContentRoot.Find(null)));
        Assert.StartsWith("/: ", errors.ToString(), StringComparison.Ordinal);
    }

    private static Printed Run(string input)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        input = input.Replace("HEAD", Head, StringComparison.Ordinal);
        var code = ProfileCommand.Run("-", new StringReader(input), output, errors, ContentRoot.Find(null));
        return new Printed(code, output.ToString(), errors.ToString());
    }

    private sealed record Printed(int Code, string Output, string Errors)
    {
        public JsonNode Json => JsonNode.Parse(Output)!;
    }
}
