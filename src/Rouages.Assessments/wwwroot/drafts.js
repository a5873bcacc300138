function named(key) {
  const made = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
  try {
    if (!sessionStorage.getItem(key)) sessionStorage.setItem(key, made);
    return sessionStorage.getItem(key);
  } catch { return made; }
}

// What a respondent gave on this device and the server does not have yet. Bound to the respondent: nobody else on the same phone
// reads it. Each change takes the next number of its writer (this tab): of one writer the server keeps the highest number of each
// question, and between two writers what was given last. Clocks of devices are wrong: what is sent is how long ago.
export class Drafts {
  #key; #last; #kept; #known; #writer;

  // known: until when the page in front of the reader knows what the server has.
  constructor(respondent, known) {
    this.#key = `rouages.answers.${respondent}`;
    this.#kept = this.#read();
    this.#known = Number(known) || 0;
    this.#last = Math.max(0, ...this.pending.map(([, draft]) => draft.sequence));
    this.#writer = named(`rouages.writer.${respondent}`);
  }

  get next() { return { writer: this.#writer, sequence: this.#last = Math.max(this.#last + 1, Date.now()) }; }

  get pending() { return Object.entries(this.#kept); }

  // Newer than the page in front of the reader, which may come from the device: what was sent since, then what waits.
  get newer() { return [...this.#sent.filter(([, draft]) => draft.known > this.#known), ...this.pending]; }

  put(item, value, label) {
    this.#kept = { ...this.#read(), [item]: { value, label, at: Date.now(), ...this.next } };
    this.#write();
  }

  // Only what was sent: an answer changed meanwhile has another number, or another writer, and stays.
  forget(sent) {
    this.#kept = this.#read();
    for (const [item, draft] of sent)
      if (this.#kept[item]?.writer === draft.writer && this.#kept[item].sequence <= draft.sequence) delete this.#kept[item];
    this.#write();
  }

  // What stands on the server, for as long as this tab lives: a page may come back from the device.
  stands(values, known) {
    const kept = values.map(([item, value]) => [item, { value, known }]);
    try { sessionStorage.setItem(this.#key, JSON.stringify(Object.fromEntries([...this.#sent, ...kept]))); } catch { }
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
