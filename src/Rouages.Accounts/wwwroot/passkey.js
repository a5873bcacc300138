// Passkeys: fills the hidden « Credential » of the form it holds, then sends it like any form. Without it, the password is there.
// Where the form may also go without a key, [data-key] holds the button that asks for one.
class PasskeyForm extends HTMLElement {
  #waiting = null;

  connectedCallback() {
    const can = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential?.parseCreationOptionsFromJSON;
    if (!can) return;
    this.hidden = false;
    this.form = this.querySelector("form");
    const own = this.querySelector("[data-key]");
    if (own) own.hidden = false;
    this.button = own?.querySelector("button");
    this.form.addEventListener("submit", event => {
      if (this.form.elements.Credential.value || (own && event.submitter !== this.button)) return;
      event.preventDefault();
      // All that is asked beside the password, which a key replaces.
      if (own && ![...this.form.elements].every(field => field.name === "Password" || field.reportValidity())) return;
      this.#ask(false);
    });
    if (this.getAttribute("act") === "get") this.#offer();
  }

  disconnectedCallback() { this.#waiting?.abort(); }

  // The browser proposes passkeys inside the e-mail field.
  async #offer() {
    // Whoever has pressed the button meanwhile is not interrupted.
    if (await PublicKeyCredential.isConditionalMediationAvailable?.() && !this.#waiting) this.#ask(true);
  }

  async #ask(quietly) {
    this.#waiting?.abort();
    const waiting = this.#waiting = new AbortController();
    this.#say("");
    try {
      const credential = await this.#credential(waiting.signal, quietly);
      this.form.elements.Credential.value = JSON.stringify(credential);
      this.form.requestSubmit(this.button);
    } catch (failure) {
      if (!quietly && failure.name !== "AbortError") this.#say(this.querySelector("[role=status]").dataset.failed);
    }
  }

  async #credential(signal, quietly) {
    const answer = await fetch(this.getAttribute("options"), { method: "POST", body: new URLSearchParams(new FormData(this.form)), headers: { accept: "application/json" }, signal });
    if (!answer.ok) throw new Error(`options: ${answer.status}`);
    const options = await answer.json();
    if (this.getAttribute("act") === "create")
      return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), signal });
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    return navigator.credentials.get({ publicKey, signal, ...(quietly && { mediation: "conditional" }) });
  }

  #say(sentence) { this.querySelector("[role=status]").textContent = sentence; }
}

customElements.define("passkey-form", PasskeyForm);
