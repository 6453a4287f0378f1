"""送达回证 of measures of coercion: which paper, to whom; what happened at the door is left to the pen (民事诉讼法 87)."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Field, Paper
from fadu.law.instruments import CPL
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.law.procedures.penalty import facts as x
from fadu.law.vocabulary.role import Role
from fadu.matters.lines import Line
from fadu.publication.serving import receipts as electronic
from fadu.publication.serving.consents import PROPOSED
from fadu.publication.serving.models import Delivery
from fadu.rooms.coercion.sheets import (
    approving,
    cutting,
    ending,
    needs,
    seizing,
    serving,
    telling,
    told,
)
from fadu.rooms.coercion.sheets.needs import Need, Needs

TITLE = "送达回证"
RECEIPT = CPL.art(87)
_SEIZED: Mapping[str, tuple[str, str]] = {
    s.deliver_decision.code: (f"{seizing.DECISION}》和《{seizing.INVENTORY}", "number"),
    s.start_test.code: (telling.TEST, "notice"), s.notify_extension.code: (ending.EXTENSION, "number"),
    s.dispose.code: (ending.DISPOSAL, "number"), s.lift_item.code: (ending.LIFTING, "number"),
    s.lift.code: (ending.LIFTING, "number"), s.hand_over.code: (telling.MOVED, "notice"),
}  # fmt: skip
_CUT: Mapping[str, tuple[str, str]] = {
    act.code: (title, "order_number")
    for title, acts in (
        (approving.DEMAND, (p.demand,)), (cutting.NOTICE, (p.notify_enterprise,)),
        (cutting.CUT, (p.cut_power, p.cut_supply)), (cutting.LIFTING, (p.restore_power, p.restore_supply)),
    )
    for act in acts
}  # fmt: skip


_SERVED = {c.serve_notice.code, c.serve_call.code}
"""Acts that are the service itself: how it went is stated."""


def _paper(file: CaseFile, line: Line) -> str | None:
    """The paper that is served, with its number; the decision of a seizure has that of the entry by which it was carried out."""
    if line.act in _SERVED:
        return serving.paper(file, line)
    title, code = {**_SEIZED, **_CUT}[line.act]
    of = told.taken(file, line) if line.act == s.deliver_decision.code else line
    number = stated(of, code)
    return None if number is None else f"《{title}》{number}"


def _recipient(file: CaseFile, line: Line) -> str | None:
    """The supplier that is told to cut or to restore, else the party."""
    supplier = stated(line, "supplier")
    return told.unit_of(file, line).name if supplier == "" else supplier


NEEDS: Needs = (
    Need(Content("受送达人", "登记当事人", RECEIPT), _recipient),
    Need(Content("送达的文书", "出具该文书的环节", RECEIPT), _paper),
)


def of_seizure(file: CaseFile) -> tuple[int, ...]:
    """Each paper of a seizure that goes to its party."""
    return tuple(x.n for x in file.every(*_SEIZED))


def of_cut(file: CaseFile) -> tuple[int, ...]:
    """Each paper of a power cut that goes to the enterprise or to a supplier."""
    return tuple(x.n for x in file.every(*_CUT))


def of_closure(file: CaseFile) -> tuple[int, ...]:
    """Each service of a notice or of a call that the bureau gave for the government."""
    return tuple(line.n for line in serving.ours(file, c.serve_notice, c.serve_call))


def receipt(file: CaseFile, n: int) -> Paper:
    """送达回证 of an entry."""
    line = told.entry(file, n)
    needs.check(TITLE, NEEDS, file, line)
    by = parts.acting(file, [line], parts.day_of_line(line)) if _officers(line) else None
    wired = _wired(file, line)
    fields = (
        Field("受送达人", str(_recipient(file, line))),
        Field("送达的文书", str(_paper(file, line))),
        Field("送达方式", str(stated(line, x.service.code) or "")),
        *((Field("登记的送达日期", parts.when(line)),) if line.act in _SERVED else ()),
        Field("送达地点", ""),
        Field("送达人", (by.names or "") if by else ""),
        *(Field(title, value) for title, value in _course(file, wired)),
        Field("收到日期", electronic.arrived(wired), lines=2),
        Field("交付情况", str(stated(line, "received") or ""), lines=2),
        Field("代收人及与受送达人的关系、代收理由", electronic.signer(wired), lines=2),
        Field("拒收事由、见证人和留置送达情况", "", lines=2),
        Field("备注", _announced(file, line)),
    )
    signs = ("受送达人（签字或者盖章）", "送达人（签字）", "送达人（签字）")
    return told.form(file, "receipt", line, fields, title=TITLE, signs=signs)


_BEGUN = {
    c.serve_notice.code: c.start_notice_service.code, c.serve_call.code: c.start_call_service.code,
}  # fmt: skip


def _announced(file: CaseFile, line: Line) -> str:
    """Of what was served by public notice: when it was announced, where, why and after what (民事诉讼法 95(2))."""
    begun = file.last(_BEGUN.get(line.act, ""), before=line)
    if begun is None or stated(line, x.service.code) != x.BY_NOTICE.value:
        return ""
    where, why = stated(begun, x.announced_in.code), stated(begun, x.announced_why.code)
    said = f"{parts.when(begun)}公告" + (f"，公告载体：{where}" if where else "")
    return f"{said}。原因和经过：{'（已删除）' if why is None else why}"


def _wired(file: CaseFile, line: Line) -> Delivery | None:
    """The electronic service that the receipt is about; None where the paper went another way."""
    if line.act not in _SERVED:
        return None
    return electronic.service_of(PROPOSED, electronic.services(file), line, {})


def _course(file: CaseFile, one: Delivery | None) -> list[tuple[str, str]]:
    told = (("同意电子送达", electronic.consented(file, one)), *((x, electronic.at(one, x)) for x in electronic.MOMENTS))  # fmt: skip
    return [(title, value) for title, value in told if value]


def _officers(line: Line) -> bool:
    return bool(line.who) and all(role == Role.OFFICER.value for _, role in line.who)
