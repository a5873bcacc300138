namespace Rouages.Testing;

/// <summary>
/// A table of doors: who asks × route → status. <c>await Doors.Check([("anyone", a), ("member", m)], ("GET /x", [302, 200]), …)</c>.
/// All wrong cells are told at once.
/// </summary>
public static class Doors
{
    /// <summary>Asks each route as each visitor and compares the statuses, in the order of the visitors.</summary>
    public static async Task Check(IReadOnlyList<(string Who, Visitor Visitor)> visitors, params (string Route, int[] Statuses)[] table)
    {
        ArgumentNullException.ThrowIfNull(visitors);
        ArgumentNullException.ThrowIfNull(table);
        var wrong = new List<string>();
        foreach (var (route, statuses) in table)
        {
            if (statuses.Length != visitors.Count)
                throw new ArgumentException($"{route}: {visitors.Count} visitors, {statuses.Length} statuses.");
            for (var i = 0; i < statuses.Length; i++)
                if (await Ask(visitors[i].Visitor, route) is var status && status != statuses[i])
                    wrong.Add($"{route} as {visitors[i].Who}: {status} instead of {statuses[i]}");
        }
        if (wrong.Count > 0) throw new InvalidOperationException("Doors that are not as the table says:\n" + string.Join('\n', wrong));
    }

    // A post carries the token of the last page that had one, so that what answers is the door and not the token's absence.
    private static async Task<int> Ask(Visitor visitor, string route)
    {
        var (method, path) = route.Split(' ', 2) is [var verb, var address] ? (verb, address)
            : throw new ArgumentException($"“{route}” is not like “GET /path”.");
        return (int)(method == "POST" ? await visitor.Post(path) : await visitor.Send(new(new HttpMethod(method), path))).Status;
    }
}
