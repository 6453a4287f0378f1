"""A directory has days and no hours: whatever order its papers of one day stand in, it is judged alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fadu.law.directories.reviewing import Reviewed
from fadu.law.directories.tests.builders import judged
from fadu.law.directories.tests.cases import BODY, LAWFUL, SHORT, TWO, Line, planted, table

SAME_DAY = {
    "决定当日送达": (*SHORT, ("2025-04-16", BODY, "行政处罚决定书", "甲"), ("2025-04-16", TWO, "送达回证", "")),
    "受理当日立案": (("2025-03-04", BODY, "案件来源登记表", ""), *SHORT[1:]),
}  # fmt: skip
CLEAN = {**LAWFUL, **SAME_DAY}


def shuffled(lines: Sequence[Line], data: st.DataObject) -> list[Line]:
    """The same places of each day, its papers in any order on them."""
    made = list(lines)
    for day in dict.fromkeys(line[0] for line in lines):
        places = [n for n, line in enumerate(lines) if line[0] == day]
        for place, other in zip(places, data.draw(st.permutations(places)), strict=True):
            made[place] = lines[other]
    return made


def told(done: Reviewed) -> Counter[tuple[str, str, str]]:
    return Counter((one.kind, one.row.title if one.row else "", one.cite) for one in done.findings)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(name=st.sampled_from(sorted(CLEAN)), data=st.data())
def test_no_order_of_the_papers_of_one_day_makes_a_fault(name: str, data: st.DataObject) -> None:
    plain = judged(table(CLEAN[name]))

    done = judged(table(shuffled(CLEAN[name], data)))

    assert ([one.message for one in done.findings], done.unread) == ([], [])
    assert (done.undone, done.unjudged, done.unshown) == (plain.undone, plain.unjudged, plain.unshown)  # fmt: skip


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_order_of_the_papers_of_one_day_hides_one_of_the_ten_faults(data: st.DataObject) -> None:
    plain = told(judged(table(planted(), gap="检测报告")))

    assert sum(plain.values()) == 10
    assert told(judged(table(shuffled(planted(), data), gap="检测报告"))) == plain
