// What is being written of a meeting stays on the device until it is saved: a session that ends or a network that goes loses nothing.
const prefix = "rouages.draft.", sent = "rouages.draft.sent";
const read = (store, key) => { try { return store.getItem(key); } catch { return null; } };
const write = (store, key, value) => { try { if (value === null) store.removeItem(key); else store.setItem(key, value); } catch { } };

const form = document.querySelector("form[data-draft]");
const last = read(sessionStorage, sent);

if (!form) {
  // The page of the meeting: what was sent from this window has been saved.
  if (last && document.querySelector("[data-draft-saved]")) write(localStorage, last, null);
  write(sessionStorage, sent, null);
} else {
  const key = prefix + form.dataset.draft;
  const fields = [...form.elements].filter(one => one.name && (one.matches("textarea") || one.matches("input:not([type=hidden], [type=checkbox], [type=radio])")));
  const told = form.querySelector("[data-draft-told]");
  write(sessionStorage, sent, null);
  const kept = JSON.parse(read(localStorage, key) ?? "null");
  if (kept) {
    let back = false;
    for (const field of fields) if (kept[field.name] !== undefined && kept[field.name] !== field.value) { field.value = kept[field.name]; field.closest("details")?.setAttribute("open", ""); back = true; }
    if (told) told.hidden = !back;
  }
  form.addEventListener("input", () => {
    const typed = Object.fromEntries(fields.filter(field => field.value !== field.defaultValue).map(field => [field.name, field.value]));
    write(localStorage, key, Object.keys(typed).length ? JSON.stringify(typed) : null);
  });
  form.addEventListener("submit", () => write(sessionStorage, sent, key));
  form.querySelector("[data-draft-drop]")?.addEventListener("click", () => { write(localStorage, key, null); location.reload(); });
}
