// Keyboards under a message, and in place of the phone's own. Each is one Tab stop; arrow keys move inside.
import { icon, make } from "./dom.js";

export function inlineKeyboard(message, phone) {
  const rows = message.rows.map((row) => make("div", { class: "row" },
    ...row.map((button) => inlineButton(button, message, phone))));
  return withArrows(make("div", {
    class: "inline-keyboard", role: "toolbar", "aria-label": phone.words("buttons"), "aria-orientation": "vertical",
  }, ...rows));
}

function inlineButton(button, message, phone) {
  const kind = button.url !== undefined ? "url" : button.copy !== undefined ? "copy" : "data";
  const mark = { url: "link", copy: "copy" }[kind];
  return make("button", {
    type: "button",
    class: `key ${button.style ?? ""} ${kind}`,
    data: { button: button.text, kind, value: button[kind] },
    onclick: ({ currentTarget }) => {
      if (kind === "url") phone.does.link(button.url, currentTarget);
      else if (kind === "copy") phone.does.copy(button.copy);
      else phone.does.press(message.id, button.data, currentTarget);
    },
  }, make("span", {}, button.text), mark && icon(mark));
}

/** `choose(button)` runs when a button of the reply keyboard is pressed. */
export function replyKeyboard(keyboard, phone, choose) {
  return withArrows(make("div", {
    class: "reply-keyboard", role: "toolbar", "aria-label": phone.words("replyButtons"), "aria-orientation": "vertical",
  }, ...keyboard.rows.map((row) => make("div", { class: "row" }, ...row.map((button) => make("button", {
    type: "button",
    class: "key",
    data: { button: button.text, kind: button.requestContact ? "contact" : "text" },
    onclick: () => choose(button),
  }, make("span", {}, button.text)))))));
}

function withArrows(keyboard) {
  const all = [...keyboard.querySelectorAll("button")];
  all.forEach((button, index) => (button.tabIndex = index === 0 ? 0 : -1));
  keyboard.addEventListener("focusin", ({ target }) => {
    if (all.includes(target)) all.forEach((button) => (button.tabIndex = button === target ? 0 : -1));
  });
  keyboard.addEventListener("keydown", (event) => {
    const next = neighbour(keyboard, event.target.closest("button"), event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  return keyboard;
}

function neighbour(keyboard, button, key) {
  const rows = [...keyboard.children].map((row) => [...row.children]);
  const row = rows.findIndex((each) => each.includes(button));
  if (row < 0) return undefined;
  const column = rows[row].indexOf(button);
  const inRow = (index) => rows[index]?.[Math.min(column, rows[index].length - 1)];
  switch (key) {
    case "ArrowLeft":
      return rows[row][column - 1] ?? rows[row - 1]?.at(-1);
    case "ArrowRight":
      return rows[row][column + 1] ?? rows[row + 1]?.[0];
    case "ArrowUp":
      return inRow(row - 1);
    case "ArrowDown":
      return inRow(row + 1);
    case "Home":
      return rows[0][0];
    case "End":
      return rows.at(-1).at(-1);
    default:
      return undefined;
  }
}

/** Where the focus is in a message's keyboard, so that it can go back there after an edit. */
export function focusPlace(item) {
  const buttons = [...item.querySelectorAll(".inline-keyboard button")];
  const index = buttons.indexOf(document.activeElement);
  if (index < 0) return () => {};
  const value = buttons[index].dataset.value;
  return (replaced) => {
    const now = [...replaced.querySelectorAll(".inline-keyboard button")];
    const same = now.find((button) => button.dataset.value === value) ?? now[0];
    (same ?? replaced.closest(".scroller"))?.focus({ preventScroll: true });
  };
}
