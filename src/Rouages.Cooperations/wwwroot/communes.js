// A search that adds communes to a list of lines. Without this script the list is typed, and the server reads it the same.
class RouagesCommunes extends HTMLElement {
  connectedCallback() {
    this.lines = this.querySelector("textarea");
    this.adds = this.querySelector("[data-adds]");
    this.search = this.adds.querySelector("input:not([type=hidden])");
    this.adds.hidden = false;
    this.adds.addEventListener("chosen", () => this.add(this.search.value));
  }

  add(name) {
    const lines = this.lines.value.split("\n").map(line => line.trim()).filter(Boolean);
    if (!lines.includes(name)) lines.push(name);
    this.lines.value = lines.join("\n");
    this.lines.dispatchEvent(new Event("input", { bubbles: true }));
    this.search.value = "";
    this.search.focus();
  }
}

customElements.define("rouages-communes", RouagesCommunes);
