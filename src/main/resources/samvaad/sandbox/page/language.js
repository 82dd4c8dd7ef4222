// The texts of the page itself. What Telegram shows stays in the language of the phone's owner (phone-words.js).
const WORDS = {
  title: ["संवाद सैंडबॉक्स", "Samvaad sandbox"],
  otherLanguage: ["English", "हिंदी"],
  people: ["लोग", "People"],
  phones: ["फ़ोन", "Phones"],
  clock: ["सैंडबॉक्स की घड़ी", "The sandbox's clock"],
  clockMoves: ["घड़ी आगे बढ़ाएँ", "Move the clock forward"],
  plusHour: ["+1 घंटा", "+1 hour"],
  plusDay: ["+1 दिन", "+1 day"],
  eveningBefore: ["एक शाम पहले", "The evening before"],
  morning: ["कार्यक्रम की सुबह", "Morning of the event"],
  during: ["कार्यक्रम के दौरान", "During"],
  after: ["कार्यक्रम के बाद", "After the event"],
  clockField: ["तारीख और समय", "Date and time"],
  clockSet: ["इस समय पर जाएँ", "Go there"],
  addPerson: ["व्यक्ति जोड़ें", "Add a person"],
  story: ["कहानी", "Story"],
  storyNote: [
    "आशा हिंदी में, Ravi English में, और Meera आयोजक हैं। हर चरण का बटन दबाएँ, बाकी फ़ोन पर करें।",
    "Asha (आशा) uses Hindi, Ravi English, and Meera is the organiser. Press the button of each step and do the rest on the phones.",
  ],
  moveTo: ["घड़ी: {0}, {1}", "Clock: {0}, {1}"],
  announceAgenda: ["नमूना कार्यसूची जारी करें", "Announce the sample agenda"],
  comes: ["{0} को जोड़ें", "Add {0}"],
  opensLink: ["{0} का फ़ोन: लिंक खोलें", "{0}: open the link"],
  pasteLink: ["लिंक यहाँ चिपकाएँ", "Paste the link here"],
  noLink: ["यह इस बॉट का लिंक नहीं है।", "This is not a link to this bot."],
  notHere: ["{0} अभी यहाँ नहीं हैं: पहले उन्हें जोड़ें।", "{0} is not here yet: add them first."],
  shareHint: ["लिंक किसे भेजा जाए?", "Who gets the link?"],
  opened: ["{0} ने लिंक खोला", "{0} opened the link"],
  badDay: ["मुश्किल दिन", "Bad day"],
  close: ["बंद करें", "Close"],
  cancel: ["वापस", "Back"],
  send: ["भेजें", "Send"],
  add: ["जोड़ें", "Add"],
  firstName: ["नाम", "First name"],
  lastName: ["उपनाम (ज़रूरी नहीं)", "Last name (optional)"],
  phoneNumber: ["मोबाइल नंबर", "Mobile number"],
  phoneOptional: ["मोबाइल नंबर (ज़रूरी नहीं)", "Mobile number (optional)"],
  telegramLanguage: ["Telegram की भाषा", "Telegram's language"],
  hindi: ["हिंदी", "Hindi"],
  english: ["English", "English"],
  otherContact: ["किसी और का संपर्क भेजें", "Send someone else's contact"],
  connected: ["बॉट जुड़ा है", "Bot is connected"],
  notConnected: ["बॉट अभी नहीं जुड़ा है", "Bot is not connected"],
  noServer: ["सैंडबॉक्स से संपर्क टूट गया, फिर से जोड़ रहे हैं…", "Lost the connection to the sandbox. Trying again…"],
  roleBuyer: ["क्रेता", "Buyer"],
  roleOrganiser: ["आयोजक", "Organiser"],
  roleOther: ["अतिथि", "Guest"],
  scanWith: ["स्कैन करें…", "Scan with…"],
  scanHint: ["इस QR कोड को कौन स्कैन करे?", "Who scans this QR code?"],
  scanned: ["{0} ने QR कोड स्कैन किया", "{0} scanned the QR code"],
  scannedText: ["QR कोड में लिखा है: {0}", "The QR code says: {0}"],
  edit: ["संदेश बदलें", "Edit the message"],
  faults: ["Telegram में गड़बड़ी", "Trouble at Telegram"],
  faultsNote: [
    "बटन दबाने पर गड़बड़ी चलती रहती है; “एक बार” सिर्फ़ अगली कॉल पर लगता है।",
    "A switch stays on until you turn it off. “Once” affects only the next call.",
  ],
  once: ["एक बार", "Once"],
  f429: ["इस चैट में धीरे भेजें (429)", "One chat has to slow down (429)"],
  f429global: ["सबको धीरे भेजें (429)", "All chats have to slow down (429)"],
  f502: ["सर्वर जवाब नहीं दे रहा (502)", "Bad gateway (502)"],
  fcut: ["जवाब के बीच कनेक्शन टूटे", "Connection drops in mid-reply"],
  fgarbage: ["बेमतलब जवाब", "Garbled replies"],
  fslow: ["धीमे जवाब (5 सेकंड)", "Slow replies (5 s)"],
  flood: ["Telegram की गति सीमा: कुल 30 प्रति सेकंड", "Telegram's rate limits: 30 calls a second in all"],
  clearFaults: ["सारी गड़बड़ी हटाएँ", "Clear all faults"],
  latency: ["हर कॉल में देरी", "Delay for every call"],
  blocking: ["किसने बॉट ब्लॉक किया", "Who has blocked the bot"],
  figures: ["स्थिति", "Status"],
  calls: ["बॉट की कॉल", "Calls by the bot"],
  pending: ["बॉट के इंतज़ार में अपडेट", "Updates waiting for the bot"],
  unanswered: ["बिना जवाब के दबाए बटन", "Unanswered presses"],
  paceRefused: ["गति सीमा से रोकी गईं", "Refused by the rate limits"],
  refused: ["ठुकराई गई कॉल", "Refused calls"],
  noneRefused: ["अब तक कोई नहीं", "None so far"],
  refusedOne: ["कॉल ठुकराई गई: {0}", "Call refused: {0}"],
  refusedMany: ["{0} कॉल ठुकराई गईं। पिछली: {1}", "{0} calls refused. Latest: {1}"],
  failed: ["कुछ गड़बड़ हुई: {0}", "Something went wrong: {0}"],
};

const KEY = "samvaad.sandbox.language";
let current = localStorage.getItem(KEY) ?? (navigator.language.startsWith("hi") ? "hi" : "en");
const watchers = new Set();

export const language = () => current;

export function word(key, ...values) {
  const pair = WORDS[key];
  if (!pair) throw new Error(`No word for ${key}`);
  return fill(pair[current === "hi" ? 0 : 1], values);
}

export function fill(pattern, values) {
  return pattern.replace(/\{(\d)\}/g, (_, index) => values[index] ?? "");
}

/** Sets the text of one element, but not of its children. */
export function translate(element) {
  if (element.dataset.t) element.textContent = word(element.dataset.t);
  if (element.dataset.tLabel) element.setAttribute("aria-label", word(element.dataset.tLabel));
}

export function speak(chosen) {
  current = chosen;
  localStorage.setItem(KEY, chosen);
  apply();
}

export function apply() {
  document.documentElement.lang = current;
  document.title = word("title");
  document.querySelectorAll("[data-t],[data-t-label]").forEach(translate);
  watchers.forEach((watcher) => watcher());
}

/** Calls the watcher now, and each time the language of the page changes. */
export function onLanguage(watcher) {
  watchers.add(watcher);
  watcher();
}
