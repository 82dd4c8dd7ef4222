// Starts the page: the people, their phones, the clock and the panel. The server's events keep it up to date.
import * as api from "./api.js";
import { setClock, startClock } from "./clock.js";
import { form } from "./dialogs.js";
import { apply, language, onLanguage, speak, word } from "./language.js";
import { startPayload } from "./links.js";
import { openMenu } from "./menu.js";
import { Panel } from "./panel.js";
import { Phone } from "./phone.js";
import { Story } from "./story.js";
import { Tabs } from "./tabs.js";
import { pageToast } from "./toast.js";

const STATE_MILLISECONDS = 2500;
const phones = new Map();
const tabs = new Tabs();
const panel = new Panel();
const story = new Story({
  phoneOf: (id) => phones.get(id),
  show: (phone) => tabs.show(phone),
  payload: (text) => startPayload(text, bot.username),
  join,
});
const stage = document.getElementById("phones");
let bot = { username: "" };
let people = [];

function takeState(state) {
  bot = state.bot;
  setClock(state.now);
  takePeople(state.people);
  phones.forEach((phone) => phone.setBot(bot));
  panel.setFaults(state.faults);
  story.setAnnouncements(state.announcements);
  panel.setLatency(state.latencyMs);
  showStatus(state.polling ? "connected" : "notConnected");
}

function takePeople(all) {
  people = all;
  for (const person of all) {
    if (phones.has(person.id)) phones.get(person.id).update(person);
    else addPhone(person);
  }
  panel.setPeople(all);
  story.setPeople(all);
}

function takePerson(person) {
  const known = people.some(({ id }) => id === person.id);
  takePeople(known ? people.map((each) => (each.id === person.id ? person : each)) : [...people, person]);
}

function addPhone(person) {
  const phone = new Phone(person, { scan: askWhoScans, share: askWhoGets, arrived: (which) => tabs.arrived(which) });
  phone.setBot(bot);
  phones.set(person.id, phone);
  stage.append(phone.element);
  tabs.add(phone);
  phone.load(false).catch((failure) => pageToast(word("failed", failure.message), "warning"));
}

function askWhoScans(text, anchor) {
  askWho(anchor, word("scanHint"), "scan", (phone) => scan(text, phone));
}

/** As at Telegram the link goes to somebody's chat; here they open it at once. */
function askWhoGets(payload, anchor) {
  askWho(anchor, word("shareHint"), "link", async (phone) => {
    tabs.show(phone);
    if (await phone.start(payload)) pageToast(word("opened", phone.name));
  });
}

function askWho(anchor, question, icon, choose) {
  openMenu(anchor, question, [...phones.values()].map((phone) => ({
    label: phone.name,
    icon,
    data: { scanner: phone.person.id },
    choose: () => choose(phone),
  })));
}

async function scan(text, phone) {
  const payload = startPayload(text, bot.username);
  if (payload === undefined) {
    pageToast(word("scannedText", text));
    return;
  }
  tabs.show(phone);
  if (await phone.start(payload)) pageToast(word("scanned", phone.name));
}

const EVENTS = {
  message: ({ chat, message }) => phones.get(chat)?.receive(message),
  keyboard: ({ chat, replyKeyboard }) => phones.get(chat)?.setKeyboard(replyKeyboard ?? null),
  answer: (event) => phones.get(event.chat)?.presses.answered(event),
  typing: ({ chat }) => phones.get(chat)?.typing(),
  clock: ({ now }) => setClock(now),
  person: ({ person }) => takePerson(person),
  faults: ({ faults }) => panel.setFaults(faults),
};

function showStatus(key) {
  const text = document.getElementById("status-text");
  document.getElementById("status").dataset.state = key;
  text.dataset.t = key;
  text.textContent = word(key);
}

async function refresh() {
  try {
    const [state, stats] = await Promise.all([api.state(), api.stats()]);
    takeState(state);
    panel.setStats(stats, (chat) => phones.get(chat)?.name ?? (chat ? String(chat) : ""));
  } catch {
    showStatus("noServer");
  }
}

async function keepFresh() {
  if (!document.hidden) await refresh();
  setTimeout(keepFresh, STATE_MILLISECONDS);
}

async function join(somebody) {
  const person = await api.addPerson(somebody);
  takePerson(person);
  tabs.show(phones.get(person.id));
  return true;
}

function askForPerson() {
  form({
    id: "person-dialog",
    title: word("addPerson"),
    submit: word("add"),
    fields: [
      { name: "firstName", label: word("firstName"), required: true },
      { name: "lastName", label: word("lastName") },
      { name: "language", label: word("telegramLanguage"), options: [["hi", word("hindi")], ["en", word("english")]] },
      { name: "phone", label: word("phoneOptional"), type: "tel" },
    ],
    done: join,
  });
}

document.getElementById("add-person").addEventListener("click", askForPerson);
document.getElementById("language").addEventListener("click", () => speak(language() === "hi" ? "en" : "hi"));
onLanguage(() => {
  const button = document.getElementById("language");
  button.textContent = word("otherLanguage");
  button.lang = language() === "hi" ? "en" : "hi";
});
apply();
startClock();
await refresh();
api.listen({
  event: (event) => EVENTS[event.type]?.(event),
  connected: () => phones.forEach((phone) => phone.load(true).catch(() => {})),
  lost: () => showStatus("noServer"),
});
setTimeout(keepFresh, STATE_MILLISECONDS);
