"""回避决定书 of a proposed closure: whether somebody who deals with it, or presides over its hearing, stands aside (行政处罚法 43, 64)."""

from __future__ import annotations

from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Paper
from fadu.law.instruments import APL
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import facts as f
from fadu.matters.lines import Line
from fadu.rooms.coercion.sheets import needs, told
from fadu.rooms.coercion.sheets.needs import Need, Needs

TITLE = "回避决定书"
_DECIDED, _CHAIRED = APL.art(43, par=3), APL.art(64, item=4)
_ACTS = (c.decide_recusal, c.decide_chair_recusal)
_REQUESTS = {
    c.decide_recusal.code: c.request_recusal.code,
    c.decide_chair_recusal.code: c.request_chair_recusal.code,
}
_BY = "”或者“".join(act.title for act in _ACTS)


def _person(file: CaseFile, line: Line) -> str | None:
    """Who is to stand aside; None once erased."""
    return told.called(file, stated(line, f.recused.code))


def _decided(file: CaseFile, line: Line) -> str:
    """What was decided; "" where nothing states it."""
    granted = stated(line, f.granted.code)
    return "" if granted not in (True, False) else "回避" if granted else "不予回避"


NEEDS: Needs = (
    Need(Content(f.recused.title, _BY, _DECIDED), _person),
    Need(Content("是否回避的决定", _BY, _DECIDED), _decided),
    *needs.facts(_ACTS, _DECIDED, "reason"),
)


def entries(file: CaseFile) -> tuple[int, ...]:
    """Each decision, of those who deal with it and of who presides."""
    return tuple(line.n for line in file.every(*(act.code for act in _ACTS)))


def make(file: CaseFile, n: int) -> Paper:
    """The decision of an entry, to the enterprise where it was asked for."""
    line = told.entry(file, n)
    needs.check(TITLE, NEEDS, file, line)
    unit, asked = told.unit_of(file, line), _asked(file, line)
    chairs = line.act == c.decide_chair_recusal.code
    whom = f"{'听证主持人' if chairs else ''}{_person(file, line)}"
    of = "你单位" if asked else unit.name or "有关单位"
    said = (
        f"{'你单位申请' if asked else ''}{whom}在拟提请关闭{of}一事中{'回避。' if asked else '是否应当回避，'}"
        f"{'经审查，' if asked else '经本机关审查，'}决定：{_decided(file, line)}。",
        f"理由：{str(stated(line, 'reason')).rstrip('。')}。",
        f"以上依照{_CHAIRED if chairs else _DECIDED}决定。"
        + _meanwhile(chairs, _decided(file, line) == "回避"),
    )
    return told.official(
        file, "recusal", line, said, title=TITLE, number=file.number_of("recusal", n),
        to=str(unit.name) if asked else "", signs=("申请人（签收）",) if asked else (),
    )  # fmt: skip


def _asked(file: CaseFile, line: Line) -> bool:
    """Whether the enterprise asked that this person stand aside."""
    asked = file.last(_REQUESTS[line.act], before=line)
    return asked is not None and stated(asked, f.recused.code) == stated(line, f.recused.code)


def _meanwhile(chairs: bool, granted: bool) -> str:
    """What happened until then: the inquiry goes on (43(3)), the hearing waits."""
    if granted:
        return ""
    return "决定作出以前，没有举行听证。" if chairs else "决定作出以前，没有停止办理。"
