// Saves each answer as it is given and keeps it on the device while the network is down. Without this file every form still works.
import { Drafts } from "./drafts.js";
import { Sheets } from "./sheets.js";
import { clear, fill, given, givenBefore, labelOf, tell } from "./inputs.js";
import { keep } from "./keeping.js";
import { send } from "./sending.js";

customElements.define("answer-sheets", class extends HTMLElement {
  #drafts; #sheets; #timer; #tries = 0; #sending = false;

  connectedCallback() {
    this.#drafts = new Drafts(this.dataset.respondent, this.dataset.known);
    this.#sheets = new Sheets(this);
    for (const type of ["input", "change"]) this.addEventListener(type, event => this.#take(event));
    this.addEventListener("submit", event => this.#go(event, event.submitter?.value));
    this.addEventListener("click", event => this.#link(event));
    addEventListener("online", () => this.#later(0));
    addEventListener("pagehide", () => this.#send());
    for (const input of givenBefore(this)) for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
    fill(this, this.#drafts.newer);
    this.#sheets.load().then(() => this.#loaded(), () => { });
    if (this.#drafts.pending.length) this.#later(0);
  }

  #say(text) { this.querySelector(".saved").textContent = text; }
  #take(event) {
    const change = given(this, event);
    if (!change) return;
    if (change.left) return this.#later(0);
    clear(event.target);
    this.#drafts.put(change.name, change.value, labelOf(event.target));
    this.#later(change.typing ? 800 : 0);
  }

  // All sheets are here: the page may be a kept one, and the address that of another sheet.
  #loaded() {
    if (this.#sheets.find(this.#sheets.at(location))?.hidden) this.#sheets.show(this.#sheets.at(location), false);
    fill(this, this.#drafts.newer);
    this.#sheets.review();
    if ("keep" in this.dataset) keep(this.dataset.base).catch(() => { });
  }

  #later(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), wait);
  }

  async #send() {
    const sent = this.#drafts.pending;
    if (this.#sending || !sent.length) return;
    this.#sending = true;
    this.#say(this.dataset.sending);
    const answer = await send(this, sent).catch(() => null);
    this.#sending = false;
    if (answer?.ok || answer?.status === 422) await this.#received(sent, await answer.json());
    else if (answer?.status === 409) location.assign(this.dataset.base);
    else if (answer?.status === 404) this.#say(this.dataset.gone);
    else {
      this.#say(this.dataset.kept);
      if (answer?.status === 400) await this.#sheets.renew().catch(() => { });
      this.#later(Math.min(60000, 1000 * 2 ** this.#tries++));
    }
  }

  // The page may have moved on meanwhile: it comes back to what cannot be saved.
  #received(sent, { said, refused, others, at }) {
    this.#tries = 0;
    const elsewhere = Object.entries(others), own = sent.filter(([item]) => !(item in refused)).map(([item, { value }]) => [item, value]);
    this.#drafts.forget(sent);
    this.#drafts.stands([...own, ...elsewhere], at);
    this.#say(said);
    for (const [item] of sent) {
      const input = this.querySelector(`[name="${CSS.escape(item)}"]`), sheet = input?.closest("[data-sheet]");
      if (input && !refused[item]) clear(input);
      if (!input || !refused[item]) continue;
      tell(input, refused[item]);
      if (sheet.hidden && this.#sheets.show(sheet.dataset.sheet)) input.focus();
    }
    // What another tab or another device answered meanwhile, but for what is being changed here.
    const mine = new Set(this.#drafts.pending.map(([item]) => item));
    fill(this, elsewhere.filter(([item]) => !mine.has(item) && !this.querySelector(`[name="${CSS.escape(item)}"][aria-invalid]`)));
    this.#sheets.review();
    if (mine.size) this.#later(0);
  }

  #go(event, where) {
    const finishing = event.target.closest("[data-sheet]").dataset.sheet === "apercu";
    if (finishing && this.#sheets.find("merci")) this.#drafts.put("merci", "", "");
    if (!this.#sheets.show(finishing ? "merci" : where)) return this.#count(event.target);
    event.preventDefault();
    this.#later(0);
  }

  // The form itself leaves: it counts like the rest of this page.
  #count(form) {
    for (const [name, value] of Object.entries(this.#drafts.next))
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }

  #link(event) {
    const link = event.target.closest("a[href]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (this.#sheets.show(this.#sheets.at(link))) event.preventDefault();
  }
});
