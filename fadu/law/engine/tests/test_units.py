"""Units are kept apart by what records state of them, not by the persons who act."""

from __future__ import annotations

import pytest

from fadu.law.engine.marking import Marking
from fadu.law.engine.tests.samples import LAW, STATUTE, by, procedure
from fadu.law.engine.units import same
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.procedure import Procedure

THEIRS = Fact("appraiser", "论证单位", Kind.TEXT, personal=False)
MAIN = Fact("main", "承担主要工作", Kind.BOOL)
OWN = Fact("evaluator", "评估单位", Kind.TEXT, personal=False)
ARGUE = Act("argue", "论证", facts=(THEIRS, MAIN), repeats=True)
JUDGE = Act("judge", "评估", facts=(OWN,))
WHEN = When(MAIN, "==", True)


def of(when: When | None = WHEN) -> Procedure:
    rules = JUDGE.differs_from(ARGUE, units=(THEIRS, OWN), when=when)
    return procedure(ARGUE, JUDGE, rules={STATUTE.art(1): [rules]})


def argued(*units: tuple[str, bool], when: When | None = WHEN) -> Marking:
    marking = Marking(of(when), LAW)
    for unit, main in units:
        marking.do(by("argue", ("p", "expert"), appraiser=unit, main=main))
    return marking


@pytest.mark.parametrize(
    ("unit", "main", "when", "kinds"),
    [
        ("甲", True, WHEN, ["differs"]),
        ("甲", False, WHEN, []),
        ("甲", False, None, ["differs"]),
        ("乙", True, WHEN, []),
        (" 甲", True, WHEN, ["differs"]),
    ],
)
def test_a_unit_is_barred_by_what_it_did_and_its_people_are_not(unit, main, when, kinds):
    marking = argued((unit, main), when=when)

    assert [r.kind for r in marking.why(by("judge", ("p", "expert"), evaluator="甲"))] == kinds
    assert [r.kind for r in marking.why(by("judge", ("q", "expert"), evaluator="甲"))] == kinds


def test_every_unit_that_did_the_work_stays_barred_also_in_a_copy():
    marking = argued(("甲", True), ("乙", True)).copy()
    (reason,) = marking.why(by("judge", ("q", "expert"), evaluator="甲"))

    assert marking.why(by("judge", ("q", "expert"), evaluator="乙"))
    assert reason.cite == "《测试法》第一条"
    assert reason.message == "承担主要工作的，论证载明的“论证单位”，不得作为评估的“评估单位”"
    assert reason.todo == "请另选“评估单位”。"


def test_names_are_compared_without_spaces_width_and_case():
    assert same(" ＡＢＣ 评估 中心") == same("abc评估中心")
    assert same(None) == same("  ") == ""
