using System.Collections.Concurrent;
using System.Security.Claims;
using Rouages.Commons;

namespace Rouages.Printing.Tests;

public sealed class PdfPrinterTests : IDisposable
{
    private static readonly ClaimsPrincipal Anybody = new(new ClaimsIdentity());
    private readonly Press _press = new();
    private readonly PdfPrinter _printer;

    public PdfPrinterTests() => _printer = new(_press);

    public void Dispose() => _printer.Dispose();

    [Fact]
    public async Task Without_chromium_the_page_itself_is_offered()
    {
        _press.IsThere = false;
        Assert.Contains("imprimez-le depuis votre navigateur", (await Print("x", Anybody)).Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_page_asked_by_everybody_at_once_is_printed_once_and_then_kept()
    {
        var asked = Enumerable.Range(0, 100).Select(_ => Print("même page", Anybody)).ToList();
        _press.Finish("même page");
        Assert.All(await Task.WhenAll(asked), pdf => Assert.NotNull(pdf.Value));
        Assert.NotNull((await Print("même page", Member("ana"))).Value);
        Assert.Equal(1, _press.Printed["même page"]);
    }

    [Fact]
    public async Task A_changed_page_or_picture_is_printed_anew()
    {
        var id = Guid.Empty;
        foreach (byte content in new byte[] { 1, 2 })
        {
            var print = _printer.Print("photos", [new PaperPicture(id, [content])], Anybody, CancellationToken.None);
            _press.Finish("photos");
            Assert.NotNull((await print).Value);
        }

        Assert.Equal(2, _press.Printed["photos"]);
    }

    [Fact]
    public async Task Anonymous_readers_fill_their_own_lane_only()
    {
        var crowd = Enumerable.Range(0, 50).Select(number => Print($"publique {number}", Anybody)).ToList();
        Assert.Equal(43, (await WhenRefused(crowd, 43)).Count);

        var member = Print("rapport", Member("ana"));
        _press.Finish("rapport");
        Assert.NotNull((await member).Value);
        _press.FinishAll();
        await Task.WhenAll(crowd);
    }

    [Fact]
    public async Task One_person_waits_for_their_earlier_prints()
    {
        var prints = Enumerable.Range(0, 3).Select(number => Print($"rapport {number}", Member("ana"))).ToList();
        Assert.Contains("précédents", (await Print("rapport 4", Member("ana"))).Refusal!.Message, StringComparison.Ordinal);

        var other = Print("rapport 5", Member("luc"));
        _press.FinishAll();
        Assert.NotNull((await other).Value);
        Assert.All(await Task.WhenAll(prints), pdf => Assert.NotNull(pdf.Value));
        Assert.NotNull((await Print("rapport 4", Member("ana"))).Value);
    }

    [Fact]
    public async Task A_print_goes_on_while_one_reader_waits_and_stops_with_the_last()
    {
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var (one, two) = (Print("long", Anybody, first.Token), Print("long", Anybody, second.Token));
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.False(two.IsCompleted);
        await _press.Started("long");
        Assert.False(_press.Stopped.Task.IsCompleted);

        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => two);
        await _press.Stopped.Task;
    }

    private Task<Outcome<byte[]>> Print(string html, ClaimsPrincipal reader, CancellationToken ct = default) =>
        _printer.Print(html, reader, ct);

    private static async Task<List<Outcome<byte[]>>> WhenRefused(List<Task<Outcome<byte[]>>> prints, int count)
    {
        var done = new List<Outcome<byte[]>>();
        await foreach (var print in Task.WhenEach(prints))
        {
            done.Add(await print);
            if (done.Count == count) break;
        }

        Assert.All(done, print => Assert.NotNull(print.Refusal));
        return done;
    }

    private static ClaimsPrincipal Member(string name) => new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, name)], "test"));

    /// <summary>Prints when it is told to.</summary>
    private sealed class Press : IChromium
    {
        private readonly ConcurrentDictionary<string, TaskCompletionSource> _finished = new();
        private readonly ConcurrentDictionary<string, TaskCompletionSource> _started = new();
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsThere { get; set; } = true;

        public ConcurrentDictionary<string, int> Printed { get; } = new();

        public TaskCompletionSource Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Started(string html) => Signal(_started, html).Task;

        public void Finish(string html) => Signal(_finished, html).TrySetResult();

        public void FinishAll() => _all.TrySetResult();

        public async Task<Outcome<byte[]>> Print(string html, IReadOnlyList<PaperPicture> pictures, CancellationToken ct)
        {
            Printed.AddOrUpdate(html, 1, (_, times) => times + 1);
            Signal(_started, html).TrySetResult();
            try
            {
                await Task.WhenAny(Signal(_finished, html).Task, _all.Task).WaitAsync(ct);
            }
            catch (OperationCanceledException)
            {
                Stopped.TrySetResult();
                throw;
            }

            return new byte[] { 1 };
        }

        private static TaskCompletionSource Signal(ConcurrentDictionary<string, TaskCompletionSource> signals, string html) =>
            signals.GetOrAdd(html, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
    }
}
