// Sends answers. What is under way goes on when the page is left: a respondent says « j’ai terminé » and closes it.
const MOST_KEPT_ALIVE = 60000; // A browser refuses more than 64 KB.

export function send(host, drafts) {
  const body = new URLSearchParams({ Respondent: host.dataset.respondent });
  body.set("__RequestVerificationToken", host.querySelector("[name=__RequestVerificationToken]").value);
  for (const [item, { value, sequence, writer = "", at = Date.now() }] of drafts) {
    const parts = { Item: item, Value: value, Sequence: sequence, Writer: writer, Age: Math.max(0, Date.now() - at) };
    if (item === "merci") body.set("Finished", "");
    else for (const [key, part] of Object.entries(parts)) body.append(key, part);
  }
  const keepalive = String(body).length < MOST_KEPT_ALIVE;
  return fetch(`${host.dataset.base}/reponses`, { method: "POST", body, keepalive, signal: AbortSignal.timeout(15000) });
}
