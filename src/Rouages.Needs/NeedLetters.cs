using Rouages.Commons;
using Rouages.Mail;
using Rouages.Needs.Domain;
using Rouages.Web;

namespace Rouages.Needs;

/// <summary>Letters to who said a need without an account.</summary>
internal sealed class NeedLetters(Mailer mailer)
{
    /// <summary>The link that changes the need; opening it proves the address.</summary>
    public Task<Refusal?> SendKey(Need need, string secret, CancellationToken ct) => Send(need, T => new(T["Votre phrase, pour la reprendre"],
    [
        // Nobody proved that this address is theirs: what was typed beside it is not sent there.
        T["Le {0}, vous avez dit un besoin sur cette plateforme.", T.Date(need.SaidAt)],
        T["Ce lien la corrige ou la retire. Il n’est qu’à vous : ne le donnez à personne."],
        T["Une fois ouvert, nous vous écrirons ici ce que devient votre besoin. Jamais autre chose."],
    ], new MailAction(T["Reprendre ma phrase"], $"/besoins/reprendre/{secret}")), ct);

    /// <summary>What became of it, to an address that was proved.</summary>
    public async Task Tell(Need need, Func<Words, string> say, CancellationToken ct)
    {
        if (need.Author is not { Email: not null, ProvedAt: not null }) return;
        // An address that received too much today hears of it on the page.
        _ = await Send(need, T => new(T["Du nouveau : « {0} »", need.Sentence],
            [T["Vous avez dit : « {0} »", need.Sentence], say(T)], new MailAction(T["Voir la page de ce besoin"], NeedLinks.Of(need.Slug))), ct);
    }

    private Task<Refusal?> Send(Need need, Func<Words, MailMessage> write, CancellationToken ct) => mailer.Post(
        new Posting(Addressee.Typed(need.Author.Email!, need.Author.Language), write, new MailSource(NeedKind.Word, need.Id)), new(), ct);
}
