// Counts down from what was left when the page was read: the clock of the device does not matter.
customElements.define("room-timer", class extends HTMLElement {
  static observedAttributes = ["data-left", "data-running"];
  #end; #ticking;

  connectedCallback() { this.attributeChangedCallback(); this.#ticking = setInterval(() => this.#show(), 500); }
  disconnectedCallback() { clearInterval(this.#ticking); }

  attributeChangedCallback() {
    this.#end = "running" in this.dataset ? performance.now() + Number(this.dataset.left) : null;
    this.#show();
  }

  #show() {
    const left = this.#end === null ? Number(this.dataset.left) : Math.max(0, this.#end - performance.now()), seconds = Math.ceil(left / 1000);
    const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    if (this.textContent !== text) this.textContent = text;
    const over = left <= 0;
    if (over && !this.classList.contains("over")) this.dispatchEvent(new CustomEvent("over", { bubbles: true }));
    this.classList.toggle("over", over);
  }
});
