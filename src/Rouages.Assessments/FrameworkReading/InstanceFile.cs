namespace Rouages.Assessments.FrameworkReading;

/// <summary><c>content/instance.json</c>: what an instance chooses among its contents.</summary>
/// <param name="Framework">Slug of the framework proposed first, and explained on the page of the method.</param>
internal sealed record InstanceFile(string Framework);
