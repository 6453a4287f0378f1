"""Which matters ask for counsel (征询法律顾问), and whom: written with the act, so that whoever is consulted and nothing else
sees those and no other.

An entry asks for the counsel of its agency where its act is one that counsel may do, or brings one into play. In a
procedure in which counsel has a part it asks for a person by name where they did it as counsel, or where it names them.
In any other, a register before all, it asks for nobody: the law names people there in capacities that they must hold
besides, and an entry signed as counsel was none's to sign. A corrected entry asks for nobody. The rows follow from the
bodies alone and can be made anew at any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeGuard

from django.db import connection, transaction

from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.rule import Rule, Verb
from fadu.ledger.canonical import parsed
from fadu.ledger.images import RESEAL
from fadu.ledger.models import Entry
from fadu.ledger.sql import Statement, lock
from fadu.matters import versions
from fadu.matters.scope import counsel_of

CHUNK = 2000
ID = 26  # characters of an id
_INSERT = "INSERT INTO matters_consulted (matter, n, whom) VALUES "
_DELETE = "DELETE FROM matters_consulted WHERE matter = %s AND n = %s"
_Body = Mapping[str, Any]


@lru_cache(maxsize=256)
def part_of_counsel(procedure: Procedure) -> Mapping[str, tuple[Rule, ...]]:
    """By code of the acts that ask for counsel in a procedure the rules by which they do, () where they always do.

    An act that counsel may do is asked for by whatever obliges to it; where nothing does, by what opens it or what it
    needs, and else by whatever begins the matter, for it is in play from then on (`""`).
    """
    found: dict[str, tuple[Rule, ...]] = {}
    for act in procedure.acts:
        if Role.COUNSEL not in act.by:
            continue
        rules = [rule for rule in procedure.rules if rule.then is act]
        by_verb = (
            [r for r in rules if r.verb is verb] for verb in (Verb.OBLIGES, Verb.OPENS, Verb.NEEDS)
        )
        asking = next(filter(None, by_verb), [])
        for rule in asking:
            always = rule.when is None or rule.verb is Verb.NEEDS
            held = found.get(rule.first.code)
            found[rule.first.code] = () if always or held == () else (*(held or ()), rule)
        found |= {act.code: ()} if asking and not act.owed else {act.code: (), "": ()}
    return found


def whom(procedure: Procedure | None, body: _Body) -> list[str]:
    """Whom an entry asks for, by its parsed body and the version it was made under, None where counsel has no part in it."""
    part = part_of_counsel(procedure) if procedure else {}
    if procedure is None or not part:
        return []
    found = [who["person"] for who in body["who"] if who["role"] == Role.COUNSEL]
    facts, act = body["facts"], procedure.by_code.get(body["act"])
    for fact in act.facts if act else ():
        if fact.kind is Kind.PERSON and _is_id(named := facts.get(fact.code)):
            found.append(named)
    rules = part.get(body["act"], None if body["n"] else part.get(""))
    if rules is not None and (not rules or any(_asks(rule, facts) for rule in rules)):
        found.append(counsel_of(body["agency"]))
    return list(dict.fromkeys(found))


def _is_id(named: Any) -> TypeGuard[str]:
    """Whether a person of the registers is meant: whoever stands outside them may be told in words."""
    return isinstance(named, str) and len(named) == ID


def _asks(rule: Rule, facts: Mapping[str, Any]) -> bool:
    """Whether the record states that in which the rule obliges."""
    assert rule.when is not None
    return rule.when.fact.code in facts and rule.when(facts)


def of_chain(bodies: Iterable[_Body]) -> set[tuple[int, str]]:
    """Position and whom of every entry of a matter that asks for somebody and was not corrected."""
    told = list(bodies)
    dropped = {body["corrects"]["n"] for body in told if "corrects" in body}
    return {(n, one) for n, one in _asked(told) if n not in dropped}


def _asked(bodies: Iterable[_Body]) -> Iterator[tuple[int, str]]:
    procedure: Procedure | None = None
    for body in bodies:
        if "procedure" in body:
            procedure = _pinned(body)
        yield from ((body["n"], one) for one in whom(procedure, body))


def _pinned(body: _Body) -> Procedure:
    pin = body["procedure"]
    return versions.procedure(pin["code"], digest=pin["digest"])


def statements(entries: Iterable[tuple[Procedure, _Body]]) -> list[Statement]:
    """What writes the rows of entries: one INSERT, none where nobody is asked for; what they correct asks no more."""
    rows: list[tuple[str, int, str]] = []
    found: list[Statement] = []
    for procedure, body in entries:
        rows += [(body["matter"], body["n"], one) for one in whom(procedure, body)]
        if "corrects" in body:
            found.append((_DELETE, [body["matter"], body["corrects"]["n"]]))
    return [*found, _inserting(rows)] if rows else found


def _inserting(rows: Sequence[tuple[str, int, str]]) -> Statement:
    marks = ", ".join(["(%s, %s, %s)"] * len(rows))
    return _INSERT + marks, [value for row in rows for value in row]


def rebuild() -> int:
    """Make every row anew from the log, under its lock; returns how many there are."""
    with transaction.atomic(), connection.cursor() as own:
        lock(own)
        own.execute("DELETE FROM matters_consulted")
        rows = _of_log()
        for start in range(0, len(rows), CHUNK // 10):
            own.execute(*_inserting(rows[start : start + CHUNK // 10]))
        return len(rows)


def _of_log() -> list[tuple[str, int, str]]:
    """Every row, from one reading of the log: only versions in which counsel has a part are kept in mind."""
    kept: dict[str, Procedure] = {}
    found: dict[tuple[str, int], list[str]] = {}
    bodies = Entry.objects.order_by("seq").values_list("body", flat=True).iterator(CHUNK)
    for body in map(parsed, bodies):
        matter = body["matter"]
        if "procedure" in body:
            _keep(kept, matter, body)
        if "corrects" in body:
            found.pop((matter, body["corrects"]["n"]), None)
        if asked := whom(kept.get(matter), body):
            found[matter, body["n"]] = asked
    return [(matter, n, one) for (matter, n), asked in found.items() for one in asked]


def _keep(kept: dict[str, Procedure], matter: str, body: _Body) -> None:
    kept.pop(matter, None)
    if body["procedure"]["code"] != RESEAL and part_of_counsel(found := _pinned(body)):
        kept[matter] = found
