"""Reads for sheets: what stands registered of the firms they name, and the sheets under way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from fadu.accounts.viewer import Viewer
from fadu.matters.scope import Scope
from fadu.registry.imports.kinds import CALL_SHEET, LICENCE_SHEET, OBJECTS, SITES, SheetKind
from fadu.registry.imports.models import SheetRun
from fadu.registry.imports.planning import CLASS_FACTS, Firm, Standing, key_of
from fadu.registry.imports.reading import Line
from fadu.registry.models import Call, HazardSource, Licence, Site, SupervisedObject, TierGrade
from fadu.registry.objects.carrying import licence_facts, site_facts, source_facts
from fadu.registry.selectors import parties

AT_ONCE = 10_000
"""Values of one question: both databases take as many."""
_PARTY = (
    "id", "kind", "name", "credit_code", "division", "principal", "phone", "address", "identity", "industry",
)  # fmt: skip


def standing(scope: Scope, kind: SheetKind, lines: Sequence[Line]) -> Standing:
    """What is registered, within reach, of the firms that the lines name."""
    codes = sorted({line.facts["credit_code"] for line in lines})
    rows = list(_in_parts(scope, codes))
    ids = [row[0] for row in rows]
    if kind is not OBJECTS:
        return Standing({row[3]: Firm(row[0]) for row in rows}, _things(scope, kind, ids))
    classed, graded = _objects(scope, ids)
    firms = {
        row[3]: Firm(row[0], _facts(row), classed.get(row[0]), graded.get(row[0], {}))
        for row in rows
    }
    names = {line.facts["name"] for line in lines if line.facts["credit_code"] not in firms}
    bare = parties(scope).filter(credit_code=None).values_list("name", flat=True)
    return Standing(firms, nameless=frozenset(names & {name or "" for name in bare} - {""}))


def run(viewer: Viewer, id: str) -> SheetRun | None:
    """A sheet that the viewer brought in."""
    return SheetRun.objects.filter(id=id, owner=viewer.person).first()


def runs(viewer: Viewer) -> Sequence[SheetRun]:
    """The viewer's own sheets, the newest first."""
    return list(SheetRun.objects.filter(owner=viewer.person).order_by("-id")[:20])


def _in_parts(scope: Scope, codes: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    for start in range(0, len(codes), AT_ONCE):
        found = parties(scope).filter(credit_code__in=codes[start : start + AT_ONCE])
        yield from found.order_by().values_list(*_PARTY)


def _facts(row: tuple[Any, ...]) -> dict[str, Any]:
    named = dict(zip(_PARTY, row, strict=True))
    return {**named, "party_kind": named["kind"]}


def _objects(
    scope: Scope, ids: Sequence[str]
) -> tuple[Mapping[str, Mapping[str, Any]], Mapping[str, Mapping[str, Any]]]:
    """Class and newest grading of each party that is under supervision."""
    classed: dict[str, Mapping[str, Any]] = {}
    graded: dict[str, Mapping[str, Any]] = {}
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        held = scope.filter(SupervisedObject.objects.filter(id__in=part, ended_on=None))
        for id, *said in held.values_list("id", *CLASS_FACTS):
            classed[id] = dict(zip(CLASS_FACTS, said, strict=True))
        grades = TierGrade.objects.filter(party__in=part).order_by("graded_on", "id")
        for party, tier, basis, on in grades.values_list("party", "tier", "basis", "graded_on"):
            graded[party] = {"tier": tier, "tier_basis": basis, "graded_on": on.isoformat()}
    return classed, graded


def _things(
    scope: Scope, kind: SheetKind, ids: Sequence[str]
) -> Mapping[tuple[str, ...], tuple[str, Mapping[str, Any]]]:
    """The things of one kind that stand, by party and key."""
    found: dict[tuple[str, ...], tuple[str, Mapping[str, Any]]] = {}
    for start in range(0, len(ids), AT_ONCE):
        for row in _rows(kind, ids[start : start + AT_ONCE]):
            facts = _TOLD[kind.code](row)
            found[row.party, *key_of(kind, facts)] = row.id, facts
    return found


def _rows(kind: SheetKind, ids: Iterable[str]) -> Iterable[Any]:
    model = _MODELS[kind.code]
    live = {"cancelled": False} if model is Call else {"ended_on": None}
    return model._base_manager.filter(party__in=list(ids), **live).order_by("id")


def _call_facts(row: Any) -> dict[str, Any]:
    plain = {c: getattr(row, c) for c in ("mode", "unit", "purpose", "counted", "chosen_for")}
    return {**plain, "called_on": row.called_on.isoformat()}


_MODELS: Mapping[str, Any] = {
    SITES.code: Site, LICENCE_SHEET.code: Licence, "sources": HazardSource, CALL_SHEET.code: Call,
}  # fmt: skip
_TOLD: Mapping[str, Any] = {
    SITES.code: site_facts, LICENCE_SHEET.code: licence_facts, "sources": source_facts,
    CALL_SHEET.code: _call_facts,
}  # fmt: skip
