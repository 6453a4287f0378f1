"""Papers of a penalty on the spot besides the decision: what was found and told, correction, service, payment, execution, closing.

What is the same as in the ordinary procedure is the same sheet (`on_the_spot`): acts on the fine are written once for both, and a
case on the spot has one party, no filing and no number of one.
"""

from __future__ import annotations

from dataclasses import replace

from fadu.documents.papers import parts
from fadu.documents.papers.kinds import Volume
from fadu.law.instruments import APL
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as ordinary
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple import acts as a
from fadu.law.procedures.penalty_simple import facts as f
from fadu.law.vocabulary.act import Act
from fadu.rooms.penalty.sheets import (
    announcing,
    correcting,
    court,
    execution,
    filing,
    notice,
    paying,
    reminding,
    serving,
)
from fadu.rooms.penalty.sheets.filing import HANDLER
from fadu.rooms.penalty.sheets.inquiry import OFFICERS, PAIR, SHOWN
from fadu.rooms.penalty.sheets.sheet import (
    CAUSE,
    FILED,
    PARTY,
    Said,
    Sheet,
    Stage,
    joined,
    name,
    of,
    officers,
    opinion,
    own,
    room,
)
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import amount

FOUND, TOLD, REPORTED = APL.art(54, par=1), APL.art(44), APL.art(52, par=3)
_GIVEN = {
    ordinary.name_party.title: a.record_offence.title, ordinary.file_case.title: a.record_offence.title,
    serving.DECIDED.given_by: a.decide.title, ordinary.serve.title: a.deliver.title,
    paying.HARDSHIP.given_by: a.request_deferral.title,
}  # fmt: skip
"""By which act the ordinary procedure states a content → by which this one does."""


def on_the_spot(sheet: Sheet, *acts: Act) -> Sheet:
    """A sheet of the ordinary procedure here: of the acts of the same codes, or of these; without the number of a filing."""
    here = tuple(
        SIMPLE_PENALTY.by_code[x.code] for x in sheet.acts if x.code in SIMPLE_PENALTY.by_code
    )
    says = (_here(said) for said in sheet.says if said is not FILED)
    return replace(sheet, acts=acts or here, says=tuple(says))


def _here(said: Said) -> Said:
    return replace(said, given_by=_GIVEN.get(said.given_by, said.given_by))


PARTY_HERE = tuple(_here(said) for said in PARTY)
CAUSE_HERE = _here(CAUSE)
SITE = Sheet(
    "site_record", "现场检查记录", Stage.INQUIRY, (a.record_offence,),
    (
        CAUSE_HERE, *PARTY_HERE, Said("时间", lambda told: parts.when(told.line), FOUND), own(f.happened_on), own(f.place),
        *officers(PAIR), own(f.shown, SHOWN), own(f.facts_found, FOUND),
    ),
    signs=(*OFFICERS, "当事人（签字）"), note="当事人拒绝签字的，由执法人员注明。",
)  # fmt: skip


def _proposed(told: Told) -> str | None:
    kind, fen = told.value(f.told_kind), told.line.facts.get(f.told_fine.code)
    return f"{kind}，{amount(fen)}" if kind and fen else kind


INFORMED = Sheet(
    "told_record", "当场告知记录", Stage.NOTICE, (a.inform,),
    (
        CAUSE_HERE, name(TOLD, "当事人"), Said("时间", lambda told: parts.when(told.line)), own(f.facts_found, TOLD),
        own(f.legal_basis, TOLD, "拟处罚的依据"), Said("拟作出的处罚", _proposed, TOLD), own(f.rights_told, TOLD),
        *officers(PAIR), room("当事人的意见", 3),
    ),
    signs=(*OFFICERS, "当事人（签字）"), note="当事人拒绝签字的，由执法人员注明。",
)  # fmt: skip
INFORMED = replace(INFORMED, says=tuple(_here(said) for said in INFORMED.says))


def _decided(told: Told) -> str | None:
    """The penalty of the decision, with its sum."""
    kind, line = told.value(f.kind, a.decide), told.last(a.decide)
    fen = line.facts.get(f.fine.code) if line else 0
    return f"{kind}，{amount(fen)}" if kind and fen else kind


def _deciders(told: Told) -> parts.Team:
    """The two who decided; whoever reports it may be one of them alone."""
    line = told.last(a.decide)
    return parts.acting(told.file, [line] if line else [], told.day)


_DECIDERS = (
    Said("执法人员姓名及执法证件号", lambda told: _deciders(told).names, PAIR, a.decide.title),
    Said("有效的执法证件", lambda told: _deciders(told).certified, PAIR, "登记证件", shown=False),
)
REPORT = Sheet(
    "spot_report", "当场处罚备案表", Stage.DECISION, (a.report_record,),
    (
        own(f.number, REPORTED, "备案编号"), *PARTY_HERE, of(f.number, a.decide, basis=REPORTED, title="处罚决定书文号"),
        of(f.facts_found, a.decide, basis=REPORTED, title="违法行为"), of(f.legal_basis, a.decide, basis=REPORTED, title="处罚依据"),
        Said("处罚", _decided, REPORTED, a.decide.title), of(f.delivered, a.deliver, must=False),
        *_DECIDERS, room("备案意见", 3),
    ),
    volume=Volume.SIDE, signs=OFFICERS,
)  # fmt: skip
ENDS = (a.decide, a.spare, a.transfer_out, a.hand_to_ordinary)


def _performed(told: Told) -> str | None:
    """How it was performed, or why execution ended before."""
    line = told.last(a.complete_performance, a.end_execution)
    if line and line.act == a.end_execution.code:
        return f"终结执行（{told.printed(x.ended, line)}）"
    return told.printed(x.how_performed, line)


def _outcome(told: Told) -> str | None:
    line = told.last(*ENDS)
    if line is None:
        return ""
    number = told.printed(f.number, line) or ""
    said = _decided(told) if line.act == a.decide.code else ""
    return None if said is None else "，".join(filter(None, (line.title, said, number)))


CLOSING = Sheet(
    "closing", "结案审批表", Stage.CLOSING, (a.close_case,),
    (
        CAUSE_HERE, *PARTY_HERE, Said("处理结果", _outcome, None, joined(ENDS)),
        Said("履行情况", _performed, must=False, pen=False), own(f.summary, title="结案情况"),
        room("承办机构意见", 3), opinion("负责人审批意见", "同意结案"),
    ),
    volume=Volume.SIDE, signs=(HANDLER,),
)  # fmt: skip
BEFORE: tuple[Sheet, ...] = (
    SITE, on_the_spot(filing.RECUSED), *(on_the_spot(sheet) for sheet in correcting.SHEETS), INFORMED,
    on_the_spot(notice.STATEMENT),
)  # fmt: skip
"""Up to the decision."""
AFTER: tuple[Sheet, ...] = (
    REPORT, on_the_spot(serving.RECEIPT, a.deliver, a.demand, a.serve_surcharge), on_the_spot(announcing.PUBLIC),
    *(on_the_spot(sheet) for sheet in paying.SHEETS), on_the_spot(reminding.REMINDER, a.deliver, a.start_surcharge),
    *(on_the_spot(sheet) for sheet in (*execution.SHEETS, *court.SHEETS, *execution.STOPS)), CLOSING,
)  # fmt: skip
