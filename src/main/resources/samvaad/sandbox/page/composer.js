// The bottom of a phone: the input, its menus, the reply keyboard; or one big button (start, restart).
import { attachMenu } from "./attach.js";
import { ask } from "./dialogs.js";
import { icon, make } from "./dom.js";
import { replyKeyboard } from "./keyboard.js";
import { openMenu } from "./menu.js";

export class Composer {
  #phone;
  #keyboard = null;
  #editing = null;

  constructor(phone) {
    this.#phone = phone;
    const { words } = phone;
    this.input = make("textarea", { rows: "1", class: "input", placeholder: words("message"), "aria-label": words("message"),
      dir: "auto", enterkeyhint: "send", oninput: () => this.#typed(), onkeydown: (event) => this.#key(event) });
    this.commands = this.#tool("menu", "commands", "commands", () => this.#openCommands());
    this.attach = this.#tool("attach", "attach", "attach",
      () => attachMenu(this.attach, phone, () => this.#takeText()));
    this.toggle = this.#tool("keyboard", "keyboard", "toggle", () => this.#showKeyboard(this.place.hidden));
    this.toggle.hidden = true;
    this.send = make("button", { type: "submit", class: "send", "aria-label": words("send"), disabled: true }, icon("send"));
    this.note = make("div", { class: "editing", hidden: true }, icon("pencil"), make("span", {}, words("editing")),
      make("button", { type: "button", class: "plain", "aria-label": words("cancel"), onclick: () => this.edit(null) }, icon("close")));
    this.place = make("div", { class: "keyboard-place", hidden: true });
    this.form = make("form", { class: "composer", autocomplete: "off" }, this.commands, this.attach, this.input, this.toggle, this.send);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.big = make("button", { type: "button", class: "big", onclick: () => this.#phone.restart() });
    this.element = make("div", { class: "bottom" }, this.note, this.form, this.place, this.big);
  }

  /** `mode` is "chat", "start" or "blocked". */
  show(mode) {
    const chatting = mode === "chat";
    const focused = document.activeElement === this.big;
    this.form.hidden = !chatting;
    this.big.hidden = chatting;
    this.big.dataset.button = mode;
    this.big.textContent = this.#phone.words(mode === "blocked" ? "restart" : "start");
    this.place.hidden = !chatting || !this.#keyboard || this.place.dataset.folded === "true";
    if (chatting && focused) this.input.focus({ preventScroll: true });
  }

  setKeyboard(keyboard) {
    this.#keyboard = keyboard?.rows?.length ? keyboard : null;
    this.toggle.hidden = !this.#keyboard;
    const placeholder = this.#keyboard?.placeholder || this.#phone.words("message");
    this.input.placeholder = placeholder;
    const focused = this.place.contains(document.activeElement);
    this.place.replaceChildren();
    if (this.#keyboard) this.place.append(replyKeyboard(this.#keyboard, this.#phone, (button) => this.#chosen(button)));
    this.#showKeyboard(this.#keyboard !== null);
    if (focused && !this.#keyboard) this.input.focus({ preventScroll: true });
  }

  /** Starts editing a message; null stops it. */
  edit(message) {
    this.#editing = message;
    this.note.hidden = !message;
    this.input.value = message?.text ?? "";
    this.#typed();
    this.input.focus();
  }

  #tool(shape, wordKey, hook, onclick) {
    return make("button", { type: "button", class: `tool ${hook}`, "aria-label": this.#phone.words(wordKey),
      title: this.#phone.words(wordKey), data: { tool: hook }, onclick }, icon(shape));
  }

  #openCommands() {
    const entries = (this.#phone.person.commands ?? []).map(({ command, description }) => ({
      label: `/${command}`,
      hint: description,
      choose: () => this.#phone.say(`/${command}`),
    }));
    openMenu(this.commands, this.#phone.words("commands"), entries);
  }

  #showKeyboard(shown) {
    this.place.hidden = !shown;
    this.place.dataset.folded = String(!shown);
    this.toggle.setAttribute("aria-pressed", String(shown));
  }

  async #chosen(button) {
    if (button.requestContact) {
      const { words, language } = this.#phone;
      const agreed = await ask({ text: words("sharePhone"), yes: words("share"), no: words("cancel"), lang: language });
      if (!agreed) return;
      await this.#phone.act("contact", { own: true });
    } else {
      await this.#phone.say(button.text);
    }
    if (this.#keyboard?.oneTime) this.#showKeyboard(false);
  }

  #key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "ArrowUp" && this.input.value === "") {
      const last = this.#phone.lastOwnText();
      if (last) {
        event.preventDefault();
        this.edit(last);
      }
    } else if (event.key === "Escape" && this.#editing) {
      this.edit(null);
    }
  }

  #typed() {
    this.send.disabled = this.input.value.trim() === "";
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, 130)}px`;
  }

  #takeText() {
    const text = this.input.value.trim();
    this.input.value = "";
    this.#typed();
    return text;
  }

  async #submit() {
    const editing = this.#editing;
    const text = this.#takeText();
    if (!text) return;
    if (editing) this.edit(null);
    const sent = editing ? await this.#phone.act("edit", { messageId: editing.id, text }) : await this.#phone.say(text);
    if (!sent && this.input.value === "") {
      this.input.value = text;
      this.#typed();
    }
  }
}
