"""What a sheet would change: every row against what stands registered; nothing is read or written here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fadu.law.procedures import registers
from fadu.law.vocabulary.act import Act
from fadu.registry.imports.kinds import CALL_SHEET, CODE, LICENCE_SHEET, OBJECTS, SITES, SheetKind
from fadu.registry.imports.reading import Line
from fadu.statutes.filled_sheets import Wrong

REASON = "电子表格导入"
PARTY_FACTS = ("party_kind", "name", "credit_code", "division", "principal", "phone", "address")
CLASS_FACTS = ("sector", "industry_code", "level")
TIER_FACTS = ("tier", "tier_basis", "graded_on")
KEPT = ("identity", "industry")
"""Facts of a party that no sheet carries: an amendment states them as they stand."""
Step = tuple[Act, dict[str, Any]]


@dataclass(frozen=True)
class Firm:
    """A party as it stands: its facts, and those of its object, the newest grading included."""

    id: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    classed: Mapping[str, Any] | None = None
    graded: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Standing:
    """What is registered of the firms of a sheet: by credit code, and their things by party and key."""

    firms: Mapping[str, Firm]
    things: Mapping[tuple[str, ...], tuple[str, Mapping[str, Any]]] = field(default_factory=dict)
    nameless: frozenset[str] = frozenset()  # names registered without a credit code


@dataclass(frozen=True)
class Todo:
    """What one row asks for: acts on a party that stands, or (`party` empty) on a new one."""

    line: Line
    party: str
    steps: tuple[Step, ...]
    new: bool


@dataclass(frozen=True)
class Plan:
    """A whole sheet: what is to be done, how many rows change nothing, what does not fit the register."""

    todo: tuple[Todo, ...]
    same: int
    wrong: tuple[Wrong, ...]

    @property
    def new(self) -> int:
        """Rows that register something new."""
        return sum(one.new for one in self.todo)


def plan(kind: SheetKind, lines: Sequence[Line], standing: Standing) -> Plan:
    """Compare every row with the register."""
    todo: list[Todo] = []
    wrong: list[Wrong] = []
    same = 0
    for line in lines:
        found = _firm(line, standing) if kind is OBJECTS else _thing(kind, line, standing)
        if isinstance(found, Wrong):
            wrong.append(found)
        elif found.steps:
            todo.append(found)
        else:
            same += 1
    return Plan(tuple(todo), same, tuple(wrong))


def _firm(line: Line, standing: Standing) -> Todo | Wrong:
    facts, known = line.facts, standing.firms.get(line.facts["credit_code"])
    if known is None:
        if facts["name"] in standing.nameless:
            todo = "先在当事人页补登信用代码，再导入。"
            return Wrong(line.number, "名称", "已有同名而没有信用代码的登记", todo)
        enter = (registers.enter_party, {c: facts[c] for c in PARTY_FACTS if c in facts})
        return Todo(line, "", (enter, *_classed(facts, None)), new=True)
    steps = (*_amended(facts, known), *_classed(facts, known))
    return Todo(line, known.id, steps, new=known.classed is None)


def _amended(facts: Mapping[str, Any], known: Firm) -> Iterator[Step]:
    if _differs(facts, known.facts, PARTY_FACTS):
        told = {c: v for c in (*PARTY_FACTS, *KEPT) if (v := known.facts.get(c))}
        told |= {c: facts[c] for c in PARTY_FACTS if c in facts}
        yield registers.amend_party, {**told, "reason": REASON}


def _classed(facts: Mapping[str, Any], known: Firm | None) -> Iterator[Step]:
    classed = known.classed if known else None
    if classed is None or _differs(facts, classed, CLASS_FACTS):
        told = {c: v for c in CLASS_FACTS if (v := (classed or {}).get(c))}
        told |= {c: facts[c] for c in CLASS_FACTS if c in facts}
        yield registers.classify_object, told
    if "tier" in facts and _differs(facts, known.graded if known else {}, TIER_FACTS):
        yield registers.grade_object, {c: facts[c] for c in TIER_FACTS}


def _thing(kind: SheetKind, line: Line, standing: Standing) -> Todo | Wrong:
    code = line.facts["credit_code"]
    firm = standing.firms.get(code)
    if firm is None:
        return Wrong(line.number, CODE, f"没有登记“{code}”", "先导入这家单位，或者核对代码。")
    act, named = _SET[kind.code]
    facts = {c: v for c, v in line.facts.items() if c != "credit_code"}
    id, before = standing.things.get((firm.id, *key_of(kind, facts)), ("", None))
    if before is None:
        return Todo(line, firm.id, ((act, facts),), new=True)
    if not _differs(facts, before, tuple(facts)):
        return Todo(line, firm.id, (), new=False)
    if not named:
        return Wrong(
            line.number, "入企日期", "这一次入企已经登记，内容不同", "登记有误的，先撤销原记录。"
        )
    told = {c: v for c, v in before.items() if v not in ("", None)} | facts
    return Todo(line, firm.id, ((act, {**told, named: id}),), new=False)


def key_of(kind: SheetKind, facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What names a thing among those of its party."""
    return tuple(str(facts.get(code, "")) for code in kind.key if code != "credit_code")


_SET: Mapping[str, tuple[Act, str]] = {
    SITES.code: (registers.set_site, "site"),
    LICENCE_SHEET.code: (registers.set_licence, "licence"),
    "sources": (registers.set_source, "hazard_source"),
    CALL_SHEET.code: (registers.note_call, ""),
}


def _differs(facts: Mapping[str, Any], before: Mapping[str, Any], codes: Iterable[str]) -> bool:
    """Whether a filled cell says something else than what stands; an empty one says nothing."""
    return any(code in facts and facts[code] != before.get(code) for code in codes)
