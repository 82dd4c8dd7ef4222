// Text with Telegram's formatting. The server's HTML is rebuilt from a short list of tags; nothing else gets in.
import { make } from "./dom.js";

const PLAIN = new Set(["B", "STRONG", "I", "EM", "U", "INS", "S", "DEL", "CODE", "PRE", "BR"]);
const SHORT_QUOTE = 120;
const LONG_QUOTE = 280;
const COMMAND = /(^|[\s(])(\/[a-z][a-z0-9_]{1,31})(?=$|[\s.,;:!?)।])/gi;

/** `does` has what a press does: link(href), command(text), copy(text). */
export function rich(html, words, does) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const text = make("div", { class: "text", dir: "auto" });
  text.append(...children(parsed.body, words, does, true));
  return text;
}

function children(node, words, does, commands) {
  return [...node.childNodes].flatMap((child) => {
    if (child.nodeType === Node.TEXT_NODE) {
      return commands ? withCommands(child.textContent, does) : [child.textContent];
    }
    return child.nodeType === Node.ELEMENT_NODE ? [element(child, words, does, commands)] : [];
  });
}

function element(node, words, does, commands) {
  const inner = (allowed) => children(node, words, does, commands && allowed);
  switch (node.tagName) {
    case "A":
      return link(node.getAttribute("href") ?? "", inner(false), does);
    case "BLOCKQUOTE":
      return quote(node, inner(true), words);
    case "TG-SPOILER":
      return spoiler(inner(false), words);
    case "CODE":
    case "PRE":
      return code(node, inner(false), does);
    case "SPAN":
      return node.className.includes("spoiler") ? spoiler(inner(false), words) : make("span", {}, ...inner(true));
    default:
      return make(PLAIN.has(node.tagName) ? node.tagName : "span", {}, ...inner(true));
  }
}

function withCommands(text, does) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(COMMAND)) {
    const start = match.index + match[1].length;
    const command = match[2];
    parts.push(text.slice(end, start), make("a", {
      href: "#",
      class: "command",
      onclick: (event) => {
        event.preventDefault();
        does.command(command);
      },
    }, command));
    end = start + command.length;
  }
  parts.push(text.slice(end));
  return parts.filter((part) => part !== "");
}

function link(href, inner, does) {
  return make("a", {
    href: /^(https?|tg|mailto|tel):/i.test(href) ? href : "#",
    rel: "noopener noreferrer",
    onclick: (event) => {
      event.preventDefault();
      does.link(href);
    },
  }, ...inner);
}

function code(node, inner, does) {
  if (node.tagName === "PRE") return make("pre", {}, ...inner);
  return make("code", {
    tabindex: "0",
    role: "button",
    onclick: () => does.copy(node.textContent),
    onkeydown: (event) => event.key === "Enter" && does.copy(node.textContent),
  }, ...inner);
}

function spoiler(inner, words) {
  const hidden = make("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": words("spoiler") });
  const veiled = make("span", { "aria-hidden": "true" }, ...inner);
  hidden.append(veiled);
  const reveal = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    if (hidden.classList.contains("revealed")) return;
    event.preventDefault();
    hidden.classList.add("revealed");
    veiled.removeAttribute("aria-hidden");
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
  };
  hidden.addEventListener("click", reveal);
  hidden.addEventListener("keydown", reveal);
  return hidden;
}

function quote(node, inner, words) {
  const length = node.textContent.length;
  const expandable = node.hasAttribute("expandable") || node.className.includes("expandable") || length > LONG_QUOTE;
  const quoted = make("blockquote", {}, make("div", { class: "quoted" }, ...inner));
  if (!expandable || length < SHORT_QUOTE) return quoted;
  quoted.classList.add("folded");
  const toggle = make("button", { type: "button", class: "unfold", "aria-expanded": "false" }, words("more"));
  toggle.addEventListener("click", () => {
    const folded = quoted.classList.toggle("folded");
    toggle.setAttribute("aria-expanded", String(!folded));
    toggle.textContent = words(folded ? "more" : "less");
  });
  quoted.append(toggle);
  return quoted;
}
