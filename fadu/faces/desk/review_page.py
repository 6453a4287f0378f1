"""程序检查: every rule that the entries of a matter broke, with its article and entry, and what is overdue.

The same review judges a matter handled here and one whose acts another platform recorded. A past act
is judged by the calendar and the parameters known when it was recorded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fadu.casework import selectors as casework
from fadu.casework.lateness import lateness
from fadu.faces.desk.foreign_page import source_of
from fadu.faces.desk.history_page import ERASED
from fadu.faces.desk.matter_page import Dossier
from fadu.law.engine.record import Reason
from fadu.matters import selectors as matters
from fadu.matters.lines import Line
from fadu.ui.badges import Badge, Tone
from fadu.ui.casefile import IRREGULAR, ON_PAPER, Fact, late_entry

KINDS = {
    "late": Badge("逾期办理", Tone.BAD, "clock", "在期限届满之后办理"),
    "overdue": Badge("逾期未办", Tone.BAD, "clock", "期限已经届满，尚未办理"),
    "over": Badge("逾期延长", Tone.BAD, "clock", "期限届满以后才批准延长"),
    "early": Badge("早于期限", Tone.WARN, "clock", "在应当等待的期限届满之前办理"),
}
CORRECTING = Badge("更正", Tone.INFO, "edit", "本条取代所更正的记载，原记载保留")
AGAIN = Badge("办结后恢复办理", Tone.INFO, "history")
_ANSWERS = {
    None: "扫描件已登记，待签批人本人确认",
    True: "扫描件已登记，签批人已经确认",
    False: "签批人否认该签批，应当核实后更正",
}
BROKEN = Badge("违反程序", Tone.BAD, "alert", "办理时程序不允许")


@dataclass(frozen=True)
class Finding:
    """One line of the check: the badge of its kind, the act, the entry it stands in (0: none), the sentence."""

    badge: Badge
    title: str
    entry: int
    message: str
    cite: str
    soft: bool


def tab(request: Any, dossier: Dossier) -> dict[str, Any]:
    """The findings in the order of the entries, and how entries differ from the ordinary; what is
    merely still open belongs to 应当办.
    """
    found = matters.findings(dossier.matter, dossier.law, dossier.now)
    lines = {line.n: line for line in matters.history(dossier.matter)}
    told = [(n, r) for n, r in found if r.kind != "open"]
    return {
        "findings": list(_findings(dossier, told, lines)),
        "manner": _manner(dossier, lines),
        "directory": source_of(dossier.matter) is not None,
    }


def _findings(
    dossier: Dossier, found: Sequence[tuple[int, Reason]], lines: Mapping[int, Line]
) -> Iterator[Finding]:
    """One line a broken rule; an act recorded as irregular is one line, with all it broke and its reason."""
    recorded: set[int] = set()
    for n, reason in found:
        line = lines.get(n)
        if line is None or not line.irregular:
            yield _finding(dossier, n, reason, dossier.matter.n)
        elif n not in recorded:
            recorded.add(n)
            yield _recorded(dossier, line, [r for m, r in found if m == n])


def _recorded(dossier: Dossier, line: Line, broken: Sequence[Reason]) -> Finding:
    """An irregular act as it was recorded (补记)."""
    first = _finding(dossier, line.n, broken[0], dossier.matter.n)
    messages = dict.fromkeys(r.message for r in broken)
    message = f"{'；'.join(messages)}。补记理由：{_said(line.irregular)}"
    cite = "；".join(dict.fromkeys(r.cite for r in broken if r.cite))
    return Finding(IRREGULAR, first.title, first.entry, message, cite, soft=False)


def _manner(dossier: Dossier, lines: Mapping[int, Line]) -> list[Fact]:
    """Approved on paper, corrected, entered late, taken up again: told, and counted as no fault."""
    paper = casework.paper_of(dossier.matter.id)
    told = [
        *(
            (ON_PAPER, line, _ANSWERS[paper[n].confirmed])
            for n, line in lines.items()
            if n in paper and not line.corrected
        ),
        *(
            (CORRECTING, line, f"更正第{line.corrects + 1}条，理由：{_said(line.why)}；原记载不参加检查")
            for line in lines.values()
            if line.corrects is not None
        ),
        *((late_entry(days, allowed), line, "按实际办理的时间检查") for line, days, allowed in _late(dossier, lines)),
        *((AGAIN, line, "办结以后又有办理") for line in _again(dossier, lines)),
    ]  # fmt: skip
    return [
        Fact(f"第{line.n + 1}条　{line.title}", text, badges=(badge,))
        for badge, line, text in sorted(told, key=lambda one: one[1].n)
    ]


def _late(dossier: Dossier, lines: Mapping[int, Line]) -> Iterator[tuple[Line, int, int]]:
    for line in lines.values():
        one = lateness(
            dossier.procedure.code,
            line.act,
            line.at,
            line.noted,
            dossier.law,
            captured=line.captured,
        )
        if one.days and line.corrects is None and not line.corrected:
            yield line, one.days, one.allowed


def _again(dossier: Dossier, lines: Mapping[int, Line]) -> Iterator[Line]:
    """The first act after each closing: with it the matter was taken up again."""
    closing = dossier.procedure.closing
    closed = False
    for line in sorted(lines.values(), key=lambda x: (x.at, x.n)):
        if closing is None or line.corrected:
            continue
        if closed:
            yield line
        closed = line.act == closing.code


def _said(text: Any) -> str:
    return text if isinstance(text, str) else ERASED


def _finding(dossier: Dossier, n: int, reason: Reason, last: int) -> Finding:
    known = dossier.procedure.by_code.get(reason.act)
    title = dossier.title(known, reason.key) if known else reason.act
    entry = n + 1 if n <= last else 0
    badge = KINDS.get(reason.kind, BROKEN)
    return Finding(badge, title, entry, reason.message, reason.cite, reason.soft)
