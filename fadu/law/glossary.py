"""The glossary (术语表): one legal term, one identifier, for good. Generated from the definitions.

The words of the house stand here by hand; roles, acts, facts and parameters are read from the definitions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fadu.law.parameters import PARAMETERS
from fadu.law.registry import PROCEDURES
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.status import Status

WORDS = (
    ("事项", "Matter", "one run of a procedure: the chain of its entries and their projection"),
    ("行为、环节", "Act", "one step of a procedure; its code is the name in ledger, URL and API"),
    ("台账", "ledger", "the append-only log of entries; a matter's entries form a chain"),
    ("记录", "entry", "one act, recorded: body, hash, place in the log"),
    ("事实", "Fact", "what is stated with an act; typed once, personal unless declared otherwise"),
    ("承诺值", "commitment", "SHA-256 of salt and value; stands in the body for a personal value"),
    ("启封值", "opening", "salt and value that open a commitment; erased on demand"),
    ("检查点", "checkpoint", "size and roots of the log at a moment, signed"),
    ("影像", "image", "digest of a row as an entry left it"),
    ("程序", "Procedure", "acts and cited rules of one dated version"),
    (
        "暂时停产停业",
        "stop_work",
        "a measure on site: no penalty, no hearing, consent after review",
    ),
    ("停产停业整顿", "record_suspension", "a penalty of the bureau, with the right to be heard"),
    ("提请关闭", "Closure", "a penalty that a government decides on the bureau's proposal"),
    ("查封、扣押", "Seizure", "a measure against things, for thirty days and thirty more at most"),
    ("停电、停供", "PowerCut", "a measure that enforces a stop; it is none itself"),
    ("征询法律顾问", "Consulted", "that an entry asks for counsel: what counsel alone may see"),
    (
        "本地程序",
        "Piece, Overlay",
        "what an agency's own rule adds to a procedure: a step, an approval, a document, shorter days",
    ),
    ("本局规定", "Basis, Status.L", "the agency's own document under which a local piece stands"),
    ("依据", "Citation", "instrument, article, paragraph (款), item (项), 之一"),
    (
        "核实程度",
        "Status",
        "V, V2, P, U: how far a statement of law has been verified; L, LR: an agency's own rule",
    ),
    (
        "法律名录",
        "instruments",
        "the registry of instruments: versions, dates in force, counting rules",
    ),
    (
        "法律文本",
        "LawText",
        "one text of one version of an instrument, with its digest in the ledger",
    ),
    (
        "款、项、目",
        "Paragraph, Item, Point",
        "the parts of an article, addressed as a citation does",
    ),
    (
        "缺原文清单",
        "Wanted",
        "texts that are not at hand, what they settle and where they are used",
    ),
    ("更新包", "pack", "law texts in one signed file, for networks that nothing else reaches"),
    (
        "任务包",
        "day",
        "the visits that an officer takes along, with all that is needed without a network",
    ),
    (
        "现场应用",
        "field app",
        "the page that keeps acts on the device and enters them when there is a network",
    ),
    (
        "设备时间",
        "captured",
        "what a device's clock showed at an act, and what had been measured of its error",
    ),
    ("期限", "Period, Deadline", "a span and its last day; `due` rolled, `target` un-rolled"),
    (
        "法制审核",
        "Review",
        "the review of one decision, round by round, beside the procedure's own act in which it ends",
    ),
    ("送审材料", "pack", "what lay in the file when it was sent for review, and what was missing"),
    (
        "集体讨论、会商",
        "Meeting",
        "leaders decide together on items; a consultation talks and decides nothing",
    ),
    ("议题", "MeetingItem", "one matter on the agenda of a meeting, and for whom"),
    ("期限届满", "lapse", "an act of time, derived in the fold, never recorded"),
    (
        "期限届满提示",
        "LapseNotice",
        "one for each lapse, shown on the desk of whoever carries the matter",
    ),
    (
        "期限变动",
        "MoveNotice",
        "a last day that a holiday notice or a parameter moved: old, new and why, told once",
    ),
    (
        "汇总",
        "RollUp",
        "counts of a room's rows in cells, kept by triggers, compared by verification",
    ),
    ("逾期时长", "Band", "how long the term of an open hazard is over, in days since its last day"),
    (
        "法定期限",
        "Limit",
        "one period of the table of periods: event, length, count, direction, status by element",
    ),
    ("无法确定", "Undecidable", "the texts leave a number or its unit open: nothing is computed"),
    ("程序检查", "review", "every rule that the entries of a matter broke, and what is overdue"),
    (
        "冲突待处理",
        "conflict",
        "a draft for an earlier time that does not fit what is recorded since",
    ),
    ("暂定", "provisional", "a day that may move: its year's holiday notice is not out"),
    (
        "参数",
        "Parameter",
        "a dated number the law leaves open; off until the legal office fills it",
    ),
    ("示范值", "demo value", "a parameter value of the demonstration bureau"),
    ("法律视图", "LawView", "calendar and parameters frozen for one judgement"),
    ("草稿", "Draft", "facts prepared for an act, outside the ledger until signed"),
    ("签批", "sign", "putting one's name to a draft; the last name records the act"),
    (
        "线下签批",
        "PaperApproval",
        "an approval on paper, registered with its scan, confirmed later",
    ),
    ("授权代理", "Delegation", "a capacity lent to a colleague for a time"),
    ("事项关联", "Link", "two matters that belong together: how, and why; ended on record"),
    (
        "补记",
        "irregular",
        "recording what happened against the rules, with a reason, flagged for ever",
    ),
    ("更正", "correction", "an entry that takes the place of an earlier one, which stays there"),
    (
        "外部系统办理",
        "external",
        "a matter handled on another platform: registered and reviewed, not refused",
    ),
    (
        "卷内目录",
        "directory",
        "the list of a file's papers, by which a case handled elsewhere is read and reviewed",
    ),
    ("题名对照", "TITLE", "which acts the titles of another platform's papers stand for"),
    ("填报对照", "FIELD", "the fields of another platform's form and what of ours goes into each"),
    ("填报登记", "EnteredCase", "that a case was entered in another platform: number, day"),
    ("缴款码", "Fee", "a code of the finance system under which a sum is paid"),
    ("到账、多缴", "Receipt, surplus", "a payment as that system told it; what of it is not owed"),
    ("应当办", "owed", "an act that the law asks for now, with its last day"),
    ("可以办", "may", "an act that is lawful now and not asked for"),
    ("不能办", "blocked", "an act that would be refused now, with the article"),
    ("本案还缺", "lacking", "what must be on record before the matter may close"),
    ("拟稿", "prepared_by", "who prepared a draft that another signs"),
    ("撤回", "recall", "taking a submitted draft back to change it"),
    ("退回", "return_draft", "the signer's refusal of a draft, with a reason"),
    ("作废", "drop", "throwing a draft away; no entry was made of it"),
    ("存证单", "slip", "the proof that an entry stands in the log under a checkpoint"),
    ("校验", "verify", "re-computing entries, trees, images and live rows"),
    ("校验值", "sha256", "digest of a file, by which it is found and compared"),
    ("数据清册", "manifest", "what each printed number of a report was, and how to prove it"),
    ("删除个人信息", "erase", "values and salts go; commitments and proofs stay"),
    ("合并", "merge", "two registered parties found to be one"),
    ("执法证件", "Certificate", "an officer's right to enforce, with its dates"),
    ("身份", "Role", "the capacity in which a person may act, by appointment and dates"),
    ("辖区", "Scope", "what a viewer may see; filters every list"),
    ("当事人", "Party", "a unit or person before the bureau"),
    ("机构", "Agency", "an organ in the tree of agencies"),
    ("三员", "ADMINISTRATORS", "system, security and audit administrator, mutually exclusive"),
    ("指标", "Figure", "a set of records first, then a number"),
    ("口径", "meaning", "what a figure counts, printed under it"),
    ("报送", "Return", "a figure of a unit with list, stamped scan and coverage"),
    ("文种", "DocumentKind", "a kind of document that is numbered"),
    ("短信网关", "HttpGateway", "a bureau's own address to which messages are posted as JSON"),
    ("现场文书", "OutsideSheet", "a paper that a device printed under a number taken along"),
    ("号段", "Range", "numbers reserved for a matter, used or made void, never left out"),
    (
        "断点续传",
        "Upload",
        "a file that one person sends in pieces; an act takes it up, or it is forgotten",
    ),
    ("音像材料", "Recording", "a file of a body camera or the like, sealed as it is imported"),
    ("检查包", "pack", "the printed sheets of a day's visits"),
    ("检查用表", "Sheet", "one page of the pack; its square names visit, sheet and version"),
    (
        "检查表",
        "checklist",
        "what is looked at in a trade on a day, with the article that asks for it",
    ),
    ("本地证书", "certificates", "the bureau's own authority for https, for its addresses alone"),
    ("文书抬头", "Letterhead", "what documents say of their agency: word, organ of review, court"),
    ("文书", "Paper", "a document made from the facts of the record"),
    ("文书模板", "TemplateVersion", "a Word file with variables, kept by the legal office by day"),
    ("变量", "Variable", "what a template may say, with its source and the article that asks"),
    ("归档 PDF", "archived", "PDF/A-3 with the machine-readable facts inside"),
    ("正卷、副卷", "Volume", "part of the case file: for whoever may read it, or kept inside"),
    (
        "案卷包",
        "bundle",
        "a case file as one ZIP file with its proofs and what checks them (docs/bundle.md)",
    ),
    (
        "核对程序",
        "verifier",
        "what checks a bundle: verify.html, verify.py; to be had from the public site (/v/bundle/)",
    ),
    ("案卷包制作", "BundleMade", "that a bundle was made: by whom, for whom, its manifest"),
    ("成批扫描", "ScanBatch", "a stack of signed sheets, sorted into papers by its squares"),
    ("封包码", "digest of the bundle", "SHA-256 of a bundle's manifest"),
    ("检查码", "visit_code, IssuedCode", "a signed extract of a visit that an enterprise scans"),
    (
        "六位口令",
        "spoken code",
        "six digits of a visit and a day, said where nothing can be scanned",
    ),
    ("入企登记", "EntryProof", "how a visit was shown to be announced: own, enterprise, external"),
    ("一次性链接", "OneTimeLink", "opened once, with the last four digits of a phone"),
    ("电子送达", "Delivery", "a version sent to a confirmed phone, and its receipt"),
    ("公告送达", "Announced", "a public notice, the version it announces, its end"),
    (
        "短信",
        "Message, Carrier",
        "a short message and what takes it on its way; a folder by default",
    ),
    ("公众网", "public", "pages without sign-in, session or cookie"),
    ("处罚目录", "CATALOGUE", "every conduct with its article, stages, payers, bases and amounts"),
    ("违法行为", "Conduct", "one row of the catalogue: a prohibited conduct and what follows"),
    ("法定幅度", "Span", "the lawful range of a fine, in fen"),
    ("首次发现、逾期未改正", "Stage", "whether a fine needs an order that was not obeyed"),
    ("违法所得、货值、年收入", "Base", "what the hundredths of a fine are of"),
    ("知识库", "Library", "phrases, standards, items, tiers and lists, kept by day"),
    ("条目", "Entry", "one dated row of a library"),
    ("文书用语", "PHRASE", "sentences of a conduct for documents"),
    ("判定标准、判定条目", "STANDARD, CRITERION", "by what a major hazard is judged, by day"),
    ("裁量阶次", "Tier", "a step of the bureau's benchmark inside a lawful range"),
    ("四张清单", "LENIENCY", "no penalty, lighter, reduced, no coercion; each use is counted"),
    ("冻结", "freeze", "a report's values fixed with their records and place in the ledger"),
)


def page() -> str:
    """The terms of the law; fadu.report.glossary adds the figures."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "<!-- Generated by fadu.report.glossary:page; edit the definitions, then run `make fix`. -->"
    yield "# Glossary 术语表"
    yield ""
    yield "One legal term has one identifier, for good: in code, ledger, addresses and interfaces."
    yield ""
    yield from _table(("term", "identifier", "meaning"), WORDS)
    yield "## Roles 身份"
    yield ""
    yield from _table(("term", "code"), [(r.title, f"`{r.value}`") for r in Role])
    yield "## Status 核实程度"
    yield ""
    yield from _table(("term", "code"), [(s.title, f"`{s.value}`") for s in Status])
    yield "## Parameters 参数"
    yield ""
    yield from _table(("parameter", "code"), [(p.title, f"`{p.code}`") for p in PARAMETERS])
    for procedure in PROCEDURES:
        yield from _procedure(procedure)


def _procedure(procedure: Procedure) -> Iterator[str]:
    yield f"## {procedure.title} `{procedure.code}`"
    yield ""
    acts = [(a.title, f"`{a.code}`", a.document) for a in procedure.acts]
    yield from _table(("act", "code", "document"), acts)
    facts = {(f.code, f.title) for a in procedure.acts for f in a.stated}
    yield from _table(("fact", "code"), [(t, f"`{c}`") for c, t in sorted(facts)])


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""
