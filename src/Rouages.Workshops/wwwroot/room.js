// Follows a room: tells whether we are connected, reads the page again when something happened, says a digest to screen readers.
import "./timer.js";
import "./slider.js";
import { morphParts } from "./morph.js";
import { keep, restore } from "./drafts.js";
import { CommandForms } from "./command-forms.js";
import { Digest } from "./digest.js";
import { hubOf } from "./hub.js";

// The title of the step, on whichever page.
const TITLE = "[data-live] :is(h1, h2)";
// What every page shows something of.
const ALWAYS = new Set(["step", "floor", "tables", "role", "agreement", "all"]);

customElements.define("live-room", class extends HTMLElement {
  #last; #again = false; #reading = false; #forms; #digest; #readAt = 0;

  connectedCallback() {
    this.#last = Number(this.dataset.last);
    this.#digest = new Digest(this);
    this.#forms = new CommandForms(this);
    this.addEventListener("input", event => event.target.matches("textarea") && keep(event.target));
    this.addEventListener("over", () => this.read(300));
    addEventListener("offline", () => this.say(this.dataset.lost, true));
    addEventListener("online", () => { this.#forms.flush(); this.read(250); });
    restore(this);
    this.#forms.flush();
    this.#connect();
  }

  get leads() { return this.dataset.role === "facilitator"; }
  say(text, lost = false) {
    for (const line of this.querySelectorAll("[data-state]")) { line.textContent = text; line.toggleAttribute("data-lost", lost); }
  }

  #connect() {
    this.hub = hubOf(this, told => this.#hear(told), () => this.#follow().catch(() => { }));
    if (this.hub) this.#start();
  }

  // Where sockets are blocked the page is read again by itself, now and then.
  async #start() {
    try { await this.hub.start(); } catch {
      if (performance.now() > this.#readAt) { this.#readAt = performance.now() + 8000 + Math.random() * 4000; this.read(0); }
      return void setTimeout(() => this.#start(), 1500 + Math.random() * 1500);
    }
    await this.#follow().catch(() => { });
  }

  async #follow() {
    const now = await this.hub.invoke(this.leads ? "Lead" : "Follow", this.dataset.room, this.#last);
    if (now.refused) { this.say(now.refused, true); return; }
    this.say(now.away ? this.dataset.away : this.dataset.here, now.away);
    this.#hear(now.told);
    this.#forms.flush();
  }

  #hear(told) {
    if (!told || (told.last <= this.#last && !told.reload)) return;
    this.#last = told.last;
    this.#digest.hear(told.cards);
    if (told.reload || this.#concerns(told)) this.read();
  }

  // A phone reads its page again for what it shows; five hundred of them must not for each card of the others.
  #concerns({ topics, gone }) {
    if (this.leads) return true;
    const follows = this.querySelector("[data-follows]")?.dataset.follows.split(" ") ?? [];
    return topics.some(topic => ALWAYS.has(topic) || follows.includes(topic)) || gone.some(card => this.querySelector(`[data-card="${card}"]`));
  }

  // At most once in a while, and not all phones at the same instant.
  read(wait = Number(this.dataset.wait)) {
    if (this.#reading) { this.#again = true; return; }
    this.#reading = true;
    setTimeout(() => this.#read(), this.leads ? wait : wait * Math.random());
  }

  async #read() {
    try { await this.show(await fetch(location.href)); } catch { this.say(this.dataset.lost, true); }
    this.#reading = false;
    if (this.#again) { this.#again = false; this.read(); }
  }

  async show(answer) {
    if (answer.status !== 200 && answer.status !== 422) { if (answer.status < 500) location.reload(); return; }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page.querySelector("live-room")) return void location.reload();
    const title = this.querySelector(TITLE)?.textContent;
    morphParts(document, page);
    restore(this);
    this.#digest.moved(title, this.querySelector(TITLE)?.textContent);
    // A page read just before the network went is no sign of it.
    if (navigator.onLine) this.say(this.hub?.state === "Connected" ? this.dataset.here : this.dataset.slow, this.hub?.state !== "Connected");
    this.showPending();
  }

  answered(sent, refused) { this.#forms.answered(sent, refused); this.read(250); }
  showPending() { this.#forms.showPending(); }
});
