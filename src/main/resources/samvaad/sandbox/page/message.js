// One message as Telegram shows it.
import { fileUrl } from "./api.js";
import { showPhoto } from "./dialogs.js";
import { icon, make } from "./dom.js";
import { inlineKeyboard } from "./keyboard.js";
import { drawMap } from "./map.js";
import { timeOf } from "./phone-words.js";
import { rich } from "./rich.js";

/**
 * `phone` has words, names (bot, me) and does (link, command, copy, press, scan, edit);
 * `looks` is what was found out about a photo: {width, height, qr}.
 */
export function render(message, phone, looks) {
  const own = !message.out;
  const content = CONTENT[message.kind] ?? textOnly;
  const bubble = make("div", { class: `bubble kind-${message.kind}` },
    make("span", { class: "unseen" }, `${own ? phone.words("you") : phone.botName()}: `),
    quoted(message, phone),
    ...content(message, phone, looks));
  const text = bubble.querySelector(":scope > .text");
  (text ?? bubble).append(meta(message, phone));
  if (!text) bubble.classList.add("bare");
  const item = make("li", {
    class: `message ${own ? "from-me" : "from-bot"}`,
    data: { messageId: message.id, seq: message.seq, kind: message.kind, day: message.day },
  }, bubble);
  if (own && message.kind === "text") bubble.append(pencil(message, phone));
  if (looks?.qr) item.append(scanner(looks.qr, phone));
  if (message.rows?.length) item.append(inlineKeyboard(message, phone));
  return item;
}

function meta(message, phone) {
  return make("span", { class: "meta" },
    message.edited && make("span", { class: "edited" }, `${phone.words("edited")} `),
    make("time", { datetime: message.date }, timeOf(new Date(message.date))),
    !message.out && make("span", { class: "ticks", "aria-hidden": "true" }, "✓✓"));
}

function quoted(message, phone) {
  const answered = message.replyTo && phone.plainText(message.replyTo);
  return answered && make("div", { class: "reply-to" }, answered.slice(0, 80));
}

function caption(message, phone) {
  return message.html ? [rich(message.html, phone.words, phone.does)] : [];
}

function textOnly(message, phone) {
  return [rich(message.html || message.text || phone.words(message.kind in CONTENT ? message.kind : "message"), phone.words, phone.does)];
}

function photo(message, phone, looks) {
  const label = message.text ? `${phone.words("photo")}: ${message.text.slice(0, 120)}` : phone.words("photo");
  if (!message.fileId) return [make("div", { class: "photo none" }, icon("photo")), ...caption(message, phone)];
  const url = fileUrl(message.fileId);
  return [
    make("button", { type: "button", class: "photo", "aria-label": label, onclick: () => showPhoto(url, label) },
      make("img", { src: url, alt: "", width: looks?.width, height: looks?.height })),
    ...caption(message, phone),
  ];
}

export const isPdf = (message) => message.kind === "document" && /\.pdf$/i.test(message.fileName ?? "");

/** A PDF opens beside the page, anything else is saved. */
function file(message, phone) {
  const name = message.fileName ?? phone.words("document");
  const opens = isPdf(message);
  const card = [
    make("span", { class: "disc" }, icon(message.fileId && !opens ? "download" : "file")),
    make("span", { class: "card-lines" }, make("b", {}, name),
      make("small", {}, name.includes(".") ? name.split(".").pop().toUpperCase() : "")),
  ];
  const shown = message.fileId
    ? make("a", {
      class: "card", href: fileUrl(message.fileId), "aria-label": phone.words(opens ? "openFile" : "download", name),
      ...(opens ? { target: "_blank", rel: "noopener" } : { download: name }),
    }, ...card)
    : make("div", { class: "card" }, ...card);
  return [shown, ...caption(message, phone)];
}

function place(message, phone) {
  const named = message.title ?? phone.words(message.kind === "venue" ? "venue" : "location");
  const where = message.address
    ?? (message.latitude === undefined ? undefined : `${message.latitude.toFixed(4)}, ${message.longitude.toFixed(4)}`);
  return [make("div", { class: "place" }, drawMap(message.latitude, message.longitude),
    make("div", { class: "card-lines" }, make("b", {}, named), where && make("small", {}, where)))];
}

function contact(message, phone) {
  const lines = (message.text ?? "").split("\n").filter(Boolean);
  const named = message.title ?? lines[0] ?? phone.words("contact");
  return [make("div", { class: "card" },
    make("span", { class: "disc" }, icon("person")),
    make("span", { class: "card-lines" }, make("b", {}, named),
      make("small", {}, message.phone ?? lines[1] ?? "")))];
}

const BARS = 24;

function voice(_, phone) {
  return [make("div", { class: "card" },
    make("span", { class: "disc" }, icon("play")),
    make("span", { class: "card-lines" }, make("span", { class: "wave", "aria-hidden": "true" },
      ...Array.from({ length: BARS }, () => make("i"))),
    make("small", {}, phone.words("voice"))))];
}

function sticker(message, phone) {
  const emoji = message.text || message.title || "🙂";
  return [make("span", { class: "emoji", role: "img", "aria-label": `${phone.words("sticker")} ${emoji}` }, emoji)];
}

const CONTENT = {
  text: textOnly, photo, document: file, venue: place, location: place, contact, voice, sticker,
};

function pencil(message, phone) {
  return make("button", {
    type: "button", class: "pencil", tLabel: "edit", onclick: () => phone.does.edit(message),
  }, icon("pencil"));
}

function scanner(text, phone) {
  return make("button", {
    type: "button",
    class: "scan",
    "aria-haspopup": "menu",
    data: { scan: text },
    onclick: (event) => phone.does.scan(text, event.currentTarget),
  }, icon("scan"), make("span", { t: "scanWith" }));
}
