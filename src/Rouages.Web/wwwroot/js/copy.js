// Copies a text that is shown; without this script it is selected and copied by hand.
class CopyText extends HTMLElement {
  connectedCallback() {
    const [field, button, said] = ["input", "button", "[role=status]"].map(part => this.querySelector(part));
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(field.value);
        said.textContent = said.dataset.done;
      } catch {
        field.select();
      }
    });
  }
}
customElements.define("copy-text", CopyText);
