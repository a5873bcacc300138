// A card being written stays on the device until it is put down; and how many characters are left is told.
const keyOf = area => `rouages.draft.${area.dataset.draft}`;

export function restore(root) {
  for (const area of root.querySelectorAll("textarea[data-draft]")) {
    try { if (!area.value.trim()) area.value = localStorage.getItem(keyOf(area)) ?? ""; } catch { }
    count(area);
  }
}

export function keep(area) {
  count(area);
  if (!area.dataset.draft) return;
  try { if (area.value) localStorage.setItem(keyOf(area), area.value); else localStorage.removeItem(keyOf(area)); } catch { }
}

function count(area) {
  const left = document.getElementById(area.getAttribute("aria-describedby"));
  if (left?.dataset.left) left.textContent = left.dataset.left.replace("{0}", area.maxLength - area.value.length);
}
