"""What a penalty matter's entries already say to the reckoning of an amount, each fact with the entry it comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fadu.faces.desk.law_panel import basis_recorded, conducts_of
from fadu.faces.desk.matter_page import Dossier
from fadu.kernel.zone import day_of
from fadu.law.penalties.payers import is_unit
from fadu.law.penalties.terms import Payer, Stage
from fadu.matters.lines import Line
from fadu.matters.parties import parties_in
from fadu.registry import selectors as parties
from fadu.ui.formats import short_day

PROCEDURES = ("penalty.ordinary", "penalty.simple")
"""The procedures of which an amount is reckoned."""
_CAPACITIES = {
    "生产经营单位": Payer.UNIT,
    "主要负责人": Payer.PRINCIPAL,
    "其他负责人、安全生产管理人员": Payer.MANAGERS,
    "直接责任人员": Payer.RESPONSIBLE,
}
YES, NO = "是", "否"


@dataclass(frozen=True)
class Filled:
    """A value as the form shows it, and where it stands."""

    value: Any
    source: str


def parties_of(dossier: Dossier, lines: Sequence[Line]) -> list[tuple[str, str]]:
    """The parties of the matter: those named in it; of a penalty on the spot, the one found."""
    ids = [] if dossier.parties else parties_in(dossier.procedure.by_code, lines)
    known = parties.party_names(ids)
    return dossier.parties or [(id, known.get(id, "当事人")) for id in ids]


def norms_of(lines: Sequence[Line]) -> str:
    """The codes that the newest recorded basis means; "" where it means none."""
    return "、".join(row.code for row in conducts_of(basis_recorded(lines)))


def filled(lines: Sequence[Line], key: str) -> Mapping[str, Filled]:
    """The facts of one party that the record holds, by the name of the form's field."""
    found: dict[str, Filled] = {}
    for field, code, read in _READS:
        line = stated(lines, code, key)
        value = read(line.facts[code]) if line else None
        if line is not None and value is not None:
            found.setdefault(field, Filled(value, source(line)))
    return found


def stated(
    lines: Sequence[Line], code: str, key: str = "", acts: Sequence[str] = ()
) -> Line | None:
    """The newest entry, of the party or of the whole matter, that states a fact and was not corrected."""
    return next(
        (
            line for line in reversed(lines)
            if line.facts.get(code) not in (None, "") and not line.corrected
            and line.key in ("", key) and (not acts or line.act in acts) and _concerns(line, key)
        ),
        None,
    )  # fmt: skip


def _concerns(line: Line, key: str) -> bool:
    """An entry that names parties speaks of those it names."""
    named = line.facts.get("party")
    return not key or not isinstance(named, list) or key in named


def source(line: Line) -> str:
    """Where a fact was taken from."""
    return f"取自第{line.n + 1}条“{line.title}”（{short_day(day_of(line.at))}）"


def _stage(corrected: Any) -> str | None:
    """A re-inspection that found nothing corrected makes it the second stage."""
    return Stage.OVERDUE.value if corrected is False else Stage.FIRST.value


def _payer(kind: Any) -> str | None:
    return Payer.UNIT.value if is_unit(kind) else None


def _capacity(said: Any) -> str | None:
    payer = _CAPACITIES.get(str(said))
    return payer.value if payer else None


def _word(value: Any) -> str | None:
    return {True: YES, False: NO}.get(value) if isinstance(value, bool) else None


def _same(value: Any) -> Any:
    return value


def _sum(value: Any) -> int | None:
    return value if isinstance(value, int) and value > 0 else None


def _corrected(said: Any) -> str | None:
    return YES if said == "已经改正，予以确认" else None


# field, fact, how it is read; of two facts for one field the first that is stated
_READS = (
    ("ended", "act_ended_on", _same), ("ended", "happened_on", _same), ("discovered", "discovered_on", _same),
    ("discovered", "happened_on", _same), ("lives", "life_and_harm", _word), ("stage", "corrected", _stage),
    ("payer", "party_kind", _payer), ("payer", "capacity", _capacity), ("corrected", "corrected", _word),
    ("corrected", "correction", _corrected), ("gains", "confiscated_income", _sum),
    ("goods", "confiscated_goods", _sum), ("original_fine", "original_fine", _sum),
)  # fmt: skip
