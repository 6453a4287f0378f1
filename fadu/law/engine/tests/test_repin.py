"""Re-pinning: which version binds, what it reads of what was done, and what it does not take over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.engine.marking import fold
from fadu.law.engine.repin import binding, chain, check_repin, mapping_of, repin
from fadu.law.engine.tests.samples import LAW, STATUTE, procedure, record
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Procedure, Transition

A, B, C = Act("a", "受理"), Act("b", "审核"), Act("c", "决定")
HEAR = Act("hear", "听证")
OLD = procedure(A, B, C, rules=[B.needs(A), C.needs(B)])
FROM = date(2025, 6, 1)


def later(
    keep: bool = False, on: date | None = FROM, mapping: tuple[tuple[str, str], ...] = ()
) -> Procedure:
    """A second version: the review is called otherwise, and a hearing comes before the decision."""
    check = Act("check", "法制审核")
    rules = {STATUTE.art(1): [check.needs(A), C.needs(check), C.needs(HEAR)]}
    return Procedure(
        "test", "测试程序", FROM, None, (A, check, HEAR, C), rules,
        transition=Transition(keep, STATUTE.art(9), on, mapping),
    )  # fmt: skip


RENAMED = (("b", "check"),)


@pytest.mark.parametrize(
    ("new", "day", "moves"),
    [
        (later(), date(2025, 5, 31), False),
        (later(), FROM, True),
        (later(on=None), FROM, True),
        (later(on=date(2025, 9, 1)), date(2025, 8, 31), False),
        (later(keep=True), date(2026, 1, 1), False),
        (replace(later(), transition=None), date(2026, 1, 1), False),
    ],
)
def test_a_running_matter_goes_over_only_from_the_day_that_the_transition_names(new, day, moves):
    assert binding(OLD, new, day) is (new if moves else OLD)


def test_what_the_mapping_does_not_name_keeps_its_code_or_ends():
    assert mapping_of(OLD, later(mapping=RENAMED)) == {"a": "a", "b": "check", "c": "c"}
    assert mapping_of(OLD, later()) == {"a": "a", "b": "", "c": "c"}


def test_what_was_done_stays_done_and_what_is_new_is_asked_for():
    new = later(mapping=RENAMED)
    moved = repin([record("a"), record("b", 1)], OLD, new)
    marking = fold(new, LAW, moved.records)

    assert moved.dropped == ()
    assert marking.done("check")
    assert {r.rule.first.code for r in marking.why(record("c", 2))} == {"hear"}
    assert marking.do(record("hear", 2)) is None
    assert marking.why(record("c", 3)) == []


def test_what_the_new_version_does_not_take_over_is_named():
    moved = repin([record("a"), record("b", 1)], OLD, later())

    assert ([r.act for r in moved.records], moved.dropped) == (["a"], ("b",))


def test_a_mapping_given_by_hand_prevails():
    moved = repin([record("a"), record("b", 1)], OLD, later(), {"b": "hear"})

    assert [r.act for r in moved.records] == ["a", "hear"]


def test_a_chain_of_pins_is_read_by_its_last_version():
    new = later(mapping=RENAMED)
    version, records, dropped = chain(
        [(OLD, [record("a"), record("b", 1)]), (new, [record("hear", 2)])]
    )

    assert (version, dropped) == (new, ())
    assert [r.act for r in records] == ["a", "check", "hear"]
    with pytest.raises(ValueError, match="pinned"):
        chain([])


@pytest.mark.parametrize(
    ("new", "why"),
    [
        (OLD, "已经适用"),
        (later(), "自2025-06-01起方可转接"),
        (later(keep=True), "依原版本"),
        (replace(later(), transition=None), "没有写明过渡安排"),
        (replace(later(), code="other"), "另一程序"),
    ],
)
def test_a_transfer_that_the_law_does_not_provide_for_is_refused(new, why):
    with pytest.raises(Refused, match=why):
        check_repin(OLD, new, date(2025, 5, 31))


def test_a_transfer_that_the_law_provides_for_is_not():
    check_repin(OLD, later(), FROM)
