"""The 74 cases, and what the engine adds to them: copies, time, facts, periods."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from fadu.kernel.errors import BadInput
from fadu.kernel.periods import Deadline, Unit
from fadu.kernel.zone import day_of
from fadu.law.engine.arrow import model
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Blocked, Record
from fadu.law.engine.tests.cases import CASES, Case
from fadu.law.engine.tests.samples import LAW, MONDAY, STATUTE, at, by, procedure, record
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Rule

STEP = {Unit.DAY: timedelta(days=1), Unit.HOUR: timedelta(hours=1)}


def _walk(case: Case, unit: Unit) -> tuple[Marking, datetime, list[str]]:
    marking = Marking(model(case.graph, unit=unit), LAW)
    now, refused = at(0, 0).astimezone(UTC), []
    for word in case.trace.split():
        if word.startswith("+"):
            now += STEP[unit] * int(word[1:])
            marking.advance(now)
            continue
        try:
            marking.do(Record(word, now))
        except Blocked:
            refused.append(word)
    return marking, now, refused


def _due(marking: Marking, now: datetime, unit: Unit) -> str:
    found = []
    for owed in marking.owed():
        if owed.ends:
            last = owed.ends[0][0]
            if isinstance(last, Deadline):
                steps, late = (last.due - MONDAY).days, day_of(now) > last.due
            else:
                steps, late = (last - at(0, 0)) // STEP[unit], now > last
            found.append(f"{owed.act}:{steps}" + " late" * late)
    return " ".join(found)


@pytest.mark.parametrize("unit", [Unit.DAY, Unit.HOUR])
@pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])
def test_the_meaning_of_a_graph_is_as_in_the_table(case: Case, unit: Unit) -> None:
    marking, now, refused = _walk(case, unit)

    owed = [a.code for i, a, _ in marking.acts(marking.re)]

    assert sorted(act for act, _ in marking.enabled(now)) == sorted(case.enabled.split())
    assert sorted(owed) == sorted(case.owed.split())
    assert marking.accepting is case.accepts
    if case.due == "refused":
        assert refused == ["B"]
    else:
        assert refused == []
        assert _due(marking, now, unit) == case.due


def test_there_are_74_cases() -> None:
    assert len({case.name for case in CASES}) == 74


A = Act("a", "甲")
B = Act("b", "乙")
C = Act("c", "丙")
END = Act("end", "结案")
TOLD = Act("name", "载明当事人", names="party", facts=(Fact("party", "当事人", Kind.KEYS),))
NOTIFY = Act("notify", "告知", each="party")
REPLY = Act("reply", "答复", each="party")
KINDS = {"party": "当事人"}


def keyed(*rules: tuple[Rule, ...], acts: tuple[Act, ...] = ()) -> Procedure:
    return procedure(TOLD, NOTIFY, REPLY, B, END, *acts, rules=rules, closing=END, kinds=KINDS)


def test_a_refusal_names_what_is_missing_and_leaves_no_trace():
    marking = Marking(procedure(A, B, rules=[B.needs(A)]), LAW)

    with pytest.raises(Blocked, match="尚未“甲”，不得“乙”") as refusal:
        marking.do(record("b"))

    assert refusal.value.basis == "《测试法》第一条"
    assert [r.kind for r in refusal.value.reasons] == ["needs"]
    assert (marking.ex, marking.now) == (0, None) or marking.ex == 0
    assert marking.done("b") is None


def test_an_act_is_done_once_unless_it_is_owed_again():
    marking = Marking(procedure(A, B, rules=[B.obliges(A)]), LAW)
    marking.do(record("a"))

    assert [r.kind for r in marking.why(record("a"))] == ["done"]
    marking.do(record("b"))
    assert marking.why(record("a")) == []


def test_each_copy_needs_its_own_and_the_rest_needs_all():
    marking = Marking(keyed(REPLY.needs(NOTIFY), B.needs(NOTIFY)), LAW)
    marking.do(record("name", party=["p", "q"]))
    marking.do(record("notify", key="p"))

    assert marking.why(record("reply", key="p")) == []
    assert [r.kind for r in marking.why(record("reply", key="q"))] == ["needs"]
    assert "每一当事人“告知”" in marking.why(record("b"))[0].message
    marking.do(record("notify", key="q"))
    assert marking.why(record("b")) == []


def test_the_effects_of_naming_reach_only_the_keys_it_names():
    repeats = Act("name", "载明当事人", names="party", repeats=True, facts=TOLD.facts)
    told = procedure(repeats, NOTIFY, rules=[repeats.obliges(NOTIFY)], kinds=KINDS)
    marking = Marking(told, LAW)
    marking.do(record("name", party=["p"]))
    marking.do(record("notify", key="p"))
    marking.do(record("name", party=["q"]))

    assert [(o.act, o.key) for o in marking.owed()] == [("notify", "q")]
    assert marking.keys("party") == ["p", "q"]


def test_a_late_copy_starts_where_what_happened_before_puts_it():
    marking = Marking(keyed(B.closes(REPLY), B.obliges(NOTIFY, within=STATUTE.days(5))), LAW)
    marking.do(record("b"))
    marking.do(record("name", day=1, party=["p"]))

    assert marking.state("reply", "p") == "out"
    due = marking.next_due()
    assert due is not None
    assert (due[1], due[2], str(due[4].due if due[4] else "")) == ("notify", "p", "2025-03-10")


def test_naming_nobody_or_somebody_twice_is_refused():
    marking = Marking(keyed(), LAW)

    assert "empty" in [r.kind for r in marking.why(record("name", party=[]))]
    marking.do(record("name", party=["p"]))
    marking.apply(record("name", party=["p"]))
    assert marking.keys("party") == ["p"]
    assert [r.kind for r in marking.why(record("notify", key="z"))] == ["unknown"]
    assert [r.kind for r in marking.why(record("notify"))] == ["unknown"]


def test_closing_waits_for_every_act_and_closes_every_act():
    marking = Marking(keyed(TOLD.obliges(NOTIFY)), LAW)
    marking.do(record("name", party=["p"]))

    assert [r.kind for r in marking.why(record("end"))] == ["waits"]
    marking.do(record("notify", key="p"))
    marking.do(record("end"))
    assert marking.accepting
    assert {marking.state(a) for a in ("b", "name")} == {"out", "done"}
    assert marking.enabled(at(1)) == []


def test_a_lapse_falls_in_by_itself_and_closes_the_right():
    lapse = Act("over", "期满", lapse=True)
    rules = [lapse.needs(A, after=STATUTE.days(5)), lapse.closes(B), A.obliges(lapse)]
    marking = Marking(procedure(A, B, lapse, rules=rules), LAW)
    marking.do(record("a"))

    assert marking.next_lapse() == at(8, 0)  # 5个工作日：3月10日（星期一）24时
    assert marking.why(record("b", day=7)) == []
    assert [r.kind for r in marking.why(record("b", day=8))] == ["closed"]
    assert marking.state("b") == "open"  # asking changes nothing
    marking.advance(at(8))
    assert (marking.state("b"), marking.accepting) == ("out", True)
    assert next(r.kind for r in marking.why(record("over"))) == "lapse"


def test_a_period_that_begins_with_a_lapse_counts_from_the_last_day():
    lapse = Act("over", "期满", lapse=True)
    rules = [lapse.needs(A, after=STATUTE.days(10)), lapse.obliges(B, within=STATUTE.days(10))]
    marking = Marking(procedure(A, B, lapse, rules=rules), LAW)
    marking.do(record("a"))
    marking.advance(at(30))

    assert marking.owed()[0].ends[0][0].due == MONDAY + timedelta(
        days=21
    )  # 13日起十日，23日是星期日


def test_what_is_resumed_without_a_running_period_has_no_last_day():
    rules = [A.obliges(B), C.pauses(B), END.resumes(B)]
    marking = Marking(procedure(A, B, C, END, rules=rules), LAW)
    for code, day in (("a", 0), ("c", 4), ("end", 8)):
        marking.do(record(code, day))

    assert [owed.act for owed in marking.owed()] == ["b"]
    assert marking.next_due() is None


def test_a_pause_stops_the_clock_and_a_resumption_adds_the_days():
    rules = [A.obliges(B, within=STATUTE.days(10)), C.pauses(B), END.resumes(B)]
    marking = Marking(procedure(A, B, C, END, rules=rules), LAW)
    for code, day in (("a", 0), ("c", 4)):
        marking.do(record(code, day))

    assert marking.next_due() is None
    assert marking.owed()[0].paused
    marking.do(record("end", 8))
    due = marking.next_due()
    assert due is not None
    assert due[4].due == MONDAY + timedelta(days=14)  # 10 + 4


def test_a_second_trigger_keeps_the_first_deadline_unless_the_law_restarts_it():
    twice = Act("a", "甲", repeats=True)
    found = []
    for restart in (False, True):
        rule = twice.obliges(B, within=STATUTE.days(10), restart=restart)
        marking = Marking(procedure(twice, B, rules=[rule]), LAW)
        marking.do(record("a", 0))
        marking.do(record("a", 4))
        due = marking.next_due()
        found.append(due[4].due if due and due[4] else None)

    assert found == [date(2025, 3, 13), date(2025, 3, 17)]


def test_a_guarded_effect_takes_place_only_for_the_facts_it_names():
    fine = Fact("fine", "罚款", Kind.MONEY)
    decide = Act("a", "甲", facts=(fine,))
    rules = [decide.opens(B, when=When(fine, ">=", 100))]
    opened = []
    for amount in (99, 100):
        marking = Marking(procedure(decide, B, rules=rules), LAW)
        marking.do(record("a", fine=amount))
        opened.append(marking.state("b"))

    assert opened == ["out", "open"]


def test_a_copy_lives_its_own_life():
    marking = Marking(keyed(), LAW)
    marking.do(record("name", party=["p"]))
    twin = marking.copy()
    twin.do(by("notify", ("z", "officer"), key="p"))

    assert marking.done("notify", "p") is None
    assert marking.who == {}


def test_asking_for_the_state_of_no_act_is_an_error():
    with pytest.raises(BadInput):
        Marking(procedure(A), LAW).state("nothing")
