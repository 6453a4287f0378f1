"""A digest pins what binds, whatever the order and the wording it is written in."""

import re
from dataclasses import replace
from functools import partial

import pytest

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.digest import digest, gate_digest, sentences_digest, structure
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When
from fadu.law.vocabulary.procedure import Gate
from fadu.law.vocabulary.tests.samples import DAY, STATUTE, procedure

file, decide = Act("file", "立案"), Act("decide", "决定")
BASE = procedure(file, decide, rules=(decide.needs(file), file.obliges(decide)))


def test_a_digest_is_a_sha_256_and_does_not_depend_on_the_order_of_writing():
    turned = procedure(decide, file, rules=(file.obliges(decide), decide.needs(file)))

    assert re.fullmatch("[0-9a-f]{64}", digest(BASE))
    assert digest(turned) == digest(BASE)


def test_wording_changes_what_is_signed_but_not_what_is_pinned():
    named = Act("decide", "作出决定")
    reworded = procedure(file, named, rules=(named.needs(file), file.obliges(named)))

    assert digest(reworded) == digest(BASE)
    assert sentences_digest(reworded) != sentences_digest(BASE)


@pytest.mark.parametrize(
    "other",
    [
        procedure(file, decide, rules=(decide.needs(file),)),
        procedure(file, decide, rules=(decide.needs(file), file.obliges(decide, soft=True))),
        procedure(
            file,
            decide,
            rules=(decide.needs(file, after=STATUTE.days(7)), file.obliges(decide)),
        ),
        procedure(file, decide, table={STATUTE.art(2): [decide.needs(file), file.obliges(decide)]}),
        replace(BASE, closing=decide),
        replace(BASE, since=DAY.replace(year=2024)),
    ],
)
def test_whatever_binds_changes_the_digest(other):
    assert digest(other) != digest(BASE)


def test_what_a_derived_fact_reads_and_may_do_without_is_part_of_the_digest():
    read = partial(Derivation, bool, STATUTE.art(1))
    told = {
        digest(procedure(Act("one", "甲", facts=(Fact("so", "是", Kind.BOOL, derived=way),))))
        for way in (read(), read(("a.x",)), read(("a.x",), optional=("a.x",)))
    }

    assert len(told) == 3


def test_that_a_condition_must_stand_is_part_of_the_digest():
    way = Fact("way", "方式", Kind.CHOICE, ("当面", "公告"))
    one, other = Act("one", "甲"), Act("other", "乙", facts=(way,))
    told = {
        digest(procedure(one, other, rules=(other.needs(one, when=when, standing=must),)))
        for when, must in (
            (None, False), (When(way, "==", "公告"), False), (When(way, "==", "公告"), True)
        )
    }  # fmt: skip

    assert len(told) == 3


def test_which_units_are_compared_is_part_of_the_digest():
    ours, theirs = (Fact(code, code, Kind.TEXT, personal=False) for code in ("ours", "theirs"))
    one, other = Act("one", "甲", facts=(ours, theirs)), Act("other", "乙", facts=(ours, theirs))
    asked = (None, (ours, ours), (ours, theirs))
    told = {digest(procedure(one, other, rules=(other.differs_from(one, units=u),))) for u in asked}

    assert len(told) == 3


def test_versions_can_be_compared_by_their_structure():
    plain = structure(BASE)

    assert [a["code"] for a in plain["acts"]] == ["decide", "file"]
    assert {r["verb"] for r in plain["rules"]} == {"needs", "obliges"}


def test_a_gate_is_known_by_all_that_it_says_and_not_by_the_order_of_what_it_looks_at():
    look = Act("look", "复核")
    gates = [
        Gate(file, decide),
        Gate(decide, file),
        Gate(file, decide, (look,)),
        Gate(file, decide, (look, file)),
        Gate(file, decide, (look,), moot=(file,)),
        Gate(file, decide, facts={"file": {"sort": "甲"}}),
        Gate(file, decide, against={"sort": "甲"}),
    ]

    assert len({gate_digest(g) for g in gates}) == len(gates)
    assert gate_digest(Gate(file, decide, (file, look))) == gate_digest(gates[3])
