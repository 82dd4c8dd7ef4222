// What a person can send besides text.
import { make } from "./dom.js";
import { form } from "./dialogs.js";
import { word } from "./language.js";
import { openMenu } from "./menu.js";

const NEW_DELHI = { latitude: 28.6139, longitude: 77.209 };

/** `takeText` empties the input and returns what was in it, which becomes the caption. */
export function attachMenu(anchor, phone, takeText) {
  const { words } = phone;
  const captioned = () => {
    const caption = takeText();
    return caption ? { caption } : {};
  };
  const entry = (key, shape, choose) => ({ label: words(key), icon: shape, data: { attach: key }, choose });
  openMenu(anchor, words("attach"), [
    entry("photo", "photo", () => phone.act("photo", captioned())),
    entry("document", "file", () => chooseFile((file) => phone.upload(file, takeText()))),
    entry("voice", "voice", () => phone.act("voice")),
    entry("sticker", "smile", () => phone.act("sticker", { emoji: "🙏" })),
    entry("ownContact", "person", () => phone.act("contact", { own: true })),
    entry("otherContact", "people", () => otherContact(phone)),
    entry("location", "pin", () => phone.act("location", NEW_DELHI)),
  ]);
}

/** Lets whoever looks at the page choose a file of their computer. */
function chooseFile(chosen) {
  document.getElementById("upload")?.remove();
  const input = make("input", { type: "file", id: "upload", hidden: true,
    onchange: () => input.files.length && chosen(input.files[0]) });
  document.body.append(input);
  input.click();
}

function otherContact(phone) {
  form({
    id: "contact-dialog",
    title: word("otherContact"),
    submit: word("send"),
    fields: [
      { name: "firstName", label: word("firstName"), required: true },
      { name: "phone", label: word("phoneNumber"), type: "tel", required: true, value: "+9198" },
    ],
    done: (typed) => phone.tryAct("contact", { ...typed, own: false }),
  });
}
