// "Story": chapters beside the phones, with a button for each step, for whoever is here for the first time.
import * as api from "./api.js";
import { icon, make } from "./dom.js";
import { language, onLanguage, word } from "./language.js";
import { dayOf, timeOf } from "./phone-words.js";
import { CAST, CHAPTERS } from "./story-steps.js";
import { pageToast } from "./toast.js";

const CLOSED = "samvaad.sandbox.story.closed";
const BESIDE = matchMedia("(min-width: 1300px)");

export class Story {
  #people = [];
  #chapters;
  #done = new Set();

  /**
   * `phoneOf(id)` finds a phone, `show(phone)` brings it into view, `payload(link)` reads a link to the bot, and
   * `join(person)` adds somebody.
   */
  constructor({ phoneOf, show, payload, join }) {
    this.phoneOf = phoneOf;
    this.show = show;
    this.payload = payload;
    this.join = join;
    this.element = document.getElementById("story");
    this.opener = document.getElementById("story-button");
    this.opener.addEventListener("click", () => this.#open(this.element.hidden));
    this.element.addEventListener("keydown", (event) => event.key === "Escape" && this.#open(false));
    this.element.hidden = !BESIDE.matches || localStorage.getItem(CLOSED) === "true";
    this.opener.setAttribute("aria-expanded", String(!this.element.hidden));
    onLanguage(() => this.#chapters && this.#build());
  }

  setPeople(people) {
    const names = people.map(({ id, firstName }) => `${id} ${firstName}`).join();
    if (names === this.shownNames) return;
    this.shownNames = names;
    this.#people = people;
    if (this.#chapters) this.#build();
  }

  /** What can be announced at this sandbox: a chapter that needs more is left out. */
  setAnnouncements(known) {
    if (this.#chapters) return;
    this.#chapters = CHAPTERS.filter(({ needs }) => !needs || known.includes(needs));
    this.#build();
  }

  #build() {
    const open = [...this.element.querySelectorAll("details[open]")].map((each) => Number(each.dataset.chapter));
    const close = make("button", { type: "button", class: "plain", tLabel: "close", onclick: () => this.#open(false) }, icon("close"));
    this.element.replaceChildren(
      make("header", {}, make("h2", { t: "story" }), close),
      make("p", { class: "hint", t: "storyNote" }),
      ...this.#chapters.map((chapter, index) => this.#chapter(chapter, index, open.length ? open.includes(index) : index === 0)));
  }

  #chapter({ title, steps }, index, open) {
    return make("details", { class: "chapter", open, name: "chapter", data: { chapter: index } },
      make("summary", {}, make("b", {}, `${index + 1}. ${said(title)}`)),
      make("ol", { class: "steps" }, ...steps.map((step, at) => this.#shown(step) && this.#step(step, `${index}.${at}`))));
  }

  #shown({ only }) {
    return !only || only === language();
  }

  #step(step, key) {
    const doing = this.#doing(step);
    const item = make("li", { class: this.#done.has(key) ? "done" : "" }, make("p", {}, said(step.text)));
    if (!doing) return item;
    const field = step.open && make("input", { type: "url", class: "link-field", placeholder: "https://t.me/…", "aria-label": word("pasteLink") });
    const button = make("button", { type: "button", class: "do", data: { step: key }, onclick: async () => {
      try {
        if (!(await doing.run(field?.value))) return;
        this.#done.add(key);
        item.classList.add("done");
        if (!BESIDE.matches) this.#open(false);
      } catch (failure) {
        pageToast(word("failed", failure.message), "warning");
      }
    } }, doing.label);
    item.append(...[field, button].filter(Boolean));
    return item;
  }

  /** What the button of a step says and does; undefined if there is none. */
  #doing(step) {
    if (step.clock) {
      const moment = new Date(step.clock);
      return { label: word("moveTo", dayOf(moment, language()), timeOf(moment)), run: () => api.moveTo(step.clock) };
    }
    if (step.announce) return { label: word("announceAgenda"), run: () => api.announce(step.announce) };
    if (step.meet) return { label: word("comes", CAST[language()][step.meet].firstName), run: () => this.#meet(CAST[language()][step.meet]) };
    if (step.who === undefined) return undefined;
    const name = this.#name(step.who);
    if (step.say) {
      const text = typeof step.say === "string" ? step.say : said(step.say);
      return { label: `${name}: ${text}`, run: () => this.#on(step.who, (phone) => phone.say(text)) };
    }
    if (step.send) {
      const [fileName, content] = step.send;
      return { label: `${name}: ${fileName}`, run: () => this.#on(step.who, (phone) => phone.upload(new File([content], fileName))) };
    }
    return { label: word("opensLink", name), run: (text) => this.#opens(step.who, text ?? "") };
  }

  /** Adds somebody, but only once. */
  #meet(somebody) {
    const there = this.#people.find(({ phone }) => phone === somebody.phone);
    if (!there) return this.join(somebody);
    this.show(this.phoneOf(there.id));
    return true;
  }

  #opens(part, text) {
    const payload = this.payload(text);
    if (payload === undefined) {
      pageToast(word("noLink"), "warning");
      return false;
    }
    return this.#on(part, (phone) => phone.start(payload));
  }

  #on(part, act) {
    const phone = this.phoneOf(this.#person(part)?.id);
    if (!phone) {
      pageToast(word("notHere", this.#name(part)), "warning");
      return false;
    }
    this.show(phone);
    return act(phone);
  }

  /** Who plays this part, if they are here. */
  #person(part) {
    const who = CAST[language()][part];
    return this.#people.find(({ id, phone }) => id === who || phone === who.phone);
  }

  #name(part) {
    return (this.#person(part) ?? CAST[language()][part]).firstName;
  }

  #open(shown) {
    this.element.hidden = !shown;
    this.opener.setAttribute("aria-expanded", String(shown));
    localStorage.setItem(CLOSED, String(!shown));
    if (shown) this.element.querySelector("button")?.focus();
  }
}

const said = ([hindi, english]) => (language() === "hi" ? hindi : english);
