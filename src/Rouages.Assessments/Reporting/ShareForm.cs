using Rouages.Assessments.Domain;
using Rouages.Web;

namespace Rouages.Assessments.Reporting;

/// <summary>What the porteur shares, as typed.</summary>
public sealed class ShareForm
{
    public string? For { get; set; }
    public bool Spread { get; set; }
    public bool Notes { get; set; }
    public bool Plan { get; set; }

    internal (string For, ReportChoice Choice)? Read(Errors errors)
    {
        var whom = For?.Trim() ?? "";
        if (whom.Length == 0) errors.Add("For", "Dites pour qui est cette version.");
        else if (whom.Length > SharedReport.LongestFor) errors.Add("For", "Au plus {0} caractères.", SharedReport.LongestFor);
        return errors.Any ? null : (whom, new(Spread, Notes, Plan));
    }
}
