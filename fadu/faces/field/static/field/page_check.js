// The checklist of an industry: every item with its criterion, three marks under the thumb. 不符合 makes a finding.
import { choice, h, note, panel } from "./dom.js";
import { addFinding } from "./page_find.js";
import { CATEGORIES } from "./visit.js";

const MARKS = [["ok", "符合"], ["bad", "不符合"], ["none", "不涉及"]];

export const sectorOf = (trade) => trade || "其他";

export function checkPage(app, visit) {
  const record = app.record(visit);
  const lists = app.library.checklists.filter((list) => list.sector === sectorOf(visit.trade));
  const chosen = app.draft(record.matter, "list", { standard: lists.length ? lists[0].standard : "" });
  const list = lists.find((one) => one.standard === chosen.standard);
  return [
    h("div", { className: "ff-row ff-head" }, h("h1", {}, "检查表"), h("a", { href: `#/v/${visit.matter}` }, "返回")),
    lists.length ? null : note("info", `知识库里没有“${sectorOf(visit.trade)}”的检查条目，请直接在问题清单里记录。`),
    lists.length > 1 ? choice("依据的标准", lists.map((one) => [one.standard, one.title]), chosen.standard, (value) => app.set(chosen, "standard", value)) : null,
    list ? panel(`${list.title}（${list.standard}）`, list.items.map((item) => row(app, record, list, item))) : null,
  ];
}

function row(app, record, list, item) {
  const id = `${list.standard}|${item.item}`;
  const mark = record.checks[id] ? record.checks[id].mark : "";
  return h("div", { className: "ff-check" },
    choice(`${item.item} ${item.label}`, MARKS, mark, (value) => app.asked(async () => {
      record.checks[id] = { mark: value, stamp: app.now() };
      const made = record.findings.find((one) => one.check === id);
      if (value === "bad" && !made) {
        addFinding(app, record, { check: id, description: `${item.label}：【部位和情形】`, violated: `${list.standard} ${item.item}`, category: CATEGORIES[2] });
      } else if (value !== "bad" && made) {
        record.findings = record.findings.filter((one) => one !== made);
      }
      await app.save(record);
    })),
    item.condition ? h("p", { className: "ff-small" }, item.condition) : null);
}
