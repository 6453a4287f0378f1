"""What was reckoned beside what was proposed, told and decided: every difference by name, and 行政处罚法 45(2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from fadu.faces.desk.amount_facts import PROCEDURES
from fadu.faces.desk.finding import Step
from fadu.faces.desk.law_panel import conducts_of
from fadu.kernel.errors import BadInput
from fadu.kernel.money import fen, in_wan
from fadu.law.instruments import APL
from fadu.law.penalties.accounting import NOT_HEAVIER, Kept, differences
from fadu.law.vocabulary.fact import Kind
from fadu.matters.lines import Line
from fadu.rooms.penalty import selectors
from fadu.rooms.penalty.models import Reckoning
from fadu.ui.badges import Badge, Tone
from fadu.ui.casefile import Fact

PUBLISHED = APL.art(16) + APL.art(38, par=1)
PROPOSES = ("propose", "assess")
IMPOSES = (*PROPOSES, "penalize", "penalize_without_fine", "decide")
SPARES = ("no_penalty", "dismiss", "spare")
DEFENDED = ("make_statement", "record_hearing")
AGREES = Badge("与登记的裁量一致", Tone.GOOD, "check")
NO_WORSE = Badge("没有加重", Tone.GOOD, "check")
WORSE = Badge("重于告知", Tone.BAD, "alert", str(NOT_HEAVIER))


def kept_of(row: Reckoning) -> Kept:
    """A row as the law compares it."""
    return Kept(row.conduct, row.payer, row.course, row.amount)


def compared(row: Reckoning, lines: Sequence[Line], key: str) -> tuple[Fact, ...]:
    """Each newest act on the party's penalty since, with its differences or that there is none."""
    newest = {x.act: x for x in lines if not x.corrected and x.key in ("", key)}
    found = [newest[code] for code in (*IMPOSES, *SPARES) if code in newest]
    return tuple(_fact(row, line) for line in sorted(found, key=lambda x: x.n))


def _fact(row: Reckoning, line: Line) -> Fact:
    named = _named(row, line.facts, line.act)
    title = f"{line.title}（第{line.n + 1}条）"
    return Fact(title, "；".join(named), badges=() if named else (AGREES,))


def _named(row: Reckoning, stated: Any, act: str) -> tuple[str, ...]:
    codes = [r.code for r in conducts_of(str(stated.get("legal_basis") or ""))]
    return differences(kept_of(row), stated, codes, penalizes=act in IMPOSES)


def defence(row: Reckoning, lines: Sequence[Line], key: str) -> Fact | None:
    """Whether what is reckoned is heavier than what was told before the defence (45(2)); None without one."""
    own = [x for x in lines if not x.corrected and x.key in ("", key)]
    heard = next((x.n for x in own if x.act in DEFENDED), None)
    told = [
        x.facts["fine"] for x in own if x.act == "propose" and heard is not None and x.n < heard
    ]
    if heard is None or not told:
        return None
    words = f"陈述申辩、听证前告知{in_wan(told[-1])}，登记的裁量是{in_wan(row.amount)}"
    badge = WORSE if row.amount > told[-1] else NO_WORSE
    return Fact("与陈述申辩前比较", words, basis=str(NOT_HEAVIER.cite), badges=(badge,))


def words_of(request: Any, step: Step, typed: Any) -> Iterator[str]:
    """What the form of an act on the penalty says against the reckoning that is kept for its party."""
    matter, act = step.matter, step.act.code
    if matter is None or matter.procedure not in PROCEDURES or act not in (*IMPOSES, *SPARES):
        return
    rows = selectors.reckonings_of(request.viewer.scope, matter)
    row = rows.get(str(typed.get("key") or "")) or (
        next(iter(rows.values())) if len(rows) == 1 else None
    )
    if row is None:
        yield from _unchosen(act)
        return
    yield f"登记的裁量：{row.course}，罚款{in_wan(row.amount)}，适用目录{row.conduct}"
    stated = {f.code: typed.get(f.code) for f in step.act.stated if typed.get(f.code)}
    money = {f.code for f in step.act.stated if f.kind is Kind.MONEY}
    yield from _named(row, {k: _fen(v) if k in money else v for k, v in stated.items()}, act)
    if row.several and row.opinion != "同意":
        yield f"几个规定都可以适用，法制人员{'复核不同意' if row.opinion else '尚未复核'}"


def _unchosen(act: str) -> Iterator[str]:
    """That nobody chose the norm from the catalogue: whether the basis is published law is for whoever signs."""
    if act in IMPOSES:
        yield (
            "没有登记裁量，处罚依据没有与处罚目录核对：请核对其为已经公布的法律、法规、规章，没有依据的不得处罚"
            f"（{PUBLISHED}）"
        )


def _fen(value: Any) -> int | None:
    if isinstance(value, int):
        return value
    try:
        return fen(str(value))
    except BadInput:
        return None
