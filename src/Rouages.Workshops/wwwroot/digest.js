// What screen readers hear: how many cards came, at most every ten seconds; and the new step at once.
const PAUSE = 10_000;

export class Digest {
  #room; #cards = 0; #timer; #last = -PAUSE;
  constructor(room) { this.#room = room; }

  hear(cards) {
    this.#cards += cards;
    if (this.#cards && !this.#timer) this.#timer = setTimeout(() => this.#tell(), Math.max(0, this.#last + PAUSE - performance.now()));
  }

  moved(before, now) { if (before !== now && now) this.#say(now); }

  #tell() {
    this.#timer = null;
    const { card, cards, digest } = this.#room.dataset, count = this.#cards;
    this.#cards = 0;
    this.#say(digest.replace("{0}", count === 1 ? card : cards.replace("{0}", count)));
  }

  #say(text) {
    this.#last = performance.now();
    this.#room.querySelector("[data-digest-line]").textContent = text;
  }
}
