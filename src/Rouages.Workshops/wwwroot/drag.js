// Cards dragged onto a group go there, by mouse or by a finger that holds one. The list under each card does the same by keyboard.
const HOLD = 300, SLIP = 10;

export function drag(room, ask) {
  let card = null, touch = null;
  const heapOf = event => event.target.closest?.(".grouping .heap");
  const mark = heap => { for (const other of room.querySelectorAll(".heap.over")) if (other !== heap) other.classList.remove("over"); heap?.classList.add("over"); };

  room.addEventListener("dragstart", event => {
    card = event.target.closest?.("[draggable]");
    if (card) { event.dataTransfer.effectAllowed = "move"; event.dataTransfer.setData("text/plain", card.dataset.card); }
  });
  room.addEventListener("dragover", event => {
    const heap = card && heapOf(event);
    if (!heap) return;
    event.preventDefault();
    mark(heap);
  });
  room.addEventListener("dragend", () => { card = null; mark(null); });
  room.addEventListener("drop", event => {
    const heap = card && heapOf(event);
    if (!heap) return;
    event.preventDefault();
    place(card, heap);
  });

  const place = (moved, heap) => { if (heap && moved.closest(".heap") !== heap) ask("move", [["card", moved.dataset.card], ["group", heap.dataset.group]]); };
  const release = () => {
    if (!touch) return;
    clearTimeout(touch.timer);
    touch.card.classList.remove("held");
    touch = null;
    mark(null);
  };

  // Before a card is held, a finger scrolls the page as anywhere else.
  room.addEventListener("touchstart", event => {
    release();
    const held = event.touches.length === 1 && !event.target.closest?.("a, button, input, select, summary") && event.target.closest?.(".grouping [draggable]");
    if (!held) return;
    const [{ clientX: x, clientY: y }] = event.touches;
    touch = { card: held, x, y, heap: null, holds: false };
    touch.timer = setTimeout(() => { touch.holds = true; held.classList.add("held"); navigator.vibrate?.(15); }, HOLD);
  }, { passive: true });
  room.addEventListener("touchmove", event => {
    if (!touch) return;
    const [{ clientX: x, clientY: y }] = event.touches;
    if (!touch.holds) { if (Math.hypot(x - touch.x, y - touch.y) > SLIP) release(); return; }
    event.preventDefault();
    touch.heap = document.elementFromPoint(x, y)?.closest(".grouping .heap");
    mark(touch.heap);
  }, { passive: false });
  room.addEventListener("touchend", event => {
    if (!touch) return;
    if (touch.holds) { event.preventDefault(); place(touch.card, touch.heap); }
    release();
  });
  room.addEventListener("touchcancel", release);
}
