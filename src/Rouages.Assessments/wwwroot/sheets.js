// The sheets of a questionnaire, one shown at a time. Once all are here, going from one to the next needs no network.
export class Sheets {
  #host; #base;

  constructor(host) {
    this.#host = host;
    this.#base = host.dataset.base;
    addEventListener("popstate", () => this.show(this.at(location), false) || location.reload());
  }

  async #fetch() {
    const answer = await fetch(`${this.#base}/feuilles`);
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  async load() {
    const page = await this.#fetch(), here = this.#host.querySelector("[data-sheet]");
    let last = null;
    for (const sheet of page.querySelectorAll("[data-sheet]")) {
      if (sheet.dataset.sheet === here.dataset.sheet) last = here;
      else if (!last) here.before(document.adoptNode(sheet));
      else { last.after(document.adoptNode(sheet)); last = sheet; }
    }
  }

  // The token of the forms goes stale when the person signs in or out in another tab.
  async renew() {
    const { value } = (await this.#fetch()).querySelector("[name=__RequestVerificationToken]");
    for (const token of this.#host.querySelectorAll("[name=__RequestVerificationToken]")) token.value = value;
  }

  // The sheet that an address names; empty for any other page.
  at({ pathname }) { return pathname.startsWith(`${this.#base}/`) ? pathname.slice(this.#base.length + 1) : ""; }

  find(name) { return this.#host.querySelector(`[data-sheet="${CSS.escape(name)}"]`); }

  show(name, push = true) {
    const sheet = this.find(name);
    if (!sheet) return false;
    for (const other of this.#host.querySelectorAll("[data-sheet]")) other.hidden = other !== sheet;
    if (push) history.pushState(null, "", `${this.#base}/${name}`);
    document.title = sheet.dataset.title;
    this.#host.querySelector(".problems")?.remove();
    sheet.querySelector("h1").focus({ preventScroll: true });
    scrollTo(0, 0);
    return true;
  }

  // The overview says what is answered, as it changes.
  mark(stage, done) {
    const state = this.#host.querySelector(`[data-state="${CSS.escape(stage)}"]`);
    if (!state || state.textContent.trim()) return;
    state.textContent = done;
    const count = this.#host.querySelector("[data-answered]");
    count.textContent = Number(count.textContent) + 1;
  }
}
