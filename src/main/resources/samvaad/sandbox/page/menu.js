// A small menu beside the button that opened it. Arrow keys move; Escape or a click elsewhere closes it.
import { icon, make } from "./dom.js";

/** Each entry: {label, hint?, icon?, danger?, choose()}. */
export function openMenu(anchor, label, entries) {
  const menu = make("div", { class: "menu", role: "menu", popover: "auto", "aria-label": label });
  if (anchor.closest("[lang]")) menu.lang = anchor.closest("[lang]").lang;
  for (const entry of entries) menu.append(item(entry, menu));
  document.body.append(menu);
  anchor.setAttribute("aria-expanded", "true");
  menu.addEventListener("keydown", (event) => move(event, menu));
  menu.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    anchor.setAttribute("aria-expanded", "false");
    const inside = menu.contains(document.activeElement) || document.activeElement === document.body;
    menu.remove();
    if (inside && anchor.isConnected) anchor.focus();
  });
  menu.showPopover();
  place(menu, anchor.getBoundingClientRect());
  menu.firstElementChild?.focus();
}

function item(entry, menu) {
  return make("button", {
    type: "button",
    role: "menuitem",
    tabindex: "-1",
    class: entry.danger ? "danger" : "",
    data: entry.data,
    onclick: () => {
      menu.hidePopover();
      entry.choose();
    },
  }, entry.icon && icon(entry.icon), make("span", { class: "menu-label" }, entry.label),
  entry.hint && make("span", { class: "menu-hint" }, entry.hint));
}

function move(event, menu) {
  const items = [...menu.children];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === "Tab") menu.hidePopover();
  if (to === undefined) return;
  event.preventDefault();
  items[(to + items.length) % items.length].focus();
}

function place(menu, box) {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = box.bottom + 6 + height <= innerHeight;
  const left = Math.max(8, Math.min(box.left, innerWidth - width - 8));
  const top = below ? box.bottom + 6 : Math.max(8, box.top - height - 6);
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
}
