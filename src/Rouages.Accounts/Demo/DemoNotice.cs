using Rouages.Web.Modules;

namespace Rouages.Accounts.Demo;

/// <summary>Says on every page that this site demonstrates.</summary>
internal sealed class DemoNotice : IInstanceNotice
{
    public string? Sentence => "Démonstration : les collectifs, les réponses et les plans y sont inventés. Les organisations réelles n’y disent que ce que des documents publics en disent.";
}
