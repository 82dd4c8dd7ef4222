// "Bad day": switches for trouble at Telegram, who has blocked the bot, and how the bot's calls went.
import * as api from "./api.js";
import { icon, make } from "./dom.js";
import { onLanguage, word } from "./language.js";
import { showRefused } from "./refused.js";
import { pageToast } from "./toast.js";

const KINDS = [
  { kind: "429", key: "f429", more: { method: "sendMessage", retryAfter: 5 } },
  { kind: "429-global", key: "f429global", more: { method: "sendMessage", retryAfter: 5 } },
  { kind: "502", key: "f502" },
  { kind: "cut", key: "fcut" },
  { kind: "garbage", key: "fgarbage" },
  { kind: "slow", key: "fslow", more: { delayMs: 5000 } },
];
// Does not spoil single calls: keeps Telegram's own rate limits as long as it is on.
const FLOOD = { kind: "flood", key: "flood" };
const FIGURES = ["calls", "pending", "unanswered", "paceRefused"];

export class Panel {
  #faults = [];
  #people = [];
  #switches = new Map();
  #figures = new Map();

  constructor() {
    this.element = document.getElementById("panel");
    this.opener = document.getElementById("bad-day");
    this.badge = document.getElementById("bad-day-badge");
    this.#build();
    this.opener.addEventListener("click", () => this.#open(this.element.hidden));
    this.element.addEventListener("keydown", (event) => event.key === "Escape" && this.#open(false));
    onLanguage(() => this.#delay());
  }

  setFaults(faults) {
    this.#faults = faults;
    for (const { kind } of [...KINDS, FLOOD]) this.#check(kind, this.#lasting(kind).length > 0);
    this.#mark();
  }

  setPeople(people) {
    this.#people = people;
    const shown = people.map((person) => {
      const found = this.#switches.get(`block-${person.id}`);
      if (found) return found.closest("label");
      const name = make("span", {}, [person.firstName, person.lastName].filter(Boolean).join(" "));
      return this.#toggle(`block-${person.id}`, name, (on) => api.act(person.id, on ? "block" : "unblock"));
    });
    people.forEach((person) => this.#check(`block-${person.id}`, person.blocked));
    if (shown.length !== this.blocking.children.length) this.blocking.replaceChildren(...shown);
    this.#mark();
  }

  setLatency(ms) {
    if (document.activeElement === this.slider) return;
    this.slider.value = ms;
    this.#delay();
  }

  setStats(stats, nameOf) {
    const calls = Object.values(stats.calls).reduce((sum, count) => sum + count, 0);
    const values = { calls, pending: stats.pending, unanswered: stats.unansweredPresses, paceRefused: stats.paceRefused };
    FIGURES.forEach((key) => (this.#figures.get(key).textContent = values[key] ?? 0));
    this.#figures.get("calls").title = Object.entries(stats.calls).map(([method, count]) => `${method} ${count}`).join("\n");
    this.refusedCount = showRefused(this.refused, stats.refused, nameOf);
    this.#mark();
  }

  #build() {
    const close = make("button", { type: "button", class: "plain", tLabel: "close", onclick: () => this.#open(false) }, icon("close"));
    this.blocking = make("div", { class: "switches" });
    this.refused = make("ul", { class: "refused" });
    this.slider = make("input", { type: "range", id: "latency", min: "0", max: "3000", step: "50", value: "0",
      oninput: () => this.#delay(), onchange: () => this.#do(api.latency(Number(this.slider.value))) });
    this.delayed = make("output", { for: "latency" });
    this.element.append(
      make("header", {}, make("h2", { t: "badDay" }), close),
      make("section", {}, make("h3", { t: "faults" }), make("p", { class: "hint", t: "faultsNote" }),
        make("div", { class: "switches" }, ...KINDS.map((each) => this.#fault(each)),
          this.#lastingFault(FLOOD)),
        make("button", { type: "button", id: "clear-faults", t: "clearFaults", onclick: () => this.#do(api.removeFaults()) })),
      make("section", {}, make("label", { for: "latency", class: "slider" }, make("span", { t: "latency" }), this.delayed), this.slider),
      make("section", {}, make("h3", { t: "blocking" }), this.blocking),
      make("section", {}, make("h3", { t: "figures" }), make("dl", { class: "figures" }, ...FIGURES.flatMap((key) => {
        const value = make("dd", { id: `figure-${key}` }, "0");
        this.#figures.set(key, value);
        return [make("dt", { t: key }), value];
      })), make("h3", { t: "refused" }), this.refused));
  }

  #fault({ kind, key, more }) {
    const lasting = this.#lastingFault({ kind, key, more });
    const once = make("button", { type: "button", class: "once", data: { once: kind }, t: "once",
      onclick: () => this.#do(api.addFault({ kind, ...more, times: 1 })) });
    return make("div", { class: "fault" }, lasting, once);
  }

  #lastingFault({ kind, key, more }) {
    return this.#toggle(kind, make("span", { t: key }), (on) => (on
      ? api.addFault({ kind, ...more, times: 0 })
      : Promise.all(this.#lasting(kind).map((fault) => api.removeFault(fault.id)))));
  }

  #toggle(name, label, change) {
    const box = make("input", { type: "checkbox", role: "switch", data: { switch: name },
      onchange: () => this.#do(change(box.checked)).then((done) => done || (box.checked = !box.checked)) });
    this.#switches.set(name, box);
    return make("label", { class: "switch" }, box, label);
  }

  async #do(work) {
    try {
      await work;
      return true;
    } catch (failure) {
      pageToast(word("failed", failure.message), "warning");
      return false;
    }
  }

  #lasting(kind) {
    return this.#faults.filter((fault) => fault.kind === kind && !fault.times);
  }

  #check(name, on) {
    this.#switches.get(name).checked = on;
  }

  #delay() {
    this.delayed.textContent = `${this.slider.value} ms`;
  }

  #mark() {
    const trouble = this.#faults.length + this.#people.filter((person) => person.blocked).length + (this.refusedCount ?? 0);
    this.badge.hidden = trouble === 0;
    this.badge.textContent = trouble;
  }

  #open(shown) {
    this.element.hidden = !shown;
    this.opener.setAttribute("aria-expanded", String(shown));
    if (shown) this.element.querySelector("button").focus();
    else this.opener.focus();
  }
}
