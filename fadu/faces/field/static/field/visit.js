// One visit as it is recorded on the device: what was typed, and the acts that follow from it. No page, no storage.
import { after, chineseDayOf } from "./clock.js";
import { clean } from "./ids.js";

export const SIGNED = "检查人员和被检查单位负责人均已签字";
export const UNSIGNED = "被检查单位负责人拒绝签字";
export const MODES = ["企业扫本局检查码", "检查人员扫企业码或者营业执照", "外部平台检查码"];
export const EXCEPTIONS = ["情况紧急或者证据可能灭失", "网络或者系统故障", "场所禁止携带移动终端"];
export const CATEGORIES = ["一般事故隐患", "安全生产违法行为", "重大事故隐患", "应当由其他部门处理的问题"];
export const RESULTS = ["已整改", "未整改到位，期限未届满", "逾期未整改到位"];
export const EMPTY = ["现场无人", "单位停产停业", "单位已经搬迁", "其他"];
const AT_ONCE = "责令立即改正、排除";
const BY_TERM = "责令限期改正、排除";

export function begin(visit, me) {
  return {
    matter: visit.matter,
    visit,
    me,
    seen: visit.n,
    keys: {},
    entry: null,
    empty: null,
    obstruction: null,
    reviews: {},
    shown: null,
    begun: null,
    checks: {},
    previous: {},
    findings: [],
    order: { number: "" },
    guidance: null,
    end: { place: visit.site || visit.enterprise.address || "", content: "", party: null, refused: false, witness: "", refusal: "" },
    signatures: {},
    sheets: {},
    finished: null,
  };
}

export const others = (record) => record.visit.officers.filter((one) => one.id !== record.me);

// What is to be reviewed of a visit that was recorded before: then the record is that of the review alone.
export const toReview = (visit) => visit.review || [];

const reviewed = (record) => toReview(record.visit).filter((one) => (record.reviews || {})[one.key]);

export const has = (record, act) => record.visit.done.some((one) => one.act === act);

// What still keeps the record from being finished, in words.
export function unfinished(record) {
  const found = [];
  const need = (fine, words) => {
    if (!fine) {
      found.push(words);
    }
  };
  if (toReview(record.visit).length) {
    unreviewed(record, need);
    unsigned(record, need);
    return found;
  }
  need(record.entry || has(record, "enter_by_code") || has(record, "note_no_code") || !record.visit.code_due, "还没有登记入企");
  need(record.shown || has(record, "show_certificate"), "还没有出示执法证件");
  need(record.begun || has(record, "check_site"), "还没有开始检查");
  record.findings.forEach((one, i) => {
    need(clean(one.description), `第${i + 1}项问题没有写明情形`);
    need(!/【[^】]*】/.test(one.description + required(record, one)), `第${i + 1}项问题还有【】没有填写`);
    need(clean(one.violated), `第${i + 1}项问题没有写明违反的条文或者标准`);
    need(one.handling !== "term" || one.deadline, `第${i + 1}项问题没有整改期限`);
  });
  need(!ordered(record).length || clean(record.order.number), "责令改正的，还没有文书编号");
  unsigned(record, need);
  return found;
}

function unreviewed(record, need) {
  need(reviewed(record).length, "还没有填写复查结论");
  reviewed(record).forEach((one) => {
    const told = record.reviews[one.key];
    need(told.result, `“${one.description}”没有选复查结论`);
    need(clean(told.opinion), `“${one.description}”没有写复查意见`);
  });
}

function unsigned(record, need) {
  need(clean(record.end.place), "还没有检查地点");
  need(others(record).some((one) => record.signatures[one.id]), "另一名检查人员还没有签名");
  need(record.end.refused || record.end.party, "被检查单位还没有签字，也没有记明拒签");
  need(!record.end.refused || (clean(record.end.witness) && clean(record.end.refusal)), "拒签的，还没有写明见证人和理由");
}

export const ordered = (record) => record.findings.filter((one) => one.handling === "now" || one.handling === "term");

const SETTLED = { spot: "当场纠正", now: "责令立即改正", term: "责令限期改正" };

// The words of 检查内容、发现的问题及处理情况, from what was ticked and listed; the officer may change them.
export function contentOf(record) {
  if (toReview(record.visit).length) {
    const lines = reviewed(record).map((one, i) => {
      const { result, opinion } = record.reviews[one.key];
      return `${i + 1}. ${one.description}：${result}。${clean(opinion)}`;
    });
    return [`复查整改情况${lines.length}项：`].concat(lines).join("\n");
  }
  const told = [];
  const marks = Object.values(record.checks);
  if (marks.length) {
    const count = (mark) => marks.filter((one) => one.mark === mark).length;
    told.push(`按检查表检查${marks.length}项：符合${count("ok")}项，不符合${count("bad")}项，不涉及${count("none")}项。`);
  }
  const before = Object.values(record.previous);
  before.forEach((one) => {
    told.push(`上次检查发现的“${one.description}”：${one.still ? "仍然存在" : "已经整改"}。`);
  });
  told.push(record.findings.length ? `发现问题${record.findings.length}项：` : "未发现问题。");
  record.findings.forEach((one, i) => {
    const term = one.handling === "term" && one.deadline ? `，期限至${chineseDayOf(one.deadline)}` : "";
    const done = SETTLED[one.handling] ? `（${SETTLED[one.handling]}${term}）` : "";
    told.push(`${i + 1}. ${clean(one.description)}${done}`);
  });
  return told.join("\n");
}

// The acts of a record in the order of the procedure. Each has a step that names it for good; `pair` asks for the
// other officer. Times never run backwards: what follows in the procedure follows in the ledger.
export function actsOf(record) {
  const acts = [];
  let before = null;
  const add = (step, act, title, stamp, facts, more) => {
    const when = after(stamp, before);
    before = when;
    acts.push(Object.assign({ step, act, title, copy: "", files: [], pair: true, facts }, when, more));
  };
  if (toReview(record.visit).length) {
    reviewActs(record, add);
    endActs(record, add);
    return acts;
  }
  entryActs(record, add);
  emptyActs(record, add);
  if (record.shown) {
    add("show", "show_certificate", "出示执法证件", record.shown.stamp, {
      shown_to: clean(record.shown.to), rights_told: record.shown.told,
    });
  }
  obstructionActs(record, add);
  if (record.begun) {
    add("check", "check_site", "实施现场检查", record.begun.stamp, {
      place: clean(record.end.place), content: contentOf(record),
    });
  }
  record.findings.forEach((one, i) => findingActs(record, one, i, add));
  if (record.guidance) {
    const facts = { topic: clean(record.guidance.topic), audience: Number(record.guidance.audience) || 0 };
    const service = clean(record.guidance.service);
    add("guide", "give_guidance", "现场普法和指导服务", record.guidance.stamp, service ? Object.assign(facts, { service }) : facts, { pair: false });
  }
  endActs(record, add);
  return acts;
}

function entryActs(record, add) {
  const entry = record.entry;
  if (entry && entry.exception) {
    add("enter", "note_no_code", "记明未扫码入企的原因", entry.stamp, {
      no_code_for: entry.exception, grounds: clean(entry.grounds),
    }, { pair: false });
  } else if (entry) {
    const shot = entry.screenshot;
    const facts = { code_mode: entry.mode, code_number: clean(entry.number), entered_at: entry.stamp.at };
    add("enter", "enter_by_code", "扫码登记入企", entry.stamp, shot ? Object.assign(facts, { screenshot: shot.sha256 }) : facts, {
      pair: false, files: shot ? [shot] : [],
    });
  }
}

// What is required, with the blanks that the record itself fills: whom, and by when.
export function required(record, one) {
  const known = { 当事人: record.visit.enterprise.name, 日期: one.handling === "term" && one.deadline ? chineseDayOf(one.deadline) : "当日" };
  const words = clean(one.requirements).replace(/：【具体要求】/g, "").replace(/【([^】]+)】/g, (blank, name) => known[name] || blank);
  return words || "按照规定整改到位";
}

function emptyActs(record, add) {
  if (record.empty) {
    const facts = { empty_for: record.empty.why, grounds: clean(record.empty.grounds) };
    add("empty", "record_empty", "登记未能实施检查", record.empty.stamp, facts, { pair: false });
  }
}

function obstructionActs(record, add) {
  const told = record.obstruction;
  if (told) {
    const facts = { obstruction: clean(told.what), persisted: told.persisted };
    add("obstruct", "record_obstruction", "记录拒绝、阻碍检查", told.stamp, facts, { pair: false, files: told.photos || [] });
  }
}

function reviewActs(record, add) {
  reviewed(record).forEach((one) => {
    const told = record.reviews[one.key];
    const facts = { result: told.result, opinion: clean(told.opinion), shown: told.shown !== false };
    add(`review:${one.key}`, "reinspect", `复查${one.description}`.slice(0, 40), told.stamp, facts, { copy: one.key, files: told.photos || [] });
  });
}

function findingActs(record, one, i, add) {
  const facts = {
    finding: [one.key], category: one.category, description: clean(one.description),
    violated: clean(one.violated), punishable: Boolean(one.punishable),
  };
  if (one.before) {
    facts.found_before = one.before;
  }
  const photos = one.photos || [];
  if (photos.length) {
    facts.photo = photos[0].sha256;
  }
  add(`find:${one.key}`, "find_problem", `发现问题${i + 1}`, one.stamp, facts, { files: photos });
  if (one.handling === "spot") {
    const after = one.after ? { photo: one.after.sha256 } : {};
    add(`spot:${one.key}`, "correct_on_spot", `当场纠正问题${i + 1}`, one.stamp, Object.assign({ handling: one.done ? clean(one.done) : "已当场改正" }, after), {
      copy: one.key, files: one.after ? [one.after] : [],
    });
  } else if (one.handling === "now" || one.handling === "term") {
    add(`order:${one.key}`, "order_correction", `责令改正问题${i + 1}`, one.stamp, {
      mode: one.handling === "now" ? AT_ONCE : BY_TERM,
      deadline: one.handling === "now" ? one.day : one.deadline,
      requirements: required(record, one),
      order_number: clean(record.order.number),
    }, { copy: one.key, sheet: sheetSent(record, "order") });
  }
}

// Which paper was made outside under which number, and whether it was changed after it had been printed (papers.js).
function sheetSent(record, kind) {
  const sheet = (record.sheets || {})[kind];
  return sheet ? { id: sheet.id, number: sheet.number, changed: sheet.changed } : null;
}

function endActs(record, add) {
  const end = record.end;
  if (!record.finished) {
    return;
  }
  const place = clean(end.place);
  add("record", "sign_record", "制作现场检查记录并签字", record.finished, {
    place, content: clean(end.content) || contentOf(record), signature: end.refused ? UNSIGNED : SIGNED,
  }, { files: end.refused ? [] : [end.party], sheet: sheetSent(record, "record") });
  if (end.refused) {
    add("refusal", "report_refusal", "报告拒绝签字情况", record.finished, {
      refusal: `见证人：${clean(end.witness)}。${clean(end.refusal)}`,
    }, { pair: false });
  }
}
