// Sends the forms of a room without leaving the page. A participant's go through the outbox; the facilitator waits for the answer.
import { Outbox, newId } from "./outbox.js";
import { drag } from "./drag.js";

export class CommandForms {
  #room; #outbox; #told = false;

  constructor(room) {
    this.#room = room;
    this.#outbox = new Outbox(room);
    room.addEventListener("submit", event => this.#take(event));
    if (room.leads) drag(room, (what, fields) => this.#post(room.dataset.commands, new URLSearchParams([["do", what], ...fields])));
  }

  flush() { if (!this.#room.leads) this.#outbox.flush(); }

  #take(event) {
    const form = event.target, button = event.submitter;
    if (!form.dataset.do) return;
    event.preventDefault();
    const fields = [...new FormData(form, button)].map(([name, value]) => [name, String(value)]);
    if (this.#room.leads) return void this.#post(form.action, new URLSearchParams(fields), button);
    if ("pick" in form.dataset) this.#pick(form, button);
    const area = form.querySelector("textarea[data-draft]");
    if (area) { area.value = ""; area.dispatchEvent(new Event("input", { bubbles: true })); area.focus(); }
    this.#outbox.put(fields.findLast(([name]) => name === "do")[1], fields);
    form.closest("details:not(.note, .rating)")?.removeAttribute("open");
  }

  // The answer is shown as given, and as waiting until the server has it.
  #pick(form, button) {
    const back = button.getAttribute("aria-pressed") === "true" && button.value === "";
    for (const other of form.querySelectorAll("[aria-pressed]")) other.setAttribute("aria-pressed", String(other === button && !back));
    const left = this.#room.querySelector("[data-points] output"), most = Number(left?.closest("[data-points]").dataset.points);
    if (left) left.textContent = Math.max(0, most - [...this.#room.querySelectorAll("[data-pick] [aria-pressed=true]")].reduce((sum, one) => sum + Number(one.dataset.value), 0));
  }

  async #post(action, body, button) {
    body.has("command") || body.set("command", newId());
    body.set("__RequestVerificationToken", this.#room.querySelector("[name=__RequestVerificationToken]").value);
    button?.setAttribute("aria-busy", "true");
    const slow = setTimeout(() => this.#room.say(this.#room.dataset.away, true), 3000);
    try {
      const answer = await fetch(action, { method: "POST", body });
      // Done: what was ticked and typed for it must not go with the next act.
      if (answer.ok) button?.form?.reset();
      await this.#room.show(answer);
    } catch { this.#room.say(this.#room.dataset.lost, true); }
    clearTimeout(slow);
    button?.removeAttribute("aria-busy");
    this.#room.querySelector(".problems")?.focus();
  }

  // Refused for good: said at once, and the words come back to where they were written.
  answered({ what, fields }, refused) {
    const line = this.#room.querySelector("[data-refused]");
    if (line) line.textContent = refused ?? "";
    const text = fields.find(([name]) => name === "text")?.[1], area = this.#room.querySelector("textarea[data-draft]");
    if (!refused && (what === "group" || what === "merge")) this.#room.querySelector(".group-tools")?.reset();
    if (refused && what === "card" && text && area && !area.value) { area.value = text; area.dispatchEvent(new Event("input", { bubbles: true })); }
  }

  showPending() {
    const pending = this.#outbox?.pending ?? [], list = this.#room.querySelector("[data-unsent]"), { kept, sent } = this.#room.dataset;
    if (!list) return;
    const cards = pending.filter(({ what }) => what === "card" || what === "edit").map(({ fields }) => fields.find(([name]) => name === "text")?.[1]);
    list.hidden = !cards.length;
    list.replaceChildren(...cards.map(text => {
      const item = document.createElement("li"), body = document.createElement("p"), state = document.createElement("p");
      item.className = "card unsent"; body.className = "card-text"; body.dir = "auto"; state.className = "sent waiting";
      body.textContent = text; state.textContent = kept;
      item.append(body, state);
      return item;
    }));
    // Beside the button when there is one, at the foot of the page otherwise.
    const lines = this.#room.querySelectorAll("[data-outbox]"), said = pending.length ? kept : this.#told ? sent : "";
    for (const [at, line] of [...lines].entries()) if (line.textContent !== (at ? "" : said)) line.textContent = at ? "" : said;
    if (pending.length) this.#told = true;
  }
}
