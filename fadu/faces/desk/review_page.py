"""程序检查: every rule that the entries of a matter broke, with its article and entry, and what is overdue.

The same review judges a matter handled here and one whose acts another platform recorded. A past act
is judged by the calendar and the parameters known when it was recorded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fadu.faces.desk.foreign_page import source_of
from fadu.faces.desk.matter_page import Dossier
from fadu.law.engine.record import Reason
from fadu.matters import selectors as matters
from fadu.ui.badges import Badge, Tone

KINDS = {
    "late": Badge("逾期办理", Tone.BAD, "clock", "在期限届满之后办理"),
    "overdue": Badge("逾期未办", Tone.BAD, "clock", "期限已经届满，尚未办理"),
    "early": Badge("早于期限", Tone.WARN, "clock", "在应当等待的期限届满之前办理"),
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
    """The findings in the order of the entries; what is merely still open belongs to 应当办."""
    found = matters.findings(dossier.matter, dossier.law, dossier.now)
    last = dossier.matter.n
    told = [_finding(dossier, n, r, last) for n, r in found if r.kind != "open"]
    return {"findings": told, "directory": source_of(dossier.matter) is not None}


def _finding(dossier: Dossier, n: int, reason: Reason, last: int) -> Finding:
    known = dossier.procedure.by_code.get(reason.act)
    title = dossier.title(known, reason.key) if known else reason.act
    entry = n + 1 if n <= last else 0
    badge = KINDS.get(reason.kind, BROKEN)
    return Finding(badge, title, entry, reason.message, reason.cite, reason.soft)
