// Makes elements. Properties that start with "on" are listeners; "t" and "tLabel" are keys of the page's texts.
import { translate } from "./language.js";

export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else if (name === "t" || name === "tLabel") element.dataset[name] = value;
    else if (name === "data") Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null && child !== false));
  if (properties.t || properties.tLabel) translate(element);
  return element;
}

const SHAPES = {
  send: "M4 12 20 4l-5 16-3.5-6.5z M11.5 13.5 20 4",
  attach: "M8 12.5 14 6.6a3 3 0 0 1 4.3 4.2l-7.6 7.7a5 5 0 0 1-7.1-7.1L11 4",
  menu: "M5 7h14M5 12h14M5 17h14",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  keyboard: "M4 7h16v10H4zM7.5 10.5v.01M12 10.5v.01M16.5 10.5v.01M8.5 14h7",
  photo: "M4 6h16v12H4zM4 15l4.5-4 4 4 3-2.5L20 16M15.5 9.5v.01",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  voice: "M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4zM6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3",
  smile: "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM9 10v.01M15 10v.01M8.5 14a4.2 4.2 0 0 0 7 0",
  person: "M12 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM5.5 19.5a6.5 6.5 0 0 1 13 0",
  people: "M9 6a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM3.5 18.5a5.5 5.5 0 0 1 11 0M15.5 6.3a3 3 0 0 1 0 5.4M17 13.4a5.5 5.5 0 0 1 3.5 5.1",
  pin: "M12 21s-6.5-6.2-6.5-11a6.5 6.5 0 0 1 13 0c0 4.8-6.5 11-6.5 11zM12 7.700a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.600z",
  scan: "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16",
  download: "M12 4v11M7.5 11l4.5 4.5 4.5-4.500M5 20h14",
  down: "M6 9.5l6 6 6-6",
  link: "M8 16 16.5 7.500M9.5 7h7.500v7.5",
  copy: "M9 9h10v11H9zM6 15H5V4h10v2",
  close: "M6 6l12 12M18 6 6 18",
  pencil: "M5 19l1-4L16.5 4.500l3 3L9 18z",
  play: "M8 5l11 7-11 7z",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}
