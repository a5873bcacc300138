// Cards dragged onto a group go there. The list under each card does the same by keyboard.
export function drag(room, ask) {
  let card = null;
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
    if (card.closest(".heap") !== heap) ask("move", [["card", card.dataset.card], ["group", heap.dataset.group]]);
  });
}
