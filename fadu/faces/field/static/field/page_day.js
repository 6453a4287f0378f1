// The day: visits that were taken along, and what of them is safe.
import { clock } from "./clock.js";
import { button, h, note, panel } from "./dom.js";
import { has, toReview } from "./visit.js";

export function dayPage(app) {
  const begun = app.visits.map((visit) => visit.matter);
  const left = Array.from(app.records.values()).filter((record) => !begun.includes(record.matter));
  return [
    panel(null,
      h("div", { className: "ff-row ff-head" },
        h("h1", {}, "今天的检查"),
        button("更新任务包", () => app.asked(() => app.fetchDay()), "ff-quiet")),
      app.packed ? h("p", { className: "ff-small" }, `任务包：${app.session.day} ${clock(app.packed)} 下载，共 ${app.visits.length} 项`) : null),
    app.loading ? note("info", "正在下载任务包……") : null,
    app.loading || app.visits.length + left.length ? null : note("info", app.packed ? "没有指派给您、明天以前要做的检查。" : "还没有下载任务包。有网络时请先点“更新任务包”，再去现场。"),
    app.unnumbered ? note("warn", `没有预留到文书编号：${app.unnumbered}责令改正的，填写纸质文书的编号。`) : null,
    app.toConfirm.map((visit) => confirmation(app, visit)),
    app.visits.map((visit) => card(app, visit)),
    left.map((record) => card(app, record.visit)),
  ];
}

function confirmation(app, visit) {
  return panel("请您确认签名",
    h("p", {}, `${visit.by}登记您在“${visit.name}”中手写签名，参加了下列 ${visit.acts.length} 个环节：`),
    h("ol", { className: "ff-acts" }, visit.acts.map((act) => h("li", {}, `${clock(act.at)} ${act.title}`))),
    button("都是我参加并签名的", () => app.asked(() => app.confirm(visit))),
    h("p", { className: "ff-small" }, "有不实的，请在办公桌面的“线下签批”中逐项否认并写明理由。"));
}

function card(app, visit) {
  const record = app.records.get(visit.matter);
  const against = Object.values(visit.against)[0];
  return h("a", { className: "ff-card", href: `#/v/${visit.matter}` },
    h("strong", {}, visit.enterprise.name || visit.name),
    toReview(visit).length ? h("span", { className: "ff-badge fd-tone-warn" }, `复查 ${toReview(visit).length} 项`) : null,
    h("span", { className: "ff-small" }, [visit.trade, visit.source, visit.manner].filter(Boolean).join(" · ")),
    h("span", { className: "ff-small" }, visit.site || ""),
    against ? h("span", { className: "ff-badge fd-tone-warn" }, "出发前还要办手续") : null,
    badge(app, visit, record));
}

export function badge(app, visit, record) {
  const items = app.items.filter((one) => one.matter === visit.matter);
  if (items.some((one) => one.state === "conflict")) {
    return h("span", { className: "ff-badge fd-tone-bad" }, "有冲突");
  }
  if (record && record.finished) {
    const all = items.every((one) => one.state === "recorded" || one.state === "dropped");
    return h("span", { className: `ff-badge fd-tone-${all ? "good" : "info"}` }, all ? "已全部入账" : "已完成，待入账");
  }
  if (record) {
    const words = toReview(record.visit).length ? "复查中" : `检查中 · 问题 ${record.findings.length} 项`;
    return h("span", { className: "ff-badge fd-tone-info" }, words);
  }
  if (toReview(visit).length) {
    return h("span", { className: "ff-badge fd-tone-quiet" }, "待复查");
  }
  return h("span", { className: "ff-badge fd-tone-quiet" }, has({ visit }, "check_site") ? "已开始检查" : "未开始");
}
