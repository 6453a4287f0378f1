// The papers of a visit, made on the device from what was recorded there: the same words as the server's sheets
// (rooms/inspection/sheets/record.py, order.py), so that what was signed outside and what is printed later are one.
import { chineseDayOf, moment } from "./clock.js";
import { clean } from "./ids.js";
import { CATEGORIES, actsOf, contentOf, ordered, others, required, toReview } from "./visit.js";

export const TITLES = { record: "现场检查记录", order: "责令限期整改指令书" };
const ROOM = "　　　　　　　　";
const TIME = "检查时间";
const bare = (words) => clean(words).replace(/[。；]+$/, "");

// Which papers the record gives.
export function kindsOf(record) {
  if (toReview(record.visit).length) {
    return [];
  }
  return ordered(record).length ? ["record", "order"] : ["record"];
}

// The number that was taken along for a paper, with its square; nothing where none could be reserved.
export const kitOf = (record, kind) => (record.visit.reserved || {})[kind] || null;

export const sheetOf = (record, kind) => (record.sheets || {})[kind] || null;

export function numberOf(record, kind) {
  const sheet = sheetOf(record, kind);
  const kit = kitOf(record, kind);
  if (sheet) {
    return sheet.number;
  }
  return kind === "order" ? clean(record.order.number) || (kit ? kit.number : "") : kit ? kit.number : "";
}

// A paper as a value. `lacks` says what the law asks for and is not there: then it is not printed.
export function paperOf(record, kind, said) {
  const acts = actsOf(record);
  const made = kind === "order" ? order(record, acts, said) : checked(record, acts, said);
  const sheet = sheetOf(record, kind);
  const kit = kitOf(record, kind);
  const number = numberOf(record, kind);
  const square = sheet ? sheet.square : kit && kit.number === number ? kit.square : "";
  return Object.assign({ kind, title: TITLES[kind], agency: said.agency, number, square, fields: [] }, made);
}

// What would be another paper if it changed: all words but the hour at which it was signed.
export const wordsOf = (paper) =>
  paper.fields.filter((row) => row[0] !== TIME).map((row) => row.join("：")).concat(paper.prose.map((one) => one.text)).join("\n");

// From now on the paper has this number and no other. A number that was written by hand stays with the officer.
export function bind(record, kind, makeKey) {
  record.sheets = record.sheets || {};
  const kit = kitOf(record, kind);
  if (!record.sheets[kind] && kit && numberOf(record, kind) === kit.number) {
    record.sheets[kind] = { id: makeKey(), number: kit.number, square: kit.square, printed: null, words: "", changed: false };
    if (kind === "order") {
      record.order.number = kit.number;
    }
  }
  return record.sheets[kind] || null;
}

export function printed(record, paper, stamp, makeKey) {
  const sheet = bind(record, paper.kind, makeKey);
  if (sheet) {
    Object.assign(sheet, { printed: stamp, words: wordsOf(paper) });
  }
}

// Whether a sheet that was printed tells something else by now.
export function differs(record, paper) {
  const sheet = sheetOf(record, paper.kind);
  return Boolean(sheet && sheet.printed && sheet.words !== wordsOf(paper));
}

// At the end every paper gets its number for good, and what was changed behind a print is marked.
export function settle(record, said, makeKey) {
  kindsOf(record).forEach((kind) => {
    const sheet = bind(record, kind, makeKey);
    if (sheet) {
      sheet.changed = differs(record, paperOf(record, kind, said));
    }
  });
}

const named = (one) => (one.certificate ? `${one.name}（执法证件号${one.certificate}）` : one.name);

// Findings keep the numbers that they have in the visit: what a colleague has recorded before is counted.
function numbered(record) {
  const before = record.visit.done.filter((one) => one.act === "find_problem").length;
  return record.findings.map((one, i) => ({ one, n: before + i + 1 }));
}

const told = ({ one, n }) => (clean(one.violated) ? `${n}. ${bare(one.description)}（违反${clean(one.violated)}）。` : `${n}. ${bare(one.description)}。`);

function need(pairs) {
  return pairs.filter(([fine]) => !fine).map(([, words]) => words);
}

function checked(record, acts, said) {
  const { enterprise, officers } = record.visit;
  const shown = record.shown ? { to: clean(record.shown.to), told: record.shown.told } : record.visit.shown || { to: "", told: false };
  const earlier = record.visit.done.find((one) => one.act === "check_site");
  const first = earlier || acts.find((one) => one.act === "check_site") || { at: "" };
  const signed = acts.find((one) => one.act === "sign_record");
  const place = clean(record.end.place);
  const content = clean(record.end.content) || contentOf(record);
  const found = numbered(record).map((item) => ({ item, words: handled(record, acts, item.one) }));
  const refused = record.end.refused && clean(record.end.witness) ? `见证人：${clean(record.end.witness)}。${clean(record.end.refusal)}` : "";
  const lacks = need([
    [first.at, "检查的时间"], [place, "检查地点"], [officers.every((one) => one.certificate), "检查人员的执法证件号"],
    [shown.to, "向何人出示执法证件"], [shown.told, "告知权利"],
    ...found.map(({ item, words }) => [words, `问题${item.n}的处理情况`]),
    ...found.map(({ item }) => [!/【[^】]*】/.test(item.one.description), `问题${item.n}还有【】没有填写`]),
    [!record.end.refused || refused, "拒绝签字的，见证人和理由"],
  ]);
  const span = first.at ? `${moment(first.at)}至${signed ? moment(signed.at) : ROOM}` : "";
  const prose = [{ text: "检查内容", heading: true }, { text: content }, { text: "发现的问题及处理情况", heading: true }];
  found.forEach(({ item, words }) => prose.push({ text: `${told(item)}处理情况：${words}。` }));
  if (!found.length) {
    prose.push({ text: "本次检查没有登记问题。" });
  }
  if (refused) {
    prose.push({ text: `被检查单位负责人拒绝签字：${refused}` });
  }
  return {
    shape: "form", lacks, prose,
    fields: [
      ["被检查单位", enterprise.name], ["统一社会信用代码", enterprise.code], ["地址", enterprise.address],
      ["负责人", enterprise.principal], ["联系电话", enterprise.phone], ["检查地点", place], [TIME, span],
      ["检查人员", officers.map(named).join("、")],
      ["出示证件和告知", `已向${shown.to}出示执法证件，告知申请回避、陈述等权利`],
    ],
    signs: [
      ...officers.map((one) => ({ title: "检查人员（签字）", file: record.signatures[one.id] })),
      { title: "被检查单位负责人（签字）", file: record.end.refused ? null : record.end.party, words: record.end.refused ? "拒绝签字" : "" },
      { title: "见证人（签字）", words: "" },
    ],
    signed: signed ? signed.at : "",
    note: "检查人员和被检查单位负责人应当在每页签字；拒绝签字的，由检查人员记明情况并报告。",
  };
}

function handled(record, acts, one) {
  const act = acts.find((made) => made.copy === one.key);
  if (act && act.act === "correct_on_spot") {
    return `当场纠正：${act.facts.handling.replace(/。+$/, "")}`;
  }
  return act ? `${act.facts.mode}，期限至${chineseDayOf(act.facts.deadline)}，见${numberOf(record, "order")}` : "";
}

function order(record, acts, said) {
  const { enterprise, officers } = record.visit;
  const chosen = numbered(record).filter(({ one }) => ordered(record).includes(one));
  const first = acts.find((one) => one.act === "order_correction") || { at: "" };
  const second = others(record).find((one) => record.signatures[one.id]) || others(record)[0];
  const team = [officers.find((one) => one.id === record.me), second].filter(Boolean);
  const hazards = chosen.some(({ one }) => one.category === CATEGORIES[0]);
  const lacks = need([
    [chosen.length, "责令改正的问题"], [numberOf(record, "order"), "文书编号"],
    [said.remedy, "救济途径（由“登记文书抬头”提供，《行政复议法》第二十条第三款）"],
    [team.length && team.every((one) => one.certificate), "检查人员的执法证件号"],
    ...chosen.map(({ one, n }) => [clean(one.description) && !/【[^】]*】/.test(one.description + required(record, one)), `问题${n}的情形`]),
    ...chosen.map(({ one, n }) => [clean(one.violated), `问题${n}所违反的条文或者标准`]),
    ...chosen.map(({ one, n }) => [one.handling === "now" || one.deadline, `问题${n}的整改期限`]),
  ]);
  const asked = ({ one, n }) => {
    const words = required(record, one).replace(/。+$/, "");
    const when = one.handling === "now" ? "立即改正、排除" : `于${chineseDayOf(one.deadline)}前（含当日）改正、排除`;
    return `对第${n}项问题，${when}。整改要求：${words}。`;
  };
  const after = hazards ? `未采取措施消除事故隐患的，依照${said.hazard}处理。` : "逾期不改正的，依法处理。";
  return {
    shape: "official", lacks,
    prose: [
      { text: `${enterprise.name}：`, flush: true }, { text: "经检查，你单位存在下列问题：" }, ...chosen.map((item) => ({ text: told(item) })),
      { text: `依照${said.orders}的规定，现责令你单位：` }, ...chosen.map((item) => ({ text: asked(item) })),
      { text: `整改完成后，请书面报告并申请复查；期限届满，本机关将进行复查。${after}` }, { text: said.remedy },
      { text: `检查人员：${team.map(named).join("、")}。` },
    ],
    signs: [
      ...team.map((one) => ({ title: "检查人员（签字）", file: record.signatures[one.id] })),
      { title: "被检查单位负责人（签收）", words: "" }, // they signed the record on the device, not this paper: it is signed by hand
    ],
    signed: record.finished ? record.finished.at : "",
    day: first.at ? chineseDayOf(first.at) : "",
    note: "本指令书一式两份，一份交被检查单位，一份存档。",
  };
}

