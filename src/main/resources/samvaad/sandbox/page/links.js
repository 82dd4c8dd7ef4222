// Links to the bot itself: t.me/BOT?start=PAYLOAD does what it does in Telegram, it sends "/start PAYLOAD".

/** The payload of a link to this bot ("" for a bare link), or undefined for any other text. */
export function startPayload(text, bot) {
  let url;
  try {
    url = new URL(text.trim());
  } catch {
    return undefined;
  }
  if (url.protocol === "tg:" && url.host === "resolve") {
    return same(url.searchParams.get("domain"), bot) ? (url.searchParams.get("start") ?? "") : undefined;
  }
  const telegram = ["t.me", "telegram.me", "telegram.dog"].includes(url.host.toLowerCase());
  if (!telegram || !same(url.pathname.slice(1).replace(/\/$/, ""), bot)) return undefined;
  return url.searchParams.get("start") ?? "";
}

/** The payload of a link to this bot that a share button passes on, or undefined. */
export function sharedPayload(text, bot) {
  if (!canOpen(text)) return undefined;
  const url = new URL(text);
  return url.host === "t.me" && url.pathname === "/share/url" ? startPayload(url.searchParams.get("url") ?? "", bot) : undefined;
}

export const startText = (payload) => (payload ? `/start ${payload}` : "/start");

/** Only these may be opened in a new tab. */
export function canOpen(text) {
  try {
    return ["http:", "https:", "mailto:", "tel:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

const same = (name, bot) => (name ?? "").toLowerCase() === bot.toLowerCase();
