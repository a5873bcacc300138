using Rouages.Assessments.Adapting;
using Rouages.Assessments.FrameworkReading;
using Rouages.Commons.Content;
using Rouages.Territories;

namespace Rouages.Content.Tests;

/// <summary>The example of an adaptation, spoilt in one place: the reader must tell which.</summary>
public sealed class AdaptationReadingTests : IDisposable
{
    private static readonly Frameworks Known = Frameworks.Load(ContentFolder.Root);
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("rouages-content-");

    [Fact]
    public void The_example_is_read_and_never_offered()
    {
        var all = Adaptations.Load(ContentFolder.Root, Known);
        all.CheckTerritories(new TerritoryFinder());
        Assert.Contains(all.All, sheet => sheet is { Adaptation.Slug: "_exemple", Offered: false });
        Assert.DoesNotContain(all.For(Known.Default), sheet => sheet.Adaptation.Slug == "_exemple");
    }

    [Theory]
    [InlineData("/slug", "\"autre\"", "/slug")]
    [InlineData("/slug", "\"Un Nom\"", "/slug")]
    [InlineData("/version", "0", "/version")]
    [InlineData("/name", "\" \"", "/name")]
    [InlineData("/by", "null", "/by")]
    [InlineData("/framework", "\"nulle-part\"", "/framework")]
    [InlineData("/frameworkVersion", "9", "/framework")]
    [InlineData("/changes", "[]", "/changes")]
    [InlineData("/changes/0/threshold", "\"mood\"", "/changes/0/threshold")]
    [InlineData("/changes/0/value", "0.75", "/changes/0/value")] // as the framework has it
    [InlineData("/changes/0/value", "0.1", "/changes")] // acquired before it is started
    [InlineData("/changes/0/value", "1.2", "/changes")]
    [InlineData("/changes/0/why", "\"\"", "/changes/0/why")]
    [InlineData("/territories/0", "\"Oise\"", "/territories/0")]
    [InlineData("/territories/1", "\"60\"", "/territories/1")]
    [InlineData("/teritories", "[]", "/teritories")] // misspelt
    public void What_is_wrong_is_told_with_its_place(string edited, string value, string at)
    {
        var folder = _temporary.CreateSubdirectory("adaptations").FullName;
        var path = Path.Combine(folder, "_exemple.json");
        File.Copy(Path.Combine(ContentFolder.Adaptations, "_exemple.json"), path);
        Spoilt.Spoil(path, edited, value);
        var problem = Assert.Throws<ContentException>(() => Adaptations.Load(_temporary.FullName, Known));
        Assert.Equal((path, at), (problem.Path, problem.At));
    }

    public void Dispose() => _temporary.Delete(recursive: true);
}
