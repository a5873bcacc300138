// After the closing: what stayed on this device, in words, so that nothing is lost in silence.
import { Drafts } from "./drafts.js";

customElements.define("kept-answers", class extends HTMLElement {
  connectedCallback() {
    const drafts = new Drafts(this.dataset.respondent, 0);
    const labels = drafts.pending.map(([, draft]) => draft.label).filter(Boolean);
    if (!labels.length) return;
    this.hidden = false;
    this.querySelector("textarea").value = labels.join("\n");
    this.querySelector("button").addEventListener("click", () => { drafts.forgetAll(); this.hidden = true; });
  }
});
