// Small things about the inputs of a questionnaire.

// In words, for the page that tells what came too late: « Noyau dur : En cours ».
export function labelOf(input) {
  const [label] = input.labels, asked = (input.closest("fieldset")?.querySelector("legend") ?? label).textContent.trim();
  const given = input.type === "text" ? input.value : (label.querySelector("b") ?? label).textContent.trim();
  return `${input.closest("[data-sheet]").dataset.title}, ${asked} ${given}`;
}

const idOf = input => `${input.name.replaceAll(".", "-")}-error`;

export function clear(input) {
  document.getElementById(idOf(input))?.remove();
  input.removeAttribute("aria-invalid");
}

// The sentence stands before the input, where it is read first.
export function tell(input, sentence) {
  clear(input);
  input.insertAdjacentHTML("beforebegin", `<span class="error" id="${idOf(input)}" role="alert"></span>`);
  input.previousElementSibling.textContent = sentence;
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", idOf(input));
}
