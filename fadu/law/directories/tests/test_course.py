"""The course of a directory: copies by party and batch, what one paper carries, second papers of one act."""

from __future__ import annotations

from collections import Counter

from fadu.law.directories.course import course_of
from fadu.law.directories.tests.builders import NOTED, ORDINARY, law, read
from fadu.law.directories.tests.cases import CLEAN, KEPT, SHORT, table


def course(lines, party: tuple[str, ...] = ()):
    """The course, with a column of parties where there are any."""
    cells = table(lines)
    if party:
        head = next(at for at, row in enumerate(cells) if "题名" in row)
        cells[head].append("当事人")
        for row, name in zip(cells[head + 2 :], party, strict=False):
            row.append(name)
    return course_of(ORDINARY, law(), read(cells), NOTED)


def test_papers_carry_acts_that_have_none_of_their_own_and_two_papers_are_one_act():
    done = course(CLEAN)
    count = Counter(step.record.act for step in done.steps)

    assert {
        count[a] for a in ("notify", "name_party", "check_crime", "end_statement", "penalize")
    } == {1}
    assert {s.record.act for s in done.steps if not s.own} >= {
        "check_jurisdiction",
        "assign_officers",
        "name_party",
    }
    assert not done.unnamed
    assert [s.record.n for s in done.steps] == list(range(len(done.steps)))


def test_a_second_batch_is_another_copy_and_each_party_has_its_own():
    again = [(d.replace("-03-", "-04-"), b, t, n) for d, b, t, n in KEPT]
    batches = [
        s.record.key for s in course([*KEPT, *again]).steps if s.record.act == "register_evidence"
    ]
    two = [(d, b, t, n) for d, b, t, n in SHORT for _ in (1, 2)]
    named = course(two, tuple(["甲", "乙"] * len(SHORT)))

    assert batches == ["1", "2"]
    assert {s.record.key for s in named.steps if s.record.act == "notify"} == {"甲", "乙"}
