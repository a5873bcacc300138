// The line, finer than its five places: sent once the hand rests, by the same command. Arrows move it by one notch.
const REST = 500;

customElements.define("line-slider", class extends HTMLElement {
  #resting;

  connectedCallback() {
    this.addEventListener("input", () => this.#say());
    this.addEventListener("change", () => {
      clearTimeout(this.#resting);
      this.#resting = setTimeout(() => this.querySelector("form").requestSubmit(), REST);
    });
  }

  // What the place means is said in words, on screen and to screen readers.
  #say() {
    const range = this.querySelector("[type=range]"), position = range.valueAsNumber, words = this.dataset.words.split("|");
    const nearest = words[2 - Math.sign(position) * Math.round(Math.abs(position) / 50)];
    const text = this.dataset.said.replace("{0}", nearest).replace("{1}", position > 0 ? `+${position}` : String(position).replace("-", "−"));
    range.setAttribute("aria-valuetext", text);
    this.querySelector("output").textContent = text;
  }
});
