"""Who may do an act (身份、人数、回避): reasons that lie in the persons on a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fadu.law.engine.record import Actor, Reason, Record
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.rule import Verb
from fadu.law.vocabulary.sentences import sentence

if TYPE_CHECKING:
    from fadu.law.engine.marking import Marking

_OUTSIDE = frozenset(role for role in Role if role.outside)


def against(m: Marking, i: int, record: Record) -> Iterator[Reason]:
    """Capacity, number, certificates, persons kept apart, persons who must withdraw."""
    act = m.graph.nodes[i][0]
    yield from _capacity(m, i, act, record)
    yield from _apart(m, i, record)
    yield from _withdrawn(m, i, act, record.who)
    yield from _for_oneself(m, i, act, record)


def _capacity(m: Marking, i: int, act: Act, record: Record) -> Iterator[Reason]:
    who = record.who
    fit = {a.person for a in who if not act.by or a.role in act.by}
    if act.by and (not fit or any(a.person not in fit for a in who)):
        roles = "或者".join(r.title for r in act.by)
        text = f"“{act.title}”应当由{roles}办理" + ("" if who else "，没有写明办理人员")
        yield _reason(m, i, "role", text, todo=f"请由{roles}办理。")
    if not act.binds_pair(record.facts):
        return
    enforcing = act.certified or Role.OFFICER in act.by
    few = m.procedure.officers if enforcing else None  # how many leaders discuss stands elsewhere
    if act.officers > 1 and len(fit) < act.officers:
        text = f"“{act.title}”的办理人员不得少于{act.officers}人"
        yield _reason(m, i, "officers", text, under=few, todo="请补充办理人员。")
    if act.certified and any(not a.certificate for a in who if a.role not in _OUTSIDE):
        text = f"“{act.title}”的办理人员应当持有有效执法证件"
        yield _reason(m, i, "certificate", text, under=few, todo="请由持有效执法证件的人员办理。")


def _apart(m: Marking, i: int, record: Record) -> Iterator[Reason]:
    persons = {a.person for a in record.who}
    seen: set[int] = set()
    for source, number in m.graph.blocking[i]:
        rule = m.graph.rules[number]
        if (
            rule.verb is not Verb.DIFFERS
            or rule.units
            or number in seen
            or persons.isdisjoint(m.who.get(source, ()))
        ):
            continue
        seen.add(number)
        cite = (rule.cite,) if rule.cite else ()
        act = m.graph.nodes[i][0]
        yield Reason(
            "differs", act.code, m.key_of(i), sentence(rule), "；".join(map(str, cite)),
            todo="请由其他人员办理。", citations=cite, rule=rule,
        )  # fmt: skip


def _withdrawn(m: Marking, i: int, act: Act, who: tuple[Actor, ...]) -> Iterator[Reason]:
    for actor in who:
        source = m.barred.get(actor.person)
        if source is not None and actor.role not in _OUTSIDE:
            decided = m.graph.nodes[source][0]
            text = f"已经“{decided.title}”的人员，不得再办理“{act.title}”"
            yield _reason(m, i, "barred", text, about=decided, todo="请由其他人员办理。")
            return


def _for_oneself(m: Marking, i: int, act: Act, record: Record) -> Iterator[Reason]:
    """Who withdraws without a decision can be nobody but who acts: otherwise anybody could bar a colleague."""
    named = record.facts.get(act.bars) if act.bars and act.bars_when is None else None
    if isinstance(named, str) and named not in {a.person for a in record.who}:
        text = f"“{act.title}”应当由回避人员本人提出"
        yield _reason(m, i, "role", text, todo="认为他人应当回避的，由负责人审查决定。")


def _reason(
    m: Marking,
    i: int,
    kind: str,
    text: str,
    *,
    todo: str,
    about: Act | None = None,
    under: Citation | None = None,
) -> Reason:
    act = m.graph.nodes[i][0]
    cites = (under,) if under else basis(m, about or act)
    return Reason(
        kind, act.code, m.key_of(i), text, "；".join(map(str, cites)), todo=todo, citations=cites
    )


def basis(m: Marking, act: Act) -> tuple[Citation, ...]:
    """The article that the act rests on: of who may do it, of what it states, of its being done once."""
    cite = m.procedure.basis(act)
    return (cite,) if cite else ()
