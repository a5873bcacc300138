// Improves the board that already works by its buttons: cards can be dragged between columns, or moved with the arrow keys.
class PlanBoard extends HTMLElement {
  connectedCallback() {
    for (const card of this.querySelectorAll('.card')) {
      card.draggable = true;
      card.addEventListener('dragstart', event => this.#lift(event, card));
      card.addEventListener('dragend', () => this.#drop());
    }
    for (const column of this.querySelectorAll('.column')) {
      column.addEventListener('dragover', event => this.#over(event, column));
      column.addEventListener('drop', event => { event.preventDefault(); this.#move(this.#held, column); });
    }
    this.addEventListener('keydown', event => this.#arrow(event));
    const focus = sessionStorage.getItem('plan-board');
    sessionStorage.removeItem('plan-board');
    if (focus) this.querySelector(`[data-id="${CSS.escape(focus)}"] a`)?.focus();
  }

  #held = null;

  #lift(event, card) {
    this.#held = card;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', card.querySelector('a').textContent);
    this.classList.add('lifting');
  }

  #drop() {
    this.#held = null;
    this.classList.remove('lifting');
    this.querySelectorAll('.over').forEach(column => column.classList.remove('over'));
  }

  #over(event, column) {
    if (!this.#held) return;
    event.preventDefault();
    this.querySelectorAll('.over').forEach(other => other.classList.toggle('over', other === column));
    column.classList.add('over');
  }

  #arrow(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const card = event.target.closest('.card');
    if (!step || !card || event.altKey || event.ctrlKey || event.metaKey) return;
    const columns = [...this.querySelectorAll('.column')];
    const next = columns[columns.indexOf(card.closest('.column')) + step];
    if (!next) return;
    event.preventDefault();
    this.#move(card, next);
  }

  // The card's own form makes the move: same address, same token, same refusals as without this file.
  #move(card, column) {
    if (!card || card.closest('.column') === column) return;
    const form = card.querySelector('form.move');
    if (!form) return;
    const status = Object.assign(document.createElement('input'), { type: 'hidden', name: 'status', value: column.dataset.status });
    form.append(status);
    sessionStorage.setItem('plan-board', card.dataset.id);
    form.submit();
  }
}

customElements.define('plan-board', PlanBoard);
