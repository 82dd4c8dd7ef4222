// Shows the sandbox's clock running, and moves it forward.
import * as api from "./api.js";
import { language, onLanguage, word } from "./language.js";
import { dayOf, timeOf } from "./phone-words.js";
import { pageToast } from "./toast.js";

const at = (id) => document.getElementById(id);
let base = 0;
let read = 0;

const now = () => new Date(base + performance.now() - read);

/** The server's time, an ISO moment. */
export function setClock(moment) {
  base = Date.parse(moment);
  read = performance.now();
  tick();
}

export function startClock() {
  const moves = [...document.querySelectorAll("#clock [data-forward], #clock [data-to]")];
  moves.forEach((button) => button.addEventListener("click", () => move(
    button.dataset.forward ? api.forward(button.dataset.forward) : api.moveTo(button.dataset.to),
  )));
  at("clock-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const field = at("clock-field");
    if (field.value) move(api.moveTo(new Date(`${field.value.slice(0, 16)}:00+05:30`).toISOString()));
  });
  onLanguage(() => {
    for (const button of moves.filter(({ dataset }) => dataset.to)) {
      const moment = new Date(button.dataset.to);
      button.title = `${dayOf(moment, language())}, ${timeOf(moment)}`;
    }
    if (base) tick();
  });
  setInterval(() => base && tick(), 1000);
}

async function move(moving) {
  try {
    setClock((await moving).now);
  } catch (failure) {
    pageToast(word("failed", failure.message), "warning");
  }
}

function tick() {
  const moment = now();
  const shown = timeOf(moment);
  const time = at("clock-time");
  if (time.textContent !== shown) {
    time.textContent = shown;
    time.dateTime = moment.toISOString();
  }
  const date = dayOf(moment, language(), { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  if (at("clock-date").textContent !== date) at("clock-date").textContent = date;
  const field = at("clock-field");
  field.min = local(moment);
  if (!field.value || (field.value < field.min && document.activeElement !== field)) field.value = field.min;
  forbidThePast(moment);
}

function forbidThePast(moment) {
  for (const button of document.querySelectorAll("#clock [data-to]")) {
    const past = Date.parse(button.dataset.to) <= moment;
    if (past === button.disabled) continue;
    const focused = document.activeElement === button;
    button.disabled = past;
    if (focused) (document.querySelector("#clock [data-to]:enabled") ?? at("clock-plus-hour")).focus();
  }
}

/** A moment as a date-time field writes it, in Indian time. */
function local(moment) {
  return new Date(moment.getTime() + 330 * 60000).toISOString().slice(0, 16);
}
