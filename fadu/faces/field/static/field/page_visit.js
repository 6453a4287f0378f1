// One visit, step by step: entry, certificate, check, findings, guidance, signatures.
import { clock } from "./clock.js";
import { badge } from "./page_day.js";
import { PHOTOS, button, choice, h, long, note, pairs, panel, text } from "./dom.js";
import { clean } from "./ids.js";
import { paperLinks } from "./page_paper.js";
import { reviewPage } from "./page_review.js";
import { EMPTY, EXCEPTIONS, MODES, has, toReview } from "./visit.js";

export function visitPage(app, visit) {
  const record = app.record(visit);
  if (record.finished) {
    return donePage(app, visit, record);
  }
  if (toReview(record.visit).length) {
    return reviewPage(app, visit, record);
  }
  return [
    h("div", { className: "ff-row ff-head" }, h("h1", {}, visit.enterprise.name || visit.name), badge(app, visit, app.records.get(visit.matter))),
    taskPanel(visit, record),
    entryPanel(app, visit, record),
    emptyPanel(app, record),
    obstructionPanel(app, record),
    showPanel(app, visit, record),
    checkPanel(app, visit, record),
    guidePanel(app, record),
    record.begun || has(record, "check_site") ? h("a", { className: "ff-button ff-link", href: `#/v/${visit.matter}/end` }, "签字、完成检查") : null,
  ];
}

function taskPanel(visit, record) {
  const people = record.visit.officers.map((one) => `${one.name} ${one.certificate}`).join("、");
  return h("details", { className: "ff-panel" },
    h("summary", {}, "任务、单位和方案"),
    pairs([
      ["检查场所", visit.site], ["行业领域", visit.trade], ["检查来源", visit.source], ["检查事由", visit.occasion],
      ["检查依据", visit.basis], ["检查方式", visit.manner], ["检查人员", people], ["信用代码", visit.enterprise.code],
      ["负责人", [visit.enterprise.principal, visit.enterprise.phone].filter(Boolean).join(" ")], ["地址", visit.enterprise.address],
      ["检查方案", visit.scheme],
    ]));
}

const held = (visit, act) => (visit.against[act] ? note("warn", `现在记录会被拒绝：${visit.against[act]}。请先在办公桌面办理；情况紧急的，请电话请示。`) : null);

const fact = (stamp, words) => h("p", { className: "ff-done" }, h("strong", {}, clock(stamp.at)), ` ${words}`);

function entryPanel(app, visit, record) {
  if (has(record, "enter_by_code") || has(record, "note_no_code")) {
    return panel("1 入企登记", h("p", { className: "ff-done" }, "已登记"));
  }
  if (record.entry) {
    const said = record.entry.exception ? `未扫码：${record.entry.exception}` : `${record.entry.mode}，${record.entry.number}`;
    return panel("1 入企登记", fact(record.entry.stamp, said));
  }
  const draft = app.draft(record.matter, "entry", { mode: visit.modes[0], number: visit.code ? visit.code.number : "", exception: "", grounds: "" });
  const shot = h("input", { type: "file", accept: PHOTOS, className: "visually-hidden", id: "screenshot" });
  shot.addEventListener("change", () => app.asked(async () => {
    draft.screenshot = await app.capture(shot.files[0], shot.files[0].name);
  }));
  const enter = () => app.asked(async () => {
    app.demand(draft.exception || draft.number, "请填写检查码编号；没有扫码的，点“没有扫码”并写明原因");
    app.demand(draft.exception || draft.mode !== MODES[1] || clean(draft.number).toUpperCase() === visit.enterprise.code, "扫到的企业不是这次检查的对象，请核对是否走错单位");
    app.demand(draft.exception || draft.mode !== MODES[2] || draft.screenshot, "请附外部平台的登记截图");
    app.demand(!draft.exception || draft.grounds, "请写明没有扫码的具体情况");
    record.entry = Object.assign({}, draft, { stamp: app.now() });
    await app.save(record);
  });
  return panel("1 入企登记",
    held(visit, draft.exception ? "note_no_code" : "enter_by_code"),
    draft.exception
      ? [choice("没有扫码的原因", EXCEPTIONS, draft.exception, (word) => app.set(draft, "exception", word)),
        long("具体情况", draft.grounds, (word) => { draft.grounds = word; }, 2)]
      : [choice("扫码方式", visit.modes, draft.mode, (word) => { draft.number = word === MODES[0] && visit.code ? visit.code.number : ""; app.set(draft, "mode", word); }),
        draft.mode === MODES[0] && visit.code ? square(visit.code) : text(NUMBERS[draft.mode], draft.number, (word) => { draft.number = word; }),
        draft.mode === MODES[2] ? h("label", { className: "ff-quiet ff-photo", htmlFor: "screenshot" }, draft.screenshot ? "已附截图" : "附登记截图", shot) : null],
    h("div", { className: "ff-row" },
      button(draft.exception ? "改为扫码" : "没有扫码", () => app.set(draft, "exception", draft.exception ? "" : EXCEPTIONS[1]), "ff-quiet"),
      button("记录入企", enter)));
}

// Nobody was there, the unit has stopped or moved: that the officers came is registered, the visit stays to be made.
function emptyPanel(app, record) {
  if (record.empty) {
    return panel("未能实施检查", fact(record.empty.stamp, record.empty.why));
  }
  if (record.shown || record.begun) {
    return null;
  }
  const draft = app.draft(record.matter, "empty", { why: EMPTY[0], grounds: "" });
  return h("details", { className: "ff-panel", open: app.kept.has(record.matter), on: { toggle: (event) => app.keepOpen(record.matter, event.target.open) } },
    h("summary", {}, "到场而未能检查"),
    choice("原因", EMPTY, draft.why, (word) => app.set(draft, "why", word)),
    long("具体情况", draft.grounds, (word) => { draft.grounds = word; }, 2),
    button("登记未能实施检查", () => app.asked(async () => {
      app.demand(draft.grounds, "请写明未能检查的具体情况");
      record.empty = Object.assign({}, draft, { stamp: app.now() });
      await app.save(record);
    }), "ff-quiet"));
}

// Refused or hindered: told at once, and registered whether or not the check goes on.
function obstructionPanel(app, record) {
  if (record.obstruction) {
    return panel("拒绝、阻碍检查", fact(record.obstruction.stamp, record.obstruction.persisted ? "责令改正后拒不改正" : "责令改正后已经配合"));
  }
  const draft = app.draft(record.matter, "obstruction", { what: "", persisted: false, photos: [] });
  return h("details", { className: "ff-panel", open: app.kept.has(`${record.matter}/o`), on: { toggle: (event) => app.keepOpen(`${record.matter}/o`, event.target.open) } },
    h("summary", {}, "拒绝、阻碍检查"),
    long("拒绝、阻碍检查的情况", draft.what, (word) => { draft.what = word; }, 3),
    choice("责令改正以后", [["no", "已经配合"], ["yes", "拒不改正"]], draft.persisted ? "yes" : "no", (word) => app.set(draft, "persisted", word === "yes")),
    h("p", { className: "ff-small" }, "拒不改正的，回机关后移交立案（《安全生产法》第一百零八条）。"),
    button("登记拒绝、阻碍检查", () => app.asked(async () => {
      app.demand(draft.what, "请写明拒绝、阻碍检查的情况");
      record.obstruction = Object.assign({}, draft, { stamp: app.now() });
      await app.save(record);
    }), "ff-quiet"));
}

const NUMBERS = { [MODES[0]]: "检查码编号", [MODES[1]]: "企业的统一社会信用代码", [MODES[2]]: "外部平台检查码编号" };

// Our code, for the enterprise to scan or to be told: it was made at the office and holds without a network.
const square = (code) => h("div", { className: "ff-square" },
  h("img", { src: `data:image/svg+xml,${encodeURIComponent(code.square.replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" "))}`, alt: "检查码" }),
  h("p", { className: "ff-small" }, `请企业扫码核验；扫不了的，报六位口令 ${code.digits}`));

function showPanel(app, visit, record) {
  if (has(record, "show_certificate")) {
    return panel("2 出示证件", h("p", { className: "ff-done" }, "已出示"));
  }
  if (record.shown) {
    return panel("2 出示证件", fact(record.shown.stamp, `向${record.shown.to}出示，${record.shown.told ? "已" : "未"}告知权利`));
  }
  const draft = app.draft(record.matter, "shown", { to: visit.enterprise.principal || "", told: true });
  return panel("2 出示证件",
    held(visit, "show_certificate"),
    text("向何人出示", draft.to, (word) => { draft.to = word; }),
    choice("申请回避、陈述等权利", [["yes", "已告知"], ["no", "未告知"]], draft.told ? "yes" : "no", (word) => app.set(draft, "told", word === "yes")),
    button("已出示两人证件", () => app.asked(async () => {
      app.demand(draft.to, "请写明向何人出示证件");
      record.shown = Object.assign({}, draft, { stamp: app.now() });
      await app.save(record);
    })));
}

function checkPanel(app, visit, record) {
  if (!record.begun && !has(record, "check_site")) {
    return panel("3 现场检查", button("开始检查", () => app.asked(async () => {
      app.demand(record.shown || has(record, "show_certificate"), "请先出示执法证件，再开始检查（《安全生产法》第六十七条）");
      record.begun = { stamp: app.now() };
      await app.save(record);
    })));
  }
  const marks = Object.values(record.checks).length;
  return panel("3 现场检查",
    record.begun ? fact(record.begun.stamp, "开始检查") : null,
    h("a", { className: "ff-button ff-link", href: `#/v/${visit.matter}/find` }, `问题清单（${record.findings.length}）`),
    h("a", { className: "ff-quiet ff-link", href: `#/v/${visit.matter}/check` }, marks ? `检查表（已填 ${marks} 项）` : "按检查表检查"));
}

function guidePanel(app, record) {
  if (record.guidance) {
    return panel("4 普法和指导", fact(record.guidance.stamp, `${record.guidance.topic}，${record.guidance.audience} 人`));
  }
  if (!record.begun) {
    return null;
  }
  const draft = app.draft(record.matter, "guidance", { topic: "", audience: "1", service: "" });
  return h("details", { className: "ff-panel" }, h("summary", {}, "4 普法和指导"),
    text("宣传的法律法规", draft.topic, (word) => { draft.topic = word; }, { placeholder: "《安全生产法》" }),
    text("受众人数", draft.audience, (word) => { draft.audience = word; }, { inputMode: "numeric" }),
    long("提供的指导服务", draft.service, (word) => { draft.service = word; }, 2),
    button("记录", () => app.asked(async () => {
      app.demand(draft.topic, "请写明宣传的法律法规");
      record.guidance = Object.assign({}, draft, { stamp: app.now() });
      await app.save(record);
    }), "ff-quiet"));
}

function donePage(app, visit, record) {
  const items = app.items.filter((one) => one.matter === visit.matter);
  const all = items.every((one) => one.state === "recorded" || one.state === "dropped");
  return [
    h("div", { className: "ff-row ff-head" }, h("h1", {}, visit.enterprise.name || visit.name), badge(app, visit, record)),
    note(all ? "good" : "info", all ? "本次检查已全部记入台账。" : "检查已完成，等待记入台账。本机记录请勿清除。"),
    h("a", { className: "ff-quiet ff-link", href: "#/queue" }, "查看各项状态"),
    all ? h("a", { className: "ff-button ff-link", href: `${app.matters}${visit.matter}/?tab=papers` }, "到办公桌面打印其他文书") : null,
    all ? button("从本机清除", () => app.asked(async () => {
      await app.clear(record);
      await app.fetchDay();
      location.hash = "#/";
    }), "ff-quiet") : null,
    paperLinks(app, record),
    panel("检查情况", h("pre", { className: "ff-text" }, record.end.content)),
  ];
}
