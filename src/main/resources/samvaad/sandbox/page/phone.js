// One person's phone: the chat with the bot as Telegram shows it.
import * as api from "./api.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { ask } from "./dialogs.js";
import { icon, make } from "./dom.js";
import { language, onLanguage, word } from "./language.js";
import { canOpen, sharedPayload, startPayload, startText } from "./links.js";
import { openMenu } from "./menu.js";
import { phoneWords } from "./phone-words.js";
import { Presses } from "./presses.js";
import { toast } from "./toast.js";

const TYPING_MILLISECONDS = 5000;

export class Phone {
  #bot = { username: "", name: "" };
  #typing;
  #seq = 0;
  #loading = Promise.resolve();

  /** `scan(text, anchor)` asks who scans a code, `share(payload, anchor)` who gets a link of the bot; `arrived(phone, message)` is called for each new message. */
  constructor(person, { scan, share, arrived }) {
    this.person = person;
    this.language = person.language === "hi" ? "hi" : "en";
    this.words = phoneWords(this.language);
    this.hears = arrived;
    this.does = {
      link: (href, anchor) => this.#follow(href, anchor),
      command: (text) => this.say(text),
      copy: (text) => this.#copy(text),
      press: (messageId, data, button) => this.presses.press(messageId, data, button),
      scan,
      share,
      edit: (message) => this.composer.edit(message),
    };
    this.presses = new Presses(this);
    this.chat = new Chat(this);
    this.composer = new Composer(this);
    this.element = this.#build();
    onLanguage(() => this.#caption());
    this.update(person);
  }

  get name() {
    return [this.person.firstName, this.person.lastName].filter(Boolean).join(" ");
  }

  botName = () => this.#bot.name || this.#bot.username;
  plainText = (id) => this.chat.plainText(id);
  lastOwnText = () => this.chat.lastOwnText();

  update(person) {
    this.person = person;
    this.element.classList.toggle("blocked", person.blocked);
    this.about.textContent = person.description ?? "";
    this.about.hidden = !person.description;
    this.#caption();
    this.#mode();
  }

  setBot(bot) {
    this.#bot = bot;
    this.title.textContent = this.botName();
    this.avatar.textContent = [...this.botName()][0]?.toUpperCase() ?? "";
  }

  /** Loads what was missed since the last time, one load at a time. */
  load(live) {
    this.#loading = this.#loading.catch(() => {}).then(() => this.#load(live));
    return this.#loading;
  }

  async #load(live) {
    const { seq, messages, replyKeyboard } = await api.messages(this.person.id, this.#seq);
    // This is another sandbox than before: nothing on the page is true any more.
    if (seq < this.#seq) location.reload();
    this.#seq = seq;
    const shown = messages.map((message) => this.chat.put(message, live));
    this.setKeyboard(replyKeyboard ?? null);
    this.#mode();
    await Promise.all(shown);
    this.chat.announce();
  }

  receive(message) {
    this.chat.put(message, true);
    this.#mode();
  }

  arrived(message) {
    if (message.out) this.#quiet();
    this.hears(this, message);
  }

  setKeyboard(keyboard) {
    const same = JSON.stringify(keyboard) === this.shownKeyboard;
    this.shownKeyboard = JSON.stringify(keyboard);
    if (!same) this.composer.setKeyboard(keyboard);
  }

  typing() {
    clearTimeout(this.#typing);
    this.state.textContent = this.words("typing");
    this.state.classList.add("typing");
    this.#typing = setTimeout(() => this.#quiet(), TYPING_MILLISECONDS);
  }

  say(text) {
    return this.act("text", { text });
  }

  /** Does what a tap on t.me/BOT?start=PAYLOAD does. */
  async start(payload) {
    if (this.person.blocked) await this.act("unblock");
    return this.say(startText(payload));
  }

  restart() {
    return this.start("");
  }

  tryAct(deed, body) {
    return api.act(this.person.id, deed, body);
  }

  /** The same, but shows a failure on the phone. Resolves to whether it went well. */
  async act(deed, body) {
    try {
      await this.tryAct(deed, body);
      return true;
    } catch (failure) {
      this.notice(word("failed", failure.message), "warning");
      return false;
    }
  }

  /** Sends a file of this computer. Resolves to whether it went well. */
  async upload(file, caption) {
    try {
      await api.upload(this.person.id, file, caption);
      return true;
    } catch (failure) {
      this.notice(word("failed", failure.message), "warning");
      return false;
    }
  }

  notice(text, kind) {
    toast(this.notices, text, kind);
  }

  #build() {
    this.avatar = make("span", { class: "avatar", "aria-hidden": "true" });
    this.title = make("b", { class: "bot-name" });
    this.state = make("small", { class: "bot-state" }, this.words("bot"));
    this.about = make("p", { class: "about-text", dir: "auto" });
    this.welcome = make("div", { class: "welcome" },
      make("div", { class: "about" }, make("b", {}, this.words("whatCanItDo")), this.about));
    this.notices = make("div", { class: "notices", role: "status", "aria-live": "polite" });
    this.owner = make("p", { class: "owner" });
    const options = make("button", { type: "button", class: "plain options", "aria-haspopup": "menu",
      "aria-label": this.words("options"), data: { tool: "options" }, onclick: () => this.#options(options) }, icon("more"));
    this.chat.element.append(this.welcome, this.notices);
    const screen = make("div", { class: "screen", lang: this.language },
      make("header", { class: "phone-bar" }, this.avatar,
        make("div", { class: "bot" }, this.title, this.state), options),
      this.chat.element, this.composer.element);
    return make("section", { class: "phone", data: { person: this.person.id } }, this.owner, screen);
  }

  #caption() {
    const role = this.person.role === "organiser" ? "roleOrganiser" : this.person.role?.startsWith("buyer") ? "roleBuyer" : "roleOther";
    const speaks = word(this.language === "hi" ? "hindi" : "english");
    this.owner.replaceChildren(make("b", { class: "owner-name" }, this.name),
      make("span", {}, [word(role), speaks, this.person.phone].filter(Boolean).join(" · ")));
    this.element.setAttribute("aria-label", language() === "hi" ? `${this.name} का फ़ोन` : `${this.name}’s phone`);
  }

  #mode() {
    this.welcome.hidden = !this.chat.empty;
    this.composer.commands.hidden = !this.person.commands?.length;
    this.composer.show(this.person.blocked ? "blocked" : this.chat.empty ? "start" : "chat");
  }

  #quiet() {
    clearTimeout(this.#typing);
    this.state.textContent = this.words("bot");
    this.state.classList.remove("typing");
  }

  #options(anchor) {
    const { blocked } = this.person;
    openMenu(anchor, this.words("options"), [{
      label: this.words(blocked ? "unblock" : "block"),
      danger: !blocked,
      data: { option: blocked ? "unblock" : "block" },
      choose: () => this.act(blocked ? "unblock" : "block"),
    }]);
  }

  async #follow(href, anchor) {
    const payload = startPayload(href, this.#bot.username);
    const shared = sharedPayload(href, this.#bot.username);
    if (payload !== undefined) {
      await this.start(payload);
    } else if (shared !== undefined) {
      this.does.share(shared, anchor ?? this.element);
    } else if (!canOpen(href)) {
      this.notice(href);
    } else if (await ask({ text: `${this.words("link")}\n${href}`, yes: this.words("open"), no: this.words("cancel"), lang: this.language })) {
      window.open(href, "_blank", "noopener");
    }
  }

  async #copy(text) {
    await navigator.clipboard?.writeText(text).catch(() => {});
    this.notice(this.words("copied", text));
  }
}
