"""Why an act may not be done: every reason with its article and what helps."""

from __future__ import annotations

from fadu.law.engine import reasons
from fadu.law.engine.arrow import model
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import DEPARTURE, Reason, Record
from fadu.law.engine.tests.samples import LAW, STATUTE, at, procedure, record
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.rule import Verb
from fadu.law.vocabulary.status import Status

A, B, C = Act("a", "甲"), Act("b", "乙"), Act("c", "丙")


def _against(marking: Marking, found: Record, **options: bool) -> list[Reason]:
    i = marking.find(found.act, found.key)
    assert i is not None
    return list(reasons.against(marking, i, found, **options))


def test_all_reasons_are_told_at_once():
    note = Fact("note", "理由", Kind.TEXT)
    act = Act("b", "乙", facts=(note,))
    marking = Marking(procedure(A, act, C, rules=[act.needs(A, C)]), LAW)

    assert [r.kind for r in _against(marking, record("b"))] == ["needs", "needs", "facts"]
    assert [r.kind for r in _against(marking, record("b"), facts=False)] == ["needs", "needs"]


def test_a_soft_rule_falls_silent_once_the_departure_is_reasoned():
    marking = Marking(procedure(A, B, rules=[B.needs(A, soft=True)]), LAW)
    (reason,) = _against(marking, record("b"))

    assert reason.soft
    assert "一般不得" in reason.message
    assert len(_against(marking, record("b", **{DEPARTURE: "  "}))) == 1
    assert _against(marking, record("b", **{DEPARTURE: "情况紧急"})) == []


def test_a_delay_says_from_when_waiting_will_have_helped():
    marking = Marking(model("A -->*(3) B"), LAW)
    marking.do(record("A"))
    (reason,) = _against(marking, record("B", day=1))
    i = marking.graph.plain["B"]

    assert (reason.kind, reason.until) == ("early", at(3, 0))
    assert reason.message.endswith("，最早为2025年3月6日")
    assert reason.todo == "请在2025年3月6日以后办理。"
    assert reasons.too_early(marking, i, at(2))
    assert not reasons.too_early(marking, i, at(3, 0))


def test_an_act_out_of_play_names_what_opens_it_or_what_closed_it():
    marking = Marking(procedure(A, B, C, rules=[A.opens(B), C.closes(B)]), LAW)
    (shut,) = _against(marking, record("b"))
    marking.do(record("c"))
    (closed,) = _against(marking, record("b"))

    assert (shut.message, shut.cite) == ("须先经“甲”，方可“乙”", "《测试法》第一条")
    assert closed.message == "“丙”已经办理，不再“乙”"


def test_of_what_closed_an_act_the_last_whose_condition_held_is_told():
    bad = Fact("bad", "不合格", Kind.BOOL)
    look = Act("look", "检查", facts=(bad,), repeats=True)
    rules = [C.closes(B), A.closes(B), look.closes(B, when=When(bad, "==", True))]
    marking = Marking(procedure(A, B, C, look, rules=rules), LAW)
    told = list[str]()
    for n, (done, found) in enumerate(
        [("look", False), ("look", True), ("c", False), ("a", False), ("look", False), ("look", True)]
    ):  # fmt: skip
        marking.do(record(done, n, **({"bad": found} if done == "look" else {})))
        told += [r.message[:4] for r in _against(marking.copy(), record("b", n))]

    assert told == ["“检查”", "“丙”已", "“甲”已", "“甲”已", "“检查”"]


def test_of_two_conditions_of_one_act_the_one_that_held_is_cited():
    way = Fact("way", "方式", Kind.CHOICE, ("甲式", "乙式", "丙式"))
    look = Act("look", "检查", facts=(way,), repeats=True)
    rules = {
        STATUTE.art(n): [look.closes(B, when=When(way, "==", chosen))]
        for n, chosen in enumerate(("甲式", "乙式"), 2)
    }
    marking = Marking(procedure(A, B, C, look, rules=rules), LAW)
    told = list[str]()
    for n, chosen in enumerate(("乙式", "丙式", "甲式", "乙式")):
        marking.do(record("look", n, way=chosen))
        told += [r.cite for r in _against(marking, record("b", n))]

    assert told == ["《测试法》第三条", "《测试法》第三条", "《测试法》第二条", "《测试法》第三条"]
    assert len(marking.closed) == 2  # however often it was done


def test_a_finding_that_closed_an_act_says_which_it_was_and_what_would_open_it():
    bad = Fact("bad", "不合格", Kind.BOOL, denied="合格")
    look = Act("look", "检查", facts=(bad,), repeats=True)
    rules = [look.closes(B, when=When(bad, "==", False)), look.opens(B, when=When(bad, "==", True))]
    marking = Marking(procedure(A, B, look, rules=rules), LAW)
    marking.do(record("look", bad=False))
    (reason,) = _against(marking, record("b"))

    assert reason.message == "“检查”已经办理（合格的），不再“乙”"
    assert reason.todo == "情况有变化的，重新办理“检查”。"
    marking.do(record("look", 1, bad=True))
    assert _against(marking, record("b", 1)) == []


def test_only_rules_whose_cause_was_done_have_fired_and_articles_are_cited_once():
    marking = Marking(procedure(A, B, C, rules=[A.obliges(B), C.obliges(B)]), LAW)
    marking.do(record("a"))

    assert [r.first.code for r in reasons.fired(marking, B, Verb.OBLIGES)] == ["a"]
    assert reasons.cited(marking.procedure.rules)["citations"] == (STATUTE.art(1),)


def test_an_unknown_act_is_told_by_its_code():
    assert "“z”" in reasons.unknown(Marking(procedure(A), LAW), record("z")).message


def test_a_waiting_act_is_told_of_the_law_that_asks_and_not_of_the_practice_beside_it():
    practice = STATUTE.art(2).with_status(Status.P)
    table = {STATUTE.art(1): [A.obliges(B)], practice: [A.obliges(B)]}
    marking = Marking(procedure(A, B, C, rules=table, closing=C), LAW)
    marking.do(record("a"))
    (reason,) = _against(marking, record("c"))

    assert reason.cite == str(STATUTE.art(1))
    assert list(reasons.reminders(marking, marking.graph.plain["c"])) == []


def test_once_an_act_has_ended_the_matter_every_later_refusal_says_where_to_go():
    ends = Act("ends", "撤销", anew="请另案办理。")
    rules = [A.opens(ends), ends.closes(B, ends), C.opens(B, ends)]
    marking = Marking(procedure(A, B, C, ends, rules=rules), LAW)
    marking.do(record("a"))
    assert _against(marking, record("a"))[0].todo == "原记录有误的，请更正原记录。"

    marking.do(record("ends"))
    assert [_against(marking, record(x))[0].todo for x in ("a", "b", "ends")] == [
        "请另案办理。"
    ] * 3

    marking.do(record("c"))  # taken up again
    assert _against(marking, record("a"))[0].todo == "原记录有误的，请更正原记录。"
