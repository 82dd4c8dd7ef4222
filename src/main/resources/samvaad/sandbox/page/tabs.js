// On a narrow screen one phone is shown at a time. The tabs choose it, and count what has arrived at the others.
import { make } from "./dom.js";

export class Tabs {
  #tabs = new Map();
  #shown;
  #narrow = matchMedia("(max-width: 760px)");

  constructor() {
    this.element = document.getElementById("tabs");
  }

  add(phone) {
    const count = make("span", { class: "badge", hidden: true });
    const button = make("button", { type: "button", data: { tab: phone.person.id }, onclick: () => this.show(phone) },
      make("span", {}, phone.person.firstName), count);
    this.#tabs.set(phone, { button, count, unread: 0 });
    this.element.append(button);
    if (!this.#shown) this.show(phone);
  }

  show(phone) {
    this.#shown = phone;
    for (const [each, tab] of this.#tabs) {
      const current = each === phone;
      each.element.classList.toggle("shown", current);
      tab.button.setAttribute("aria-current", String(current));
      if (current) this.#count(tab, 0);
    }
    phone.element.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  arrived(phone) {
    const tab = this.#tabs.get(phone);
    if (this.#narrow.matches && phone !== this.#shown) this.#count(tab, tab.unread + 1);
  }

  #count(tab, unread) {
    tab.unread = unread;
    tab.count.hidden = unread === 0;
    tab.count.textContent = unread;
  }
}
