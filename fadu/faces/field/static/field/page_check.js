// The checklist of a trade, as it is printed in the pack: three marks under the thumb. 不符合 makes a finding.
import { choice, h, note, panel } from "./dom.js";
import { addFinding } from "./page_find.js";
import { blank, filled } from "./phrases.js";
import { CATEGORIES } from "./visit.js";

const MARKS = [["ok", "符合"], ["bad", "不符合"], ["none", "不涉及"]];
const MAJOR = "重大事故隐患判定";

export function checkPage(app, visit) {
  const record = app.record(visit);
  const parts = app.library.checklists[visit.trade] || [];
  const chosen = app.draft(record.matter, "part", { title: parts.length ? parts[0].title : "" });
  const part = parts.find((one) => one.title === chosen.title);
  return [
    h("div", { className: "ff-row ff-head" }, h("h1", {}, "检查表"), h("a", { href: `#/v/${visit.matter}` }, "返回")),
    parts.length ? null : note("info", `没有“${visit.trade || "其他"}”的检查条目，请直接在问题清单里记录。`),
    parts.length > 1 ? choice("检查表", parts.map((one) => [one.title, `${one.title}（${one.items.length}）`]), chosen.title, (value) => app.set(chosen, "title", value)) : null,
    part ? panel(null, h("p", { className: "ff-small" }, "点“不符合”的，自动在问题清单里加一条。"), part.items.map((item) => row(app, visit, record, part, item))) : null,
  ];
}

function row(app, visit, record, part, item) {
  const mark = record.checks[item.code] ? record.checks[item.code].mark : "";
  return h("div", { className: "ff-check" },
    choice(item.words, MARKS, mark, (value) => app.asked(() => marked(app, visit, record, part, item, value))),
    h("p", { className: "ff-small" }, item.basis));
}

async function marked(app, visit, record, part, item, value) {
  record.checks[item.code] = { mark: value, stamp: app.now() };
  const made = record.findings.find((one) => one.check === item.code);
  if (value === "bad" && !made) {
    addFinding(app, record, Object.assign({ check: item.code, violated: item.basis }, worded(app, visit, part, item)));
  } else if (value !== "bad" && made) {
    record.findings = record.findings.filter((one) => one !== made);
  }
  await app.save(record);
}

// As the phrase library writes it where it has the conduct, else in the words of the item; a blank asks for the rest.
function worded(app, visit, part, item) {
  const phrase = app.library.phrases.find((one) => one.code === item.code);
  const day = app.today;
  const description = phrase ? filled(phrase.fact, visit, day) : `${item.words}：【部位和情形】`;
  return {
    description: blank(description) ? description : `${description}【部位和情形】`,
    requirements: phrase ? phrase.order : "",
    category: part.title === MAJOR ? CATEGORIES[2] : CATEGORIES[1],
  };
}
