// What a participant asked and the server has not acknowledged yet. Each command has an id made here, so that sending it again changes nothing.
const TOKEN = "__RequestVerificationToken";

export const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 15 | 64; bytes[8] = bytes[8] & 63 | 128;
  return [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};

// The fields of a form as the socket wants them: the same names and texts. What is a number, a list or a yes, the server knows.
export const factOf = fields => fields.filter(([name]) => name !== TOKEN).reduce((fact, [name, value]) => {
  fact[name] = name in fact ? [fact[name], value].flat() : value;
  return fact;
}, {});

export class Outbox {
  #key; #room; #sending = false; #held = [];
  constructor(room) { this.#room = room; this.#key = `rouages.room.${room.dataset.room}`; }

  get pending() { try { return JSON.parse(localStorage.getItem(this.#key)) ?? this.#held; } catch { return this.#held; } }

  put(what, fields) { this.#write([...this.pending, { command: newId(), what, fields }]); this.flush(); }

  // One after the other, in the order in which they were asked.
  async flush() {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let next; (next = this.pending[0]);) {
        // A database that froze answers nothing: say so long before the server gives up.
        const slow = setTimeout(() => this.#room.say(this.#room.dataset.away, true), 3000);
        const answer = await this.#send(next);
        clearTimeout(slow);
        if (!answer) break;
        if (answer.again) { await new Promise(resolve => setTimeout(resolve, 1000)); continue; }
        this.#write(this.pending.filter(one => one.command !== next.command));
        this.#room.answered(next, answer.refused);
      }
    } finally {
      this.#sending = false;
      this.#room.showPending();
    }
  }

  // By the socket; where sockets are blocked, by the form itself.
  async #send({ command, what, fields }) {
    if (!navigator.onLine) return null;
    try {
      if (this.#room.hub?.state === "Connected") return await this.#room.hub.invoke("Do", command, what, factOf(fields));
      const body = new URLSearchParams([...fields.filter(([name]) => name !== "command"), ["command", command]]);
      body.set(TOKEN, this.#room.querySelector(`[name=${TOKEN}]`).value);
      const answer = await fetch(this.#room.dataset.commands, { method: "POST", body, signal: AbortSignal.timeout(15000) });
      if (answer.ok) return {};
      if (answer.status !== 422) return null;
      return { refused: new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".problems")?.textContent.trim() };
    } catch { return null; }
  }

  #write(pending) {
    this.#held = pending;
    try { if (pending.length) localStorage.setItem(this.#key, JSON.stringify(pending)); else localStorage.removeItem(this.#key); } catch { }
    this.#room.showPending();
  }
}
