// Celebrates a message with an effect by drawing confetti over one phone.
const COLOURS = ["#e5484d", "#f5a524", "#30a46c", "#3e8ed0", "#8e4ec6", "#f06ba8"];
const SECONDS = 2.6;

export function celebrate(screen) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const canvas = document.createElement("canvas");
  canvas.className = "confetti";
  canvas.setAttribute("aria-hidden", "true");
  canvas.width = screen.clientWidth;
  canvas.height = screen.clientHeight;
  screen.append(canvas);
  const pieces = Array.from({ length: 110 }, () => piece(canvas.width, canvas.height));
  const began = performance.now();
  const pen = canvas.getContext("2d");
  requestAnimationFrame(function frame(now) {
    const seconds = (now - began) / 1000;
    if (seconds > SECONDS || !canvas.isConnected) {
      canvas.remove();
      return;
    }
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.globalAlpha = Math.min(1, (SECONDS - seconds) * 2);
    pieces.forEach((each) => draw(pen, each, seconds));
    requestAnimationFrame(frame);
  });
}

function piece(width, height) {
  const fromLeft = Math.random() < 0.5;
  return {
    x: fromLeft ? 0 : width,
    y: height * (0.55 + Math.random() * 0.2),
    across: (fromLeft ? 1 : -1) * width * (0.2 + Math.random() * 0.7),
    up: height * (0.5 + Math.random() * 0.6),
    spin: (Math.random() - 0.5) * 14,
    size: 5 + Math.random() * 5,
    colour: COLOURS[Math.floor(Math.random() * COLOURS.length)],
  };
}

function draw(pen, { x, y, across, up, spin, size, colour }, seconds) {
  pen.save();
  pen.translate(x + across * (1 - Math.exp(-1.6 * seconds)), y - up * seconds + 0.55 * up * seconds * seconds);
  pen.rotate(spin * seconds);
  pen.fillStyle = colour;
  pen.fillRect(-size / 2, -size / 4, size, size / 2);
  pen.restore();
}
