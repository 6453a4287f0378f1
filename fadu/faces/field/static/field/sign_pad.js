// A place to sign with finger, pen or mouse. `done(blob)` gets a white PNG with black strokes; nothing was drawn: null.
import { button, h } from "./dom.js";

const WIDTH = 720;
const HEIGHT = 300;

export function signPad(words, done, cancel) {
  const canvas = h("canvas", { className: "ff-pad", width: WIDTH, height: HEIGHT, "aria-label": words });
  const pen = canvas.getContext("2d");
  let drawn = 0;
  const clear = () => {
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    drawn = 0;
  };
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) * WIDTH) / box.width, ((event.clientY - box.top) * HEIGHT) / box.height];
  };
  let last = null;
  canvas.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    last = at(event);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!last) {
      return;
    }
    const next = at(event);
    pen.strokeStyle = "#111111";
    pen.lineWidth = 5;
    pen.lineCap = "round";
    pen.beginPath();
    pen.moveTo(last[0], last[1]);
    pen.lineTo(next[0], next[1]);
    pen.stroke();
    last = next;
    drawn += 1;
  });
  ["pointerup", "pointercancel"].forEach((name) => canvas.addEventListener(name, () => {
    last = null;
  }));
  clear();
  const save = () => (drawn < 3 ? done(null) : canvas.toBlob(done, "image/png"));
  return h("div", { className: "ff-sheet", role: "dialog", "aria-label": words },
    h("h2", {}, words), canvas,
    h("div", { className: "ff-row" }, button("清除重签", clear, "ff-quiet"), button("取消", cancel, "ff-quiet"), button("签好了", save)));
}
