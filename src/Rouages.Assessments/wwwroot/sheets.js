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
    this.review();
    for (const other of this.#host.querySelectorAll("[data-sheet]")) other.hidden = other !== sheet;
    if (push) history.pushState(null, "", `${this.#base}/${name}`);
    // The rest of the title, questionnaire and site, stays.
    document.title = [sheet.dataset.title, ...document.title.split(" — ").slice(1)].join(" — ");
    this.#host.querySelector(".problems")?.remove();
    sheet.querySelector("h1").focus({ preventScroll: true });
    scrollTo(0, 0);
    return true;
  }

  // The page that tells the answers over reads them where they were given.
  review() {
    const { done, none } = this.#host.dataset;
    let count = 0;
    for (const state of this.#host.querySelectorAll("[data-state]")) {
      const sheet = this.find(state.dataset.state), why = this.#host.querySelector(`[data-why="${CSS.escape(state.dataset.state)}"]`);
      if (!sheet) return;
      const level = sheet.querySelector(`[name="${CSS.escape(state.dataset.state)}"]:checked`);
      const other = [...sheet.querySelectorAll(".indicator input")].some(input => input.type === "text" ? input.value : input.checked);
      state.textContent = level ? level.labels[0].querySelector("b").textContent : other ? done : none;
      state.dataset.answer = level || other ? "True" : "False";
      why.textContent = sheet.querySelector("textarea").value.trim();
      if ((level || other) && state.dataset.asked === "True") count++;
    }
    const answered = this.#host.querySelector("[data-answered]");
    if (answered) answered.textContent = count;
  }
}
