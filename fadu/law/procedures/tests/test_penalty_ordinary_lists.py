"""The two lists of the ordinary penalty, and proofs over parts of it that are explored in full."""

import pytest

from fadu.law.engine.lists import open_gates, refused
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY, acts
from fadu.law.procedures.penalty_ordinary.lawful import LAWFUL
from fadu.law.procedures.penalty_ordinary.lists import GATES
from fadu.law.procedures.tests.parts import named, questions
from fadu.law.procedures.tests.penalty_slices import DUE, SLICES, part
from fadu.law.procedures.tests.slicing import gates_of
from fadu.law.vocabulary.procedure import Gate, Lawful


@pytest.mark.parametrize("name", named("penalty.ordinary"))
def test_nothing_is_dead_unpayable_stuck_or_void(name):
    assert questions()[name].faults() == []


@pytest.mark.parametrize("name", named("penalty.ordinary", gates=True))
def test_no_gate_is_passed_unseen(name):
    assert questions()[name].faults() == []


def test_every_gate_and_every_act_lies_in_a_part_that_is_explored():
    explored = {g for name in SLICES for g in gates_of(part(name), GATES)}
    kept = {a.code for name in SLICES for a in part(name).acts}

    assert [g for g in GATES if g not in explored] == []
    assert [a.code for a in ORDINARY_PENALTY.acts if a.code not in kept] == []


def test_what_the_law_permits_is_accepted():
    assert refused(ORDINARY_PENALTY, LAWFUL) == []


@pytest.mark.parametrize(
    ("act", "after", "article"),
    [
        (acts.penalize, ("check_jurisdiction", "check_limitation", "file_case", "name_party"), 44),
        (acts.hold_hearing, ("name_party",), 63),
        (acts.send_transfer, ("name_party",), 27),
        (acts.archive_case, (), 47),
    ],
)
def test_the_second_list_would_notice_a_refusal(act, after, article):
    case = Lawful(act, after, "对照", APL.art(article), "P" if act.each else "")

    assert refused(ORDINARY_PENALTY, [case])


def test_the_first_list_would_notice_an_open_gate():
    loose = Gate(acts.legal_review, acts.notify)

    assert open_gates(part("review", DUE), [loose])
