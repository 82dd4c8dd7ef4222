// What Telegram itself writes on a phone, in that phone's language.
import { fill } from "./language.js";

const WORDS = {
  bot: ["बॉट", "bot"],
  typing: ["लिखा जा रहा है…", "typing…"],
  whatCanItDo: ["यह बॉट क्या कर सकता है?", "What can this bot do?"],
  start: ["शुरू करें", "START"],
  restart: ["फिर से शुरू करें", "RESTART BOT"],
  message: ["संदेश", "Message"],
  send: ["भेजें", "Send"],
  commands: ["कमांड की सूची", "Commands"],
  attach: ["कुछ जोड़ें", "Attach"],
  options: ["और विकल्प", "More options"],
  keyboard: ["बटन दिखाएँ या छिपाएँ", "Show or hide the keyboard"],
  block: ["बॉट को ब्लॉक करें", "Block bot"],
  unblock: ["बॉट को अनब्लॉक करें", "Unblock bot"],
  edited: ["बदला गया", "edited"],
  editing: ["संदेश बदला जा रहा है", "Editing the message"],
  photo: ["फ़ोटो", "Photo"],
  document: ["फ़ाइल", "File"],
  voice: ["वॉइस संदेश", "Voice message"],
  sticker: ["स्टिकर", "Sticker"],
  contact: ["संपर्क", "Contact"],
  location: ["मौजूदा स्थान", "My location"],
  venue: ["स्थान", "Place"],
  ownContact: ["अपना संपर्क", "My contact"],
  otherContact: ["किसी और का संपर्क", "Someone else's contact"],
  download: ["{0} डाउनलोड करें", "Download {0}"],
  openFile: ["{0} खोलें", "Open {0}"],
  copied: ["कॉपी हो गया: {0}", "Copied: {0}"],
  sharePhone: ["क्या बॉट को आपका मोबाइल नंबर भेजा जाए?", "Share your phone number with this bot?"],
  share: ["नंबर भेजें", "Share"],
  cancel: ["वापस", "Cancel"],
  ok: ["ठीक है", "OK"],
  buttons: ["संदेश के बटन", "Buttons of the message"],
  replyButtons: ["उत्तर के बटन", "Reply buttons"],
  chat: ["बातचीत", "Chat"],
  bottom: ["सबसे नए संदेश पर जाएँ", "Go to the newest message"],
  spoiler: ["छिपा हुआ पाठ दिखाएँ", "Reveal the hidden text"],
  more: ["पूरा दिखाएँ", "Show all"],
  less: ["कम दिखाएँ", "Show less"],
  link: ["यह लिंक खोलें?", "Open this link?"],
  open: ["खोलें", "Open"],
  you: ["आप", "You"],
};

/** The words for a phone whose owner uses this language. */
export function phoneWords(language) {
  const index = language === "hi" ? 0 : 1;
  return (key, ...values) => fill(WORDS[key][index], values);
}

const ZONE = "Asia/Kolkata";
const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE });
const TIME = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" });

export const timeOf = (moment) => TIME.format(moment);
export const dayKey = (moment) => DAY.format(moment);

export function dayOf(moment, language, options = { day: "numeric", month: "long" }) {
  return new Intl.DateTimeFormat(language === "hi" ? "hi-IN-u-nu-latn" : "en-IN", { timeZone: ZONE, ...options })
    .format(moment);
}
