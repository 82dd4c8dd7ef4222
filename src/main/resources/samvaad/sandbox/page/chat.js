// The messages on one phone. Keeps their order, replaces edited ones in place, and scrolls only at the bottom.
import { fileUrl, qrText } from "./api.js";
import { celebrate } from "./confetti.js";
import { icon, make } from "./dom.js";
import { focusPlace } from "./keyboard.js";
import { isPdf, render } from "./message.js";
import { dayKey, dayOf } from "./phone-words.js";

const KEPT = 400;
const LOOK_MILLISECONDS = 600;

export class Chat {
  #phone;
  #messages = new Map();
  #queue = Promise.resolve();
  #stuck = true;
  #top = 0;
  #unread = 0;

  constructor(phone) {
    this.#phone = phone;
    this.list = make("ol", { class: "messages" });
    this.count = make("span", { class: "badge", hidden: true });
    this.down = make("button", { type: "button", class: "down", hidden: true, "aria-label": phone.words("bottom"),
      onclick: () => this.toBottom() }, icon("down"), this.count);
    this.scroller = make("div", { class: "scroller", role: "log", "aria-live": "off", "aria-label": phone.words("chat"), tabindex: "0" },
      this.list);
    this.element = make("div", { class: "chat" }, this.scroller, this.down);
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    const grown = new ResizeObserver(() => this.#stuck && this.toBottom());
    grown.observe(this.list);
    grown.observe(this.scroller);
  }

  get empty() {
    return this.#messages.size === 0;
  }

  /** From now on new messages are read out. */
  announce() {
    this.scroller.setAttribute("aria-live", "polite");
  }

  plainText(id) {
    return this.#messages.get(id)?.text ?? "";
  }

  lastOwnText() {
    return [...this.#messages.values()].filter((message) => !message.out && !message.deleted && message.kind === "text").at(-1);
  }

  /** Messages appear in the order in which they are put. A photo is measured before it is shown, so that nothing jumps. */
  put(message, live) {
    const known = this.#messages.get(message.id);
    if (known && known.seq >= message.seq) return this.#queue;
    this.#messages.set(message.id, message);
    const looking = message.fileId && !message.deleted ? look(message) : undefined;
    this.#queue = this.#queue.then(async () => {
      const looks = await looking;
      if (this.#messages.get(message.id) === message) this.#show(message, looks, live && !known);
    }).catch((failure) => console.error(failure));
    return this.#queue;
  }

  toBottom() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.#stuck = true;
    this.#read();
  }

  #show(message, looks, fresh) {
    const old = this.list.querySelector(`[data-message-id="${message.id}"]`);
    if (message.deleted) {
      old?.remove();
      return;
    }
    const item = render({ ...message, day: dayKey(new Date(message.date)) }, this.#phone, looks);
    if (old) {
      const refocus = focusPlace(old);
      old.replaceWith(item);
      refocus(item);
      return;
    }
    this.#insert(item, message);
    if (fresh) this.#arrived(item, message);
  }

  #insert(item, message) {
    const later = [...this.list.querySelectorAll("[data-message-id]")].reverse();
    const before = later.find((each) => Number(each.dataset.messageId) < message.id);
    if (before) before.after(item);
    else this.list.prepend(item);
    if (before?.dataset.day !== item.dataset.day) item.before(this.#divider(message));
    while (this.list.children.length > KEPT) this.list.firstElementChild.remove();
  }

  #divider(message) {
    return make("li", { class: "day" }, make("span", {}, dayOf(new Date(message.date), this.#phone.language)));
  }

  #arrived(item, message) {
    item.classList.add("fresh");
    if (!message.out) this.toBottom();
    else if (!this.#stuck) this.#unread++;
    if (message.effect) celebrate(this.element);
    this.#mark();
    this.#phone.arrived(message);
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    // Below there may be more since the event was sent: only whoever goes up has left the bottom.
    if (scrollHeight - scrollTop - clientHeight < 48) this.#stuck = true;
    else if (scrollTop < this.#top) this.#stuck = false;
    this.#top = scrollTop;
    if (this.#stuck) this.#read();
    this.#mark();
  }

  #read() {
    this.#unread = 0;
    this.#mark();
  }

  #mark() {
    this.down.hidden = this.#stuck;
    this.count.hidden = this.#unread === 0;
    this.count.textContent = this.#unread;
  }
}

/** The size of a photo and the text of its QR code, or what is known of them after a moment. A PDF may have a code, too. */
function look(message) {
  if (isPdf(message)) return message.out ? qrText(message.fileId).then((qr) => ({ qr })) : undefined;
  if (message.kind !== "photo") return undefined;
  const image = new Image();
  image.src = fileUrl(message.fileId);
  const found = Promise.all([image.decode().catch(() => {}), message.out ? qrText(message.fileId) : ""]);
  const late = new Promise((resolve) => setTimeout(() => resolve([undefined, ""]), LOOK_MILLISECONDS));
  return Promise.race([found, late]).then(([, qr]) => ({
    width: image.naturalWidth || undefined,
    height: image.naturalHeight || undefined,
    qr,
  }));
}
