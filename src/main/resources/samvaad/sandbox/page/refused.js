// The calls that the sandbox refused: a list in the panel, and a warning about each new one.
import { make } from "./dom.js";
import { word } from "./language.js";
import { timeOf } from "./phone-words.js";
import { pageToast } from "./toast.js";

let newest = "";
let first = true;

/** Shows them, newest first, warns about the new ones, and returns how many there are. */
export function showRefused(list, refused, nameOf) {
  const stamps = refused.map(stamp);
  if (stamps.join() === list.dataset.shown) return refused.length;
  list.dataset.shown = stamps.join();
  const fresh = refused.slice(stamps.lastIndexOf(newest) + 1);
  newest = stamps.at(-1) ?? "";
  list.replaceChildren(...(refused.length ? refused.slice(-30).reverse().map((each) => entry(each, nameOf)) : [
    make("li", { class: "hint", t: "noneRefused" }),
  ]));
  if (!first && fresh.length) warn(fresh);
  first = false;
  return refused.length;
}

const stamp = ({ at, method, chat, description }) => [at, method, chat, description].join(" ");

function entry({ method, code, description, chat, at }, nameOf) {
  return make("li", {}, make("b", {}, `${code} ${method}`), make("span", {}, description),
    make("small", {}, [nameOf(chat), at && timeOf(new Date(at))].filter(Boolean).join(" · ")));
}

function warn(fresh) {
  const { method, code, description } = fresh.at(-1);
  const text = `${method} ${code} ${description}`;
  pageToast(fresh.length === 1 ? word("refusedOne", text) : word("refusedMany", fresh.length, text), "warning");
}
