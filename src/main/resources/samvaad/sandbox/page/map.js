// Draws a small map of a place, with a pin and streets that differ from place to place. It asks no map service.
const SVG = "http://www.w3.org/2000/svg";

function shape(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

export function drawMap(latitude, longitude) {
  const turn = Math.round(((latitude ?? 0) * 613 + (longitude ?? 0) * 389) % 50) - 25;
  const map = shape("svg", { viewBox: "0 0 280 120", class: "map", "aria-hidden": "true" });
  map.setAttribute("preserveAspectRatio", "xMidYMid slice");
  const town = shape("g", { transform: `rotate(${turn} 140 60)` });
  town.append(
    shape("rect", { x: 158, y: 70, width: 74, height: 46, rx: 6, class: "map-park" }),
    shape("rect", { x: 36, y: -30, width: 60, height: 46, rx: 6, class: "map-park" }),
    shape("path", { d: "M-40 128C60 96 190 168 330 132", class: "map-water" }),
    shape("path", { d: "M-60 60H340M128-80V220M244-80V220M20-80V220M-60 12H340M128 96H340", class: "map-road" }),
    shape("path", { d: "M-60 34 340 84", class: "map-road wide" }),
  );
  const pin = shape("g", { transform: "translate(140 62)" });
  pin.append(
    shape("ellipse", { cx: 0, cy: 2, rx: 9, ry: 3, class: "map-shade" }),
    shape("path", { d: "M0 0C-4-10-14-16-14-28a14 14 0 0 1 28 0C14-16 4-10 0 0z", class: "map-pin" }),
    shape("circle", { cx: 0, cy: -28, r: 5, class: "map-hole" }),
  );
  map.append(town, pin);
  return map;
}
