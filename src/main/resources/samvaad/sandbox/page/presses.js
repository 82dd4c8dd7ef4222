// Presses of inline buttons and the bot's answers to them. An answer may arrive before the reply that names the press.
import * as api from "./api.js";
import { ask } from "./dialogs.js";
import { word } from "./language.js";

const PATIENCE_MILLISECONDS = 15000;

export class Presses {
  #phone;
  #waiting = new Map();
  #early = new Set();

  constructor(phone) {
    this.#phone = phone;
  }

  async press(messageId, data, button) {
    if (button.classList.contains("waiting")) return;
    mark(button, true);
    try {
      const { pressId } = await api.act(this.#phone.person.id, "press", { messageId, data });
      if (this.#early.delete(String(pressId))) mark(button, false);
      else this.#wait(String(pressId), button);
    } catch (failure) {
      mark(button, false);
      this.#phone.notice(word("failed", failure.message), "warning");
    }
  }

  answered({ pressId, text, alert }) {
    const waiting = this.#waiting.get(String(pressId));
    if (waiting) waiting();
    else this.#early.add(String(pressId));
    if (!text) return;
    const { words, language } = this.#phone;
    if (alert) ask({ text, yes: words("ok"), lang: language });
    else this.#phone.notice(text);
  }

  #wait(pressId, button) {
    const end = () => {
      clearTimeout(timer);
      this.#waiting.delete(pressId);
      mark(button, false);
    };
    const timer = setTimeout(end, PATIENCE_MILLISECONDS);
    this.#waiting.set(pressId, end);
  }
}

function mark(button, waiting) {
  button.classList.toggle("waiting", waiting);
  if (waiting) button.setAttribute("aria-busy", "true");
  else button.removeAttribute("aria-busy");
}
