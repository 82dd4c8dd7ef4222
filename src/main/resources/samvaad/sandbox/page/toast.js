// Short notices: on the page, or on one phone.
import { make } from "./dom.js";

const MILLISECONDS = 5000;

/** Shows a notice in a live region, at most three at a time. `kind` is "" or "warning". */
export function toast(place, text, kind = "") {
  const note = make("p", { class: `toast ${kind}` }, text);
  place.append(note);
  while (place.children.length > 3) place.firstElementChild.remove();
  setTimeout(() => note.remove(), MILLISECONDS + text.length * 30);
}

export const pageToast = (text, kind) => toast(document.getElementById("page-toasts"), text, kind);
