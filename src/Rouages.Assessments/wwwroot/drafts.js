// What a respondent gave on this device and the server does not have yet. Bound to the respondent: nobody else on the same phone
// reads it. Each change takes the next number; the server keeps the highest number of each question.
export class Drafts {
  #key; #last; #kept; #known;

  constructor(respondent, last) {
    this.#key = `rouages.answers.${respondent}`;
    this.#kept = this.#read();
    this.#known = Number(last) || 0;
    this.#last = Math.max(this.#known, ...[...this.pending, ...this.#sent].map(([, draft]) => draft.sequence));
  }

  get pending() { return Object.entries(this.#kept); }

  // Newer than the page in front of the reader, which may come from the device: what was sent since, then what waits.
  get newer() { return [...this.#sent.filter(([, draft]) => draft.sequence > this.#known), ...this.pending]; }

  put(item, value, label) {
    this.#kept = { ...this.#read(), [item]: { value, label, sequence: ++this.#last } };
    this.#write();
  }

  // Only what was sent: an answer changed meanwhile has a higher number and stays.
  forget(sent) {
    this.#kept = this.#read();
    for (const [item, { sequence }] of sent) if (this.#kept[item]?.sequence <= sequence) delete this.#kept[item];
    this.#write();
    // For as long as this tab lives.
    try { sessionStorage.setItem(this.#key, JSON.stringify(Object.fromEntries([...this.#sent, ...sent]))); } catch { }
  }

  forgetAll() { this.#kept = {}; this.#write(); }

  get #sent() {
    try { return Object.entries(JSON.parse(sessionStorage.getItem(this.#key)) ?? {}); } catch { return []; }
  }

  #read() {
    try { return JSON.parse(localStorage.getItem(this.#key)) ?? {}; } catch { return this.#kept ?? {}; }
  }

  // A full or forbidden storage still leaves the answers in memory, and on their way to the server.
  #write() {
    try {
      if (this.pending.length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(this.#kept));
    } catch { }
  }
}
