"""Persons on a record: capacity, number, certificates, separation, withdrawal."""

from __future__ import annotations

from dataclasses import replace

from fadu.law.engine import people
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Reason, Record
from fadu.law.engine.tests.samples import LAW, by, procedure
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.role import Role

A = Act("a", "检查", by=(Role.OFFICER,), officers=2, certified=True)
B = Act("b", "审核")
W = Act("w", "回避", bars="who", facts=(Fact("who", "回避人员", Kind.PERSON),))
RULES = [B.differs_from(A)]


def _marking(*records: Record) -> Marking:
    marking = Marking(procedure(A, B, W, rules=RULES), LAW)
    for record in records:
        marking.apply(record)
    return marking


def _against(marking: Marking, record: Record) -> list[Reason]:
    i = marking.find(record.act)
    assert i is not None
    return list(people.against(marking, i, record))


def _kinds(marking: Marking, record: Record) -> list[str]:
    return [reason.kind for reason in _against(marking, record)]


def test_two_persons_of_the_right_capacity_may_act():
    assert _kinds(_marking(), by("a", ("p", "officer"), ("q", "officer"))) == []


def test_one_person_twice_is_one_person():
    assert _kinds(_marking(), by("a", ("p", "officer"), ("p", "officer"))) == ["officers"]


def test_the_wrong_capacity_and_a_missing_certificate_are_told():
    wrong = by("a", ("p", "leader"), ("q", "officer"))
    bare = by("a", ("p", "officer"), ("q", "officer"))
    bare = replace(bare, who=tuple(replace(actor, certificate="") for actor in bare.who))

    assert _kinds(_marking(), wrong) == ["role", "officers"]
    assert _kinds(_marking(), bare) == ["certificate"]


def test_nobody_withdraws_for_somebody_else():
    asked = by("w", ("p", "officer"))

    assert _kinds(_marking(), replace(asked, facts={"who": "p"})) == []
    assert _kinds(_marking(), replace(asked, facts={"who": "q"})) == ["role"]


def test_who_did_the_one_may_not_do_the_other():
    marking = _marking(by("a", ("p", "officer"), ("q", "officer")))
    (reason,) = _against(marking, by("b", ("q", "legal_reviewer")))

    assert (reason.kind, reason.cite) == ("differs", "《测试法》第一条")
    assert _kinds(marking, by("b", ("z", "legal_reviewer"))) == []


def test_a_person_who_withdrew_does_nothing_more_but_a_party_may():
    marking = _marking(by("w", ("z", "leader"), who="p"))

    assert _kinds(marking, by("b", ("p", "officer"))) == ["barred"]
    assert _kinds(marking, by("b", ("p", "party"))) == []
