"""What the law or the form refuses, made of a lawful act: a fact left out, the wrong people, another day, another sum.

Each way takes a deed that may be recorded now and gives one that may not, or None where it has nothing to change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import connection

from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.engine.record import Actor, Record
from fadu.law.vocabulary import dated
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.role import Role
from fadu.ledger import anchor, selectors
from fadu.ledger.crypto import sha256
from fadu.ledger.models import Entry
from fadu.ledger.tree import fold
from fadu.matters.deeds import Deed
from fadu.matters.models import Matter
from fadu.matters.selectors import marking_of

Pick = Callable[[Iterable[Any]], Any]
"""One of several, as chance has it."""
_BOUND = {"settled", "part", "surcharge_paid", "surcharge_part", "remits_all", "taken_whole"}
"""The facts that hold what is paid, or remitted, to what the record says is owed."""
Way = Callable[[Deed, Pick], Deed | None]


def _stated(deed: Deed, *kinds: Kind) -> list[Fact]:
    """The facts of some kinds that the deed states and that no function settles."""
    return [
        f for f in deed.act.stated
        if not f.derived and deed.facts.get(f.code) is not None and (not kinds or f.kind in kinds)
    ]  # fmt: skip


def _with(deed: Deed, fact: Fact, value: Any) -> Deed:
    return replace(deed, facts={**deed.facts, fact.code: value})


def without_a_fact(deed: Deed, pick: Pick) -> Deed | None:
    """A fact that must be stated is not."""
    needed = [f for f in _stated(deed) if f.required]
    if not needed:
        return None
    gone = pick(needed).code
    return replace(deed, facts={code: v for code, v in deed.facts.items() if code != gone})


def with_a_fact_of_no_act(deed: Deed, pick: Pick) -> Deed | None:
    """A fact that the act does not know."""
    return replace(deed, facts={**deed.facts, "invented": 1})


def with_a_wrong_sum(deed: Deed, pick: Pick) -> Deed | None:
    """Money that is negative, a float, a text, a truth value, or more than a ledger can carry."""
    sums = _stated(deed, Kind.MONEY)
    return _with(deed, pick(sums), pick((-1, 1.5, 100.0, "100", True, 2**60))) if sums else None


def with_a_sum_that_is_not_owed(deed: Deed, pick: Pick) -> Deed | None:
    """A fen more or less than what is owed where all of it is paid, remitted or taken; more than it where a part is."""
    stated = {f.code for f in deed.act.facts}
    if "amount" not in deed.facts or not stated & _BOUND:
        return None
    amount = deed.facts["amount"]
    if stated & {"settled", "surcharge_paid"}:
        wrong = [amount + 1, *([amount - 1] if amount else [])]
    elif "taken_whole" in stated:  # what goods brought may come on top
        if not amount:
            return None
        wrong = [amount - 1]
    else:  # a part, which may be any that is less; what is beyond everything that could be owed
        wrong = [2**50]
    return replace(deed, facts={**deed.facts, "amount": pick(wrong)})


def the_court_taking_more_than_is_owed(deed: Deed, pick: Pick) -> Deed | None:
    """A fen more than anybody could owe, of a sum or of a surcharge."""
    sums = [
        f
        for f in deed.act.facts
        if f.code.startswith("court_") and f.kind is Kind.MONEY and not f.derived
    ]
    return _with(deed, pick(sums), 2**50) if sums else None


def fined_for_days_to_come(deed: Deed, pick: Pick) -> Deed | None:
    """A fine by the day, for days that are not over."""
    if "fined_until" not in deed.facts:
        return None
    ahead = (day_of(deed.at) + timedelta(days=pick((1, 400)))).isoformat()
    return replace(deed, facts={**deed.facts, "fined_until": ahead})


def fined_before_the_order(deed: Deed, pick: Pick) -> Deed | None:
    """A fine by the day from a day on which nothing had been ordered yet."""
    if "fined_from" not in deed.facts:
        return None
    return replace(deed, facts={**deed.facts, "fined_from": pick(("2001-01-01", "2020-02-29"))})


def with_a_wrong_day(deed: Deed, pick: Pick) -> Deed | None:
    """A day that the calendar does not have, or that is none."""
    days = _stated(deed, Kind.DATE)
    return _with(deed, pick(days), pick(("2025-02-30", "昨天", 20250301))) if days else None


def with_a_day_that_is_over(deed: Deed, pick: Pick) -> Deed | None:
    """A term or a session that lies before the act that sets it."""
    days = [f for f, _ in dated.conditions(deed.act) if deed.facts.get(f.code)]
    over = (day_of(deed.at) - timedelta(days=pick((1, 400)))).isoformat()
    return _with(deed, pick(days), over) if days else None


def with_a_choice_nobody_offers(deed: Deed, pick: Pick) -> Deed | None:
    """A choice that is none, or a yes-or-no that is neither."""
    asked = _stated(deed, Kind.CHOICE, Kind.BOOL)
    return _with(deed, pick(asked), pick(("另行研究", 1))) if asked else None


def by_nobody(deed: Deed, pick: Pick) -> Deed | None:
    """Nobody is named where the law names who acts."""
    return replace(deed, who=()) if deed.act.by else None


def in_another_role(deed: Deed, pick: Pick) -> Deed | None:
    """The same people in a capacity that the act does not admit."""
    others = [r for r in Role if r not in deed.act.by and not r.outside]
    if not deed.act.by or not deed.who:
        return None
    role = pick(others).value
    return replace(deed, who=tuple(Actor(a.person, role, a.certificate) for a in deed.who))


def by_one_of_two(deed: Deed, pick: Pick) -> Deed | None:
    """One person, or one named twice, where the law asks for two."""
    if deed.act.officers < 2 or not deed.act.binds_pair(deed.facts):
        return None
    one = deed.who[0]
    return replace(deed, who=pick(((one,), (one, one))))


def without_a_certificate(deed: Deed, pick: Pick) -> Deed | None:
    """Officers whose certificates are not shown."""
    if not deed.act.certified or not deed.act.binds_pair(deed.facts):
        return None
    return replace(deed, who=tuple(replace(a, certificate="") for a in deed.who))


def before_it_happened(deed: Deed, pick: Pick) -> Deed | None:
    """Recorded before it is done."""
    return replace(deed, at=deed.hand.noted + timedelta(minutes=pick((1, 60 * 24))))


def for_somebody_unknown(deed: Deed, pick: Pick) -> Deed | None:
    """A key that the matter does not have, or none where one is needed."""
    return replace(deed, key=pick(("nobody", "")) if deed.act.each else "nobody")


WAYS: tuple[Way, ...] = (
    without_a_fact,
    with_a_fact_of_no_act,
    with_a_wrong_sum,
    with_a_sum_that_is_not_owed,
    the_court_taking_more_than_is_owed,
    fined_for_days_to_come,
    fined_before_the_order,
    with_a_wrong_day,
    with_a_day_that_is_over,
    with_a_choice_nobody_offers,
    by_nobody,
    in_another_role,
    by_one_of_two,
    without_a_certificate,
    before_it_happened,
    for_somebody_unknown,
)


def refused_now(deed: Deed) -> bool:
    """Whether the law refuses a deed on a matter that stands, asked without recording: for acts taken out of turn."""
    if not isinstance(deed.matter, str):
        return False
    marking = marking_of(Matter.objects.get(id=deed.matter), deed.hand.law, deed.at)
    i = marking.find(deed.act.code, deed.key)
    if i is None:
        return True
    try:
        facts: Mapping[str, Any] = derive(
            deed.act, deed.facts, deed.hand.law, day_of(deed.at), marking.recalled(deed.key)
        )
    except Refused:
        return True
    return bool(marking.why(Record(deed.act.code, deed.at, deed.key, facts, deed.who)))


@dataclass(frozen=True)
class Everything:
    """All that is kept: the ledger's size, root and newest hash, every byte of the database, every stored file."""

    size: int
    root: str
    tip: str
    tables: bytes
    files: Mapping[str, bytes]


def everything() -> Everything:
    """As it stands now; SQLite gives its pages, those of the open transaction among them."""
    size = selectors.size()
    newest = Entry.objects.filter(seq=size - 1).values_list("hash", flat=True).first()
    root = fold(sha256, anchor.leaves("sha256", 0, size)).hex()
    held = {
        str(path.relative_to(settings.FILES)): path.read_bytes()
        for path in sorted(settings.FILES.rglob("*")) if path.is_file()
    }  # fmt: skip
    return Everything(size, root, newest or "", connection.connection.serialize(), held)
