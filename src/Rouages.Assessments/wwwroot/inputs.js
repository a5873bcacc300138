// Small things about the inputs of a questionnaire.

// In words, for the page that tells what came too late: « Noyau dur : En cours ».
export function labelOf(input) {
  const [label] = input.labels, asked = (input.closest("fieldset")?.querySelector("legend") ?? label).textContent.trim();
  const given = isText(input) ? input.value : (label.querySelector("b") ?? label).textContent.trim();
  return `${input.closest("[data-sheet]").dataset.title}, ${asked} ${given}`;
}

const isText = ({ type }) => type === "text" || type === "textarea";
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

const UNKNOWN = "?";
const named = (host, name, type) => host.querySelector(`input[type=${type}][name="${CSS.escape(name)}"]`);

// What one change says of its question: a text and its « je ne sais pas » exclude each other. Null while there is nothing to say.
export function given(host, { target, type }) {
  const { name, value } = target;
  if (!name || (target.type === "radio" && type === "input")) return null;
  const text = named(host, name, "text"), box = named(host, name, "checkbox");
  if (target === box && box.checked) text.value = "";
  if (target === text && box && text.value.trim()) box.checked = false;
  const typing = isText(target);
  return { name, value: target === box ? (box.checked ? UNKNOWN : text.value) : value, typing, left: typing && type === "change" };
}

// What was given while the page was still loading its scripts.
export function givenBefore(host) {
  return [...host.querySelectorAll("[data-sheet] :is(textarea, input[type=text], input[type=radio], input[type=checkbox])")]
    .filter(input => isText(input) ? input.value !== input.defaultValue : input.checked !== input.defaultChecked && (input.checked || input.type === "checkbox"));
}

export function fill(host, entries) {
  for (const [item, { value }] of entries)
    for (const input of host.querySelectorAll(`[name="${CSS.escape(item)}"]`))
      if (input.type === "textarea") input.value = value;
      else if (input.type === "text") input.value = value === UNKNOWN ? "" : value;
      else input.checked = input.value === value;
}
