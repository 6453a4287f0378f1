// A review of what was ordered at an earlier visit: each finding with its result, then the signatures.
import { badge } from "./page_day.js";
import { PHOTOS, button, choice, h, long, pairs, panel } from "./dom.js";
import { clean } from "./ids.js";
import { RESULTS, toReview } from "./visit.js";

export function reviewPage(app, visit, record) {
  record.reviews = record.reviews || {};
  const people = record.visit.officers.map((one) => `${one.name} ${one.certificate}`).join("、");
  const done = Object.keys(record.reviews).length;
  return [
    h("div", { className: "ff-row ff-head" }, h("h1", {}, `复查：${visit.enterprise.name || visit.name}`), badge(app, visit, record)),
    panel(null, pairs([["检查场所", visit.site], ["检查人员", people], ["地址", visit.enterprise.address]])),
    toReview(record.visit).map((one) => findingPanel(app, record, one)),
    done ? h("a", { className: "ff-button ff-link", href: `#/v/${visit.matter}/end` }, "签字、完成复查") : null,
  ];
}

function findingPanel(app, record, one) {
  const told = record.reviews[one.key];
  const draft = app.draft(record.matter, `review:${one.key}`, Object.assign({ result: "", opinion: "", shown: true, photos: [] }, told));
  const input = h("input", { type: "file", accept: PHOTOS, multiple: true, className: "visually-hidden", id: `photo-${one.key}` });
  input.addEventListener("change", () => app.asked(async () => {
    for (const file of Array.from(input.files)) {
      draft.photos = draft.photos.concat(await app.capture(file, file.name));
    }
  }));
  return panel(one.description,
    pairs([["违反", one.violated], ["整改期限", one.term], ["指令书", one.order], ["单位报告", one.rectified]]),
    choice("复查结论", RESULTS, draft.result, (word) => app.set(draft, "result", word)),
    long("复查意见", draft.opinion, (word) => { draft.opinion = word; }, 2),
    choice("执法证件", [["yes", "已出示"], ["no", "未出示"]], draft.shown ? "yes" : "no", (word) => app.set(draft, "shown", word === "yes")),
    h("label", { className: "ff-quiet ff-photo", htmlFor: input.id }, draft.photos.length ? `已附照片 ${draft.photos.length} 张` : "附照片", input),
    button(told ? "改记复查结论" : "记录复查结论", () => app.asked(async () => {
      app.demand(draft.result, "请选择复查结论");
      app.demand(clean(draft.opinion), "请写明复查意见");
      record.reviews[one.key] = Object.assign({}, draft, { stamp: told ? told.stamp : app.now() });
      await app.save(record);
    })));
}
