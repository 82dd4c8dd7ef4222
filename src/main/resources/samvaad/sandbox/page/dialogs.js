// Dialogs: a question, a form, an enlarged photo.
import { make } from "./dom.js";
import { word } from "./language.js";

function open(dialog) {
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.showModal();
  return dialog;
}

/** Resolves to whether the person agreed. Without `no` there is only one button. */
export function ask({ text, yes, no, lang }) {
  return new Promise((resolve) => {
    const dialog = make("dialog", { class: "dialog", lang, "aria-label": text },
      make("p", { class: "dialog-text" }, text),
      make("div", { class: "dialog-buttons" },
        no && make("button", { type: "button", class: "quiet", data: { choice: "no" }, onclick: () => dialog.close("") }, no),
        make("button", { type: "button", class: "primary", autofocus: true, data: { choice: "yes" },
          onclick: () => dialog.close("yes") }, yes)));
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"));
    open(dialog);
  });
}

/** Fields: {name, label, type?, required?, value?, pattern?, options?: [[value, label]]}. Calls `done` with what was entered. */
export function form({ id, title, fields, submit, done }) {
  const error = make("p", { class: "dialog-error", role: "alert" });
  const body = make("form", { method: "dialog" }, make("h2", {}, title), ...fields.map(field), error,
    make("div", { class: "dialog-buttons" },
      make("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, word("cancel")),
      make("button", { type: "submit", class: "primary" }, submit)));
  const dialog = make("dialog", { class: "dialog", id, "aria-label": title }, body);
  body.addEventListener("submit", async (event) => {
    event.preventDefault();
    const typed = Object.fromEntries([...new FormData(body)].filter(([, value]) => value.trim() !== ""));
    try {
      await done(typed);
      dialog.close();
    } catch (failure) {
      error.textContent = failure.message;
    }
  });
  open(dialog);
}

function field({ name, label, type = "text", required, value, options, pattern, placeholder }) {
  const input = options
    ? make("select", { name }, ...options.map(([choice, text]) => make("option", { value: choice }, text)))
    : make("input", { name, type, required, value, pattern, placeholder, autocomplete: "off" });
  return make("label", { class: "field" }, make("span", {}, label), input);
}

export function showPhoto(url, alternative) {
  const dialog = make("dialog", { class: "viewer", "aria-label": alternative });
  dialog.append(
    make("img", { src: url, alt: alternative, onclick: () => dialog.close() }),
    make("button", { type: "button", class: "viewer-close", autofocus: true, onclick: () => dialog.close() }, word("close")));
  open(dialog);
}
