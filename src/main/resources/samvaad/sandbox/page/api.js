// The sandbox's control API.

async function call(method, path, body) {
  const answer = await fetch(`/sandbox/${path}`, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  let json = {};
  try {
    json = text ? JSON.parse(text) : {};
  } catch {
    throw new Error(`${answer.status} ${path}`);
  }
  if (!answer.ok) throw new Error(json.error ?? `${answer.status} ${path}`);
  return json;
}

const post = (path, body = {}) => call("POST", path, body);

export const state = () => call("GET", "state");
export const stats = () => call("GET", "stats");
export const messages = (person, after) => call("GET", `people/${person}/messages?after=${after}`);
export const addPerson = (person) => post("people", person);

/** What a person does: text, press, contact, location, photo, document, voice, sticker, edit, block, unblock. */
export const act = (person, deed, body) => post(`people/${person}/${deed}`, body);

/** A file from this computer, as it is. */
export async function upload(person, file, caption) {
  const query = new URLSearchParams({ name: file.name, ...(caption && { caption }) });
  const answer = await fetch(`/sandbox/people/${person}/upload?${query}`, { method: "POST", body: file });
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.error);
  return json;
}

export const announce = (what) => post("announce", { what });
export const forward = (duration) => post("clock", { forward: duration });
export const moveTo = (moment) => post("clock", { to: moment });
export const latency = (ms) => post("latency", { ms });
export const addFault = (fault) => post("faults", fault);
export const removeFault = (id) => call("DELETE", `faults/${id}`);
export const removeFaults = () => call("DELETE", "faults");

export const fileUrl = (id) => `/sandbox/files/${encodeURIComponent(id)}`;

const codes = new Map();

/** What the QR code on a picture says, or "" if there is none. */
export function qrText(fileId) {
  if (!codes.has(fileId)) {
    codes.set(
      fileId,
      fetch(`${fileUrl(fileId)}/qr`)
        .then((answer) => (answer.ok ? answer.json() : { text: "" }))
        .then((code) => code.text ?? "")
        .catch(() => ""),
    );
  }
  return codes.get(fileId);
}

/** Listens for ever. `connected` runs at each new connection, so that the page can ask for what it missed. */
export function listen({ event, connected, lost }) {
  const source = new EventSource("/sandbox/events");
  source.addEventListener("open", connected);
  source.addEventListener("message", ({ data }) => event(JSON.parse(data)));
  source.addEventListener("error", () => {
    lost();
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => listen({ event, connected, lost }), 2000);
    }
  });
}
