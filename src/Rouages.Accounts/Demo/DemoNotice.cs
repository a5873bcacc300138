using Rouages.Web.Modules;

namespace Rouages.Accounts.Demo;

/// <summary>Says on every page that this site demonstrates.</summary>
internal sealed class DemoNotice : IInstanceNotice
{
    public string? Sentence => "Instance de démonstration : les personnes, les réponses et les plans y sont inventés.";
}
