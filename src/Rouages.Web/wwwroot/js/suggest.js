// Proposes while one types (ARIA combobox with a list). Without this script the field is plain text that the server reads on submit.
class RouagesSuggest extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input:not([type=hidden])");
    this.code = this.querySelector("input[type=hidden]");
    this.said = this.querySelector("[role=status]");
    this.list = document.createElement("ul");
    Object.assign(this.list, { id: `${this.input.id}-list`, role: "listbox", hidden: true });
    this.list.setAttribute("aria-label", this.dataset.label);
    this.input.after(this.list);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", this.list.id], ["autocomplete", "off"]])
      this.input.setAttribute(name, value);
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", event => this.pressed(event));
    this.input.addEventListener("blur", () => this.close());
    // A press must not take the focus away before the click has chosen.
    this.list.addEventListener("pointerdown", event => event.preventDefault());
    this.list.addEventListener("click", event => this.choose(event.target.closest("[role=option]")));
  }

  typed() {
    this.code.value = "";
    clearTimeout(this.waiting);
    const text = this.input.value.trim();
    if (text.length < 2) return this.close();
    this.waiting = setTimeout(() => this.ask(text), 150);
  }

  async ask(text) {
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const address = new URL(this.dataset.src, location.href);
      address.searchParams.set("q", text);
      const answer = await fetch(address, { signal: this.asking.signal, headers: { accept: "application/json" } });
      if (answer.ok) this.show(await answer.json());
    } catch (error) {
      // Without network the typed text is enough.
      if (error.name !== "AbortError") this.close();
    }
  }

  show(found) {
    const marked = this.current?.dataset.value;
    this.list.replaceChildren(...found.map((item, i) => {
      const option = document.createElement("li");
      Object.assign(option, { id: `${this.list.id}-${i}`, role: "option", textContent: item.label });
      option.dataset.value = item.value;
      option.dataset.label = item.label;
      option.setAttribute("aria-selected", "false");
      if (item.hint) option.append(Object.assign(document.createElement("small"), { textContent: item.hint }));
      return option;
    }));
    this.said.textContent = !found.length ? this.dataset.none
      : found.length === 1 ? this.dataset.foundOne : this.dataset.found.replace("{0}", found.length);
    this.list.hidden = !found.length;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    // What was marked stays so while it is still proposed.
    this.mark([...this.list.children].find(option => option.dataset.value === marked) ?? null);
  }

  pressed(event) {
    const options = [...this.list.children];
    const at = options.indexOf(this.current);
    if (event.key === "Escape" && !this.list.hidden) { event.preventDefault(); this.close(); }
    else if (this.list.hidden) return;
    else if (event.key === "ArrowDown") { event.preventDefault(); this.mark(options[(at + 1) % options.length]); }
    else if (event.key === "ArrowUp") { event.preventDefault(); this.mark(options.at(at < 1 ? -1 : at - 1)); }
    else if (event.key === "Enter" && this.current) { event.preventDefault(); this.choose(this.current); }
  }

  mark(option) {
    this.current?.setAttribute("aria-selected", "false");
    this.current = option;
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  choose(option) {
    if (!option) return;
    this.input.value = option.dataset.label;
    this.code.value = option.dataset.value;
    this.said.textContent = option.dataset.label;
    this.close();
    this.dispatchEvent(new CustomEvent("chosen", { bubbles: true, detail: option.dataset.value }));
  }

  close() {
    clearTimeout(this.waiting);
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.mark(null);
  }
}

customElements.define("rouages-suggest", RouagesSuggest);
