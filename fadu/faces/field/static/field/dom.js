// Elements by a plain function, and the few shapes that every page of the app is made of.
export function h(tag, given, ...children) {
  const made = document.createElement(tag);
  const { on, data, ...rest } = given || {};
  Object.keys(on || {}).forEach((name) => made.addEventListener(name, on[name]));
  Object.keys(data || {}).forEach((name) => {
    made.dataset[name] = data[name];
  });
  Object.keys(rest).forEach((name) => {
    if (name in made && name !== "list" && name !== "type") {
      made[name] = rest[name];
    } else if (rest[name] !== undefined && rest[name] !== null) {
      made.setAttribute(name, rest[name]);
    }
  });
  made.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

// What the server takes as a photograph. Without HEIC: a phone that is not offered it hands over a JPEG of the same.
export const PHOTOS = "image/jpeg,image/png,image/webp";

export function show(place, ...children) {
  while (place.firstChild) {
    place.firstChild.remove();
  }
  place.append(...children.flat(9).filter(Boolean));
}

export const button = (words, press, className, more) =>
  h("button", Object.assign({ type: "button", className: className || "ff-button", on: { click: press } }, more), words);

export const note = (tone, ...words) => h("div", { className: `ff-note fd-tone-${tone}`, role: tone === "bad" ? "alert" : "status" }, ...words);

export const panel = (title, ...children) => h("section", { className: "ff-panel" }, title ? h("h2", {}, title) : null, ...children);

export const pairs = (rows) => h("dl", { className: "ff-pairs" }, rows.filter((row) => row[1]).map((row) => h("div", {}, h("dt", {}, row[0]), h("dd", {}, row[1]))));

let made = 0;

// A labelled control; `heard(value)` is told of every change as it is typed.
export function field(label, control, heard, kind) {
  made += 1;
  control.id = control.id || `f${made}`;
  if (heard) {
    control.addEventListener(kind || "input", () => heard(control.type === "checkbox" ? control.checked : control.value));
  }
  return h("div", { className: "ff-field" }, h("label", { htmlFor: control.id }, label), control);
}

export const text = (label, value, heard, more) => field(label, h("input", Object.assign({ type: "text", value: value || "", autocomplete: "off" }, more)), heard);

export const long = (label, value, heard, rows) => field(label, h("textarea", { rows: rows || 3, value: value || "" }), heard);

// One of several, as buttons under the thumb. The chosen one is pressed.
export function choice(label, words, value, heard) {
  const group = h("div", { className: "ff-choice", role: "group", "aria-label": label });
  words.forEach((word) => {
    const [code, said] = Array.isArray(word) ? word : [word, word];
    group.append(h("button", { type: "button", "aria-pressed": String(code === value), on: { click: () => heard(code) } }, said));
  });
  return h("div", { className: "ff-field" }, h("span", { className: "ff-label" }, label), group);
}
