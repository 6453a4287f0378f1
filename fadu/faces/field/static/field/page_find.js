// Findings as a fast list: a word or two, a tap on a phrase, the next one. Each can be opened and made exact.
import { laterDay } from "./clock.js";
import { PHOTOS, button, choice, field, h, long, note, panel, text } from "./dom.js";
import { fresh } from "./ids.js";
import { blank, filled, matching } from "./phrases.js";
import { CATEGORIES } from "./visit.js";

const SHOWN = 6;
const HANDLING = [["spot", "当场改正"], ["now", "立即改正"], ["term", "限期"], ["", "暂不定"]];
const TERMS = [["7", "7天"], ["15", "15天"], ["30", "30天"]];

export function findPage(app, visit) {
  const record = app.record(visit);
  const open = app.draft(record.matter, "open", { key: "" });
  return [
    h("div", { className: "ff-row ff-head" }, h("h1", {}, `问题清单（${record.findings.length}）`), h("a", { href: `#/v/${visit.matter}` }, "返回")),
    composer(app, visit, record),
    previous(app, visit, record),
    h("ol", { className: "ff-list" }, record.findings.map((one, i) => (open.key === one.key ? editor(app, record, one, open) : line(app, record, one, i, open)))),
  ];
}

export function addFinding(app, record, given) {
  const finding = Object.assign({
    key: `f-${fresh(Date.now())}`, category: CATEGORIES[0], description: "", violated: "", punishable: false, photos: [],
    handling: "term", requirements: "", deadline: laterDay(15, app.time), day: laterDay(0, app.time), stamp: app.now(),
  }, given);
  record.findings.push(finding);
  return finding;
}

function composer(app, visit, record) {
  const list = h("ul", { className: "ff-phrases" });
  const box = h("input", { type: "search", id: "find-words", placeholder: "如 灭火器 通道 警示标志", autocomplete: "off", enterKeyHint: "done" });
  const open = app.draft(record.matter, "open", { key: "" });
  const add = (given) => app.asked(async () => {
    const added = addFinding(app, record, given);
    await app.save(record);
    open.key = blank(added.description) ? added.key : ""; // what only the officer knows is asked for at once
    app.focus = open.key ? "find-text" : "find-words";
  });
  const take = (phrase) => add({
    description: filled(phrase.fact, visit, app.today), violated: phrase.violated, requirements: phrase.order,
    category: CATEGORIES[1],
  });
  const own = () => add({ description: box.value });
  const look = () => {
    const found = box.value.trim() ? matching(app.library.phrases, box.value).slice(0, SHOWN) : [];
    list.replaceWith(list);
    while (list.firstChild) {
      list.firstChild.remove();
    }
    found.forEach((phrase) => list.append(h("li", {}, button([h("strong", {}, phrase.words), h("span", { className: "ff-small" }, phrase.fact)],
      () => take(phrase), "ff-phrase"))));
  };
  box.addEventListener("input", look);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing && box.value.trim()) {
      event.preventDefault();
      const first = list.querySelector("button");
      if (first) {
        first.click();
      } else {
        own();
      }
    }
  });
  return panel(null,
    h("label", { className: "ff-label", htmlFor: "find-words" }, "找用语，或者直接写情形"), box, list,
    h("div", { className: "ff-row" }, button("照写加一条", () => (box.value.trim() ? own() : box.focus()))));
}

// The findings of the last visit: still there (taken over as they were written) or put right.
function previous(app, visit, record) {
  const last = visit.last;
  const open = last ? last.findings.filter((one) => !record.previous[one.id]) : [];
  if (!open.length) {
    return null;
  }
  const decide = (one, still) => app.asked(async () => {
    record.previous[one.id] = { still, description: one.description };
    if (still) {
      addFinding(app, record, { description: one.description, violated: one.violated, category: one.category, before: one.id });
    }
    await app.save(record);
  });
  return panel(`上次检查（${last.day}）的问题`, open.map((one) => h("div", { className: "ff-before" },
    h("p", {}, one.description), one.removed ? h("span", { className: "ff-badge fd-tone-good" }, "台账记为已改") : null,
    h("div", { className: "ff-row" }, button("还在", () => decide(one, true), "ff-quiet"), button("已改", () => decide(one, false), "ff-quiet")))));
}

function line(app, record, one, i, open) {
  const flaws = [one.violated ? "" : "缺违反条文", blank(one.description) ? "有空格未填" : ""].filter(Boolean).join("、");
  return h("li", { className: "ff-item" }, button([
    h("span", { className: "ff-item-words" }, `${i + 1}. ${one.description || "（未写情形）"}`),
    h("span", { className: "ff-small" }, [HANDLING.find((pair) => pair[0] === one.handling)[1], one.handling === "term" ? `至${one.deadline}` : "", one.photos.length ? `照片${one.photos.length}` : ""].filter(Boolean).join(" · ")),
    flaws ? h("span", { className: "ff-badge fd-tone-warn" }, flaws) : null,
  ], () => app.set(open, "key", one.key), "ff-phrase"), photoButton(app, record, one, i));
}

function photoButton(app, record, one, i) {
  const id = `photo-${one.key}`;
  const input = h("input", { type: "file", accept: PHOTOS, capture: "environment", id, className: "visually-hidden" });
  input.addEventListener("change", () => app.asked(async () => {
    for (const file of Array.from(input.files)) {
      one.photos.push(await app.capture(file, file.name || `问题${i + 1}.jpg`));
    }
    await app.save(record);
  }));
  return h("label", { className: "ff-quiet ff-photo", htmlFor: id }, "拍照", input);
}

function editor(app, record, one, open) {
  const keep = (name) => (value) => {
    one[name] = value;
    app.later(record);
  };
  const now = (name, value) => app.asked(async () => {
    one[name] = value;
    await app.save(record);
  });
  const close = () => {
    app.focus = "find-words";
    app.set(open, "key", "");
  };
  return h("li", { className: "ff-item ff-open", on: { keydown: (event) => event.key === "Enter" && event.ctrlKey && close() } },
    words(one, keep("description")),
    text("违反的条文或者标准", one.violated, keep("violated"), { placeholder: "《安全生产法》第三十五条" }),
    choice("类别", CATEGORIES, one.category, (value) => now("category", value)),
    choice("应当给予行政处罚", [["yes", "是"], ["no", "否"]], one.punishable ? "yes" : "no", (value) => now("punishable", value === "yes")),
    choice("处理", HANDLING, one.handling, (value) => now("handling", value)),
    one.handling === "term" ? choice("期限", TERMS.map(([days, said]) => [laterDay(Number(days), app.time), said]), one.deadline, (value) => now("deadline", value)) : null,
    one.handling === "term" ? text("整改到（最后一日）", one.deadline, keep("deadline"), { type: "date" }) : null,
    one.handling === "spot" ? long("当场改正的情况", one.done || "已当场改正", keep("done"), 2) : null,
    one.handling === "now" || one.handling === "term" ? long("整改要求（单位和期限自动填写）", one.requirements, keep("requirements"), 2) : null,
    one.category === "重大事故隐患" ? note("warn", "重大事故隐患还要在办公桌面转入治理督办。") : null,
    one.photos.map((photo) => thumbnail(app, photo)),
    h("div", { className: "ff-row" },
      button("删去", () => app.asked(async () => {
        record.findings = record.findings.filter((other) => other !== one);
        Object.keys(record.previous).filter((id) => id === one.before).forEach((id) => delete record.previous[id]);
        await app.save(record);
      }), "ff-quiet"),
      button("好了", close)));
}

// The words of a finding; the first blank is marked when the box is entered, so that typing fills it.
function words(one, heard) {
  const control = h("textarea", { rows: 4, id: "find-text", value: one.description });
  control.addEventListener("focus", () => {
    const found = blank(control.value);
    if (found) {
      control.setSelectionRange(found[0], found[1]);
    }
  });
  return field("部位和情形", control, heard);
}

function thumbnail(app, photo) {
  const file = app.file(photo.sha256);
  return file ? h("img", { className: "ff-thumb", src: app.shown(file), alt: photo.name }) : null;
}
