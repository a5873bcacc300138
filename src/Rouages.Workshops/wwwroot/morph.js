// Makes a part of the page like the one just read, keeping what the person is doing: the field in hand, what they typed, what they unfolded.
const keyOf = node => node.nodeType === 1 ? node.id || node.dataset.card || node.dataset.key || null : null;

// The parts of a page that live, by name.
export function morphParts(root, page) {
  for (const part of root.querySelectorAll("[data-live]")) {
    const next = page.querySelector(`[data-live="${part.dataset.live}"]`);
    if (next) morph(part, next);
  }
  document.title = page.title;
}

export function morph(from, to) {
  attributes(from, to);
  if (from === document.activeElement && from.matches("input, textarea, select")) return;
  const chosen = from.localName === "select" && [...from.options].some(option => option.selected !== option.defaultSelected) ? from.value : null;
  const keyed = new Map([...from.children].filter(keyOf).map(child => [keyOf(child), child]));
  let child = from.firstChild;
  for (const next of [...to.childNodes]) {
    const key = keyOf(next);
    const match = key ? keyed.get(key) : child && !keyOf(child) && child.nodeName === next.nodeName ? child : null;
    if (!match || match.nodeName !== next.nodeName) { from.insertBefore(document.importNode(next, true), child); continue; }
    if (match === child) child = child.nextSibling;
    else if (match.contains(document.activeElement)) child = stepOver(child, match);
    else from.insertBefore(match, child);
    if (match.nodeType === 1) morph(match, next);
    else if (match.nodeValue !== next.nodeValue) match.nodeValue = next.nodeValue;
  }
  if (chosen !== null) from.value = chosen;
  while (child) { const gone = child; child = child.nextSibling; gone.remove(); }
}

// What holds the field in hand stays where it is, or it would lose it: what stands before goes behind.
function stepOver(child, held) {
  const before = [];
  for (let node = child; node && node !== held; node = node.nextSibling) before.push(node);
  held.after(...before);
  return held.nextSibling;
}

function attributes(from, to) {
  // What the person folds stays folded, until it becomes what is worked on.
  if (from.localName === "details" && "now" in to.dataset && !("now" in from.dataset)) from.open = to.open;
  const untouched = "defaultValue" in from && from.value === from.defaultValue, unticked = "defaultChecked" in from && from.checked === from.defaultChecked;
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name) && !(name === "open" && from.localName === "details")) from.removeAttribute(name);
  for (const { name, value } of [...to.attributes]) if (from.getAttribute(name) !== value && !(name === "open" && from.localName === "details")) from.setAttribute(name, value);
  if (from === document.activeElement) return;
  if (untouched && from.localName === "input") from.value = from.defaultValue;
  if (unticked) from.checked = from.defaultChecked;
}
