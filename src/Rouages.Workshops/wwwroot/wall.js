// The wall of a room: nothing is ever cut. What does not fit on one page is turned, ten seconds each, whole cards only;
// arrows and the buttons turn it by hand, the space bar keeps a page.
const EACH = 10_000, SIZES = ["far", "middle", "near"], SMALLEST = .45, PHONE = matchMedia("(max-width: 40rem)");

customElements.define("room-wall", class extends HTMLElement {
  #pages = []; #at = 0; #turned = performance.now(); #held = false; #watch; #ticking; #resized;

  connectedCallback() {
    this.#watch = new MutationObserver(() => this.#lay());
    this.#resized = new ResizeObserver(() => this.#lay());
    this.#resized.observe(this);
    document.fonts?.ready.then(() => this.#lay());
    this.#ticking = setInterval(() => this.#tick(), 500);
    document.addEventListener("keydown", this);
    this.pager?.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    this.#resized.disconnect();
    clearInterval(this.#ticking);
    document.removeEventListener("keydown", this);
  }

  get pager() { return document.querySelector("[data-pager]"); }
  get board() { return this.querySelector("[data-pages]"); }

  handleEvent(event) {
    const turn = event.type === "click" ? (event.target.closest("[data-next]") ? 1 : 0) : { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    const hold = event.type === "click" ? event.target.closest("[data-hold]") : event.key === " " && !event.target.closest?.("button, a, input");
    if (this.#pages.length < 2 || (!turn && !hold)) return;
    if (event.type === "keydown") event.preventDefault();
    if (hold) { this.#held = !this.#held; this.#turned = performance.now(); this.#say(); } else this.#turn(turn);
  }

  // Everything is measured again whenever the room or the window changes, before anything is painted.
  #lay() {
    this.#watch.disconnect();
    this.style.removeProperty("--fit");
    const board = this.board, main = this.firstElementChild;
    for (const hidden of this.querySelectorAll(".put-by")) hidden.classList.remove("put-by");
    if (!PHONE.matches && main) {
      this.#pages = board ? this.#paged(board) : [];
      this.#at = Math.min(this.#at, Math.max(0, this.#pages.length - 1));
      if (board) this.#show(board, this.#pages[this.#at]);
      for (let fit = .95; fit >= SMALLEST && (overflows(main) || (board && overflows(board))); fit -= .05) this.style.setProperty("--fit", fit);
    } else this.#pages = [];
    this.#say();
    this.#watch.observe(this, { subtree: true, childList: true, characterData: true, attributes: true });
  }

  // Together when it fits, in the largest letters that do; else one heap at a time, as many of its cards as a page holds.
  #paged(board) {
    const heaps = [...board.querySelectorAll(".heap")].filter(heap => heap.querySelector("[data-item]"));
    if (!heaps.length) return [];
    for (const size of SIZES) { const page = { size }; if (this.#fits(board, page)) return [page]; }
    return heaps.flatMap((heap, index) => {
      const pages = [], items = heap.querySelectorAll("[data-item]").length;
      for (let from = 0; from < items;) {
        const rest = SIZES.map(size => ({ heap, index, from, to: items, size })).find(page => this.#fits(board, page));
        // A long card is no reason to leave a page half empty: in two wide columns it may stand beside the others.
        const page = rest ?? ["near", "wide"].map(size => this.#fullest(board, { heap, index, from, to: items, size })).reduce((most, other) => other.to > most.to || most.size === "whole" ? other : most);
        pages.push(page);
        from = page.to;
      }
      return pages;
    });
  }

  #fullest(board, page) {
    if (this.#fits(board, page)) return page;
    let fits = page.from + 1, beyond = page.to;
    while (beyond - fits > 1) {
      const middle = (fits + beyond) >> 1;
      if (this.#fits(board, { ...page, to: middle })) fits = middle; else beyond = middle;
    }
    return { ...page, to: fits, size: fits === page.from + 1 && !this.#fits(board, { ...page, to: fits }) ? "whole" : page.size };
  }

  #fits(board, page) { this.#show(board, page); return !overflows(board); }

  #show(board, page) {
    if (!page) return;
    const rail = this.querySelector("[data-rail]");
    board.dataset.size = page.size;
    board.toggleAttribute("data-apart", Boolean(page.heap));
    for (const heap of board.querySelectorAll(".heap")) {
      heap.classList.toggle("put-by", Boolean(page.heap) && heap !== page.heap);
      for (const [at, item] of [...heap.querySelectorAll("[data-item]")].entries()) item.classList.toggle("put-by", heap === page.heap && (at < page.from || at >= page.to));
    }
    if (!rail) return;
    rail.hidden = !page.heap || rail.children.length < 2 || rail.children.length > 6;
    for (const [at, item] of [...rail.children].entries()) { item.classList.toggle("now", at === page.index); item.classList.toggle("read", at < page.index); }
  }

  #turn(by) {
    if (this.#pages.length < 2) return;
    this.#at = (this.#at + by + this.#pages.length) % this.#pages.length;
    this.#turned = performance.now();
    this.#lay();
  }

  #tick() {
    if (this.#pages.length > 1 && !this.#held && performance.now() - this.#turned >= EACH) this.#turn(1); else this.#say();
  }

  #say() {
    const { pager } = this, many = this.#pages.length > 1;
    if (!pager) return;
    pager.hidden = !many;
    if (!many) { this.#turned = performance.now(); return; }
    const soon = Math.max(1, Math.ceil((EACH - performance.now() + this.#turned) / 1000)), { page, soon: next, held } = pager.dataset;
    const text = `${page.replace("{0}", this.#at + 1).replace("{1}", this.#pages.length)} · ${this.#held ? held : next.replace("{0}", soon)}`;
    const said = pager.querySelector("[data-said]"), segments = pager.querySelector("[data-segments]");
    if (said.textContent !== text) said.textContent = text;
    pager.querySelector("[data-hold]").setAttribute("aria-pressed", String(this.#held));
    segments.hidden = this.#pages.length > 8;
    if (segments.childElementCount !== this.#pages.length) segments.replaceChildren(...this.#pages.map(() => document.createElement("i")));
    for (const [at, segment] of [...segments.children].entries()) segment.className = at < this.#at ? "past" : at === this.#at ? "on" : "";
  }
});

// Letters reach a little beyond their lines: that is no overflow.
const overflows = box => box.scrollHeight > box.clientHeight * 1.01 + 1 || box.scrollWidth > box.clientWidth + 1;
