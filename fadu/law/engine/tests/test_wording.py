"""An act is done (办理), the end of a period comes (届满): no reason asks an officer to do a period."""

from __future__ import annotations

import pytest

from fadu.law.engine import wording
from fadu.law.engine.marking import Marking
from fadu.law.engine.review import unpaid
from fadu.law.engine.tests.samples import LAW, STATUTE, at, procedure, record
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When

BAD = Fact("bad", "不合格", Kind.BOOL)
FILE, DECIDE = Act("file", "立案"), Act("decide", "作出决定", facts=(BAD,))
OVER = Act("over", "等待期满", phrase="陈述申辩期限届满", lapse=True)
EACH = Act("each", "公告期满", lapse=True, each="party")
TOLD = Act("told", "告知", each="party")
KINDS = {"party": "当事人"}


@pytest.mark.parametrize(
    ("first", "beside", "name"),
    [
        (FILE, "", "“立案”"),
        (TOLD, "party", "“告知”"),
        (TOLD, "", "对每一当事人“告知”"),
        (OVER, "", "陈述申辩期限届满"),
        (EACH, "", "每一当事人的公告期满"),
        (EACH, "party", "公告期满"),
    ],
)
def test_what_stands_first_is_named_whole_or_for_each(first, beside, name):
    assert wording.named(first, KINDS, beside) == name


def test_an_act_is_asked_for_and_a_period_is_waited_for():
    assert wording.outstanding(FILE, "“立案”") == "应当“立案”而尚未办理"
    assert wording.outstanding(OVER, "期限届满") == "须待期限届满而尚未到期"
    assert wording.lacking(FILE, "“立案”") == "尚未“立案”"
    assert wording.lacking(OVER, "期限届满") == "期限届满以前"
    assert wording.helps(FILE, "“立案”") == "请先“立案”。"
    assert wording.helps(OVER, "期限届满") == "请待期限届满后再办理。"
    assert wording.helps(FILE, "“立案”", soft=True).endswith("不先办理的，应当写明理由。")
    assert wording.helps(OVER, "期限届满", soft=True).endswith("不等待的，应当写明理由。")
    assert (wording.over(FILE), wording.over(OVER)) == ("“立案”已经办理", "陈述申辩期限届满")


def test_what_brings_an_act_into_play_may_be_an_act_a_period_or_either():
    (by_act,), (by_end,) = FILE.opens(TOLD), OVER.opens(TOLD)
    (found,) = DECIDE.opens(TOLD, when=When(BAD, "==", True))

    assert wording.openers([by_act]) == ("须先经“立案”", "请先办理“立案”。")
    assert wording.openers([by_act, found])[0] == "须先经“立案”或者“作出决定”（不合格的）"
    assert wording.openers([by_end]) == ("须待陈述申辩期限届满", "请待陈述申辩期限届满后再办理。")
    assert wording.openers([by_act, by_end]) == (
        "须先经“立案”，或者待陈述申辩期限届满",
        "请先办理“立案”，或者待陈述申辩期限届满后再办理。",
    )


RUNS = [FILE.opens(OVER), FILE.obliges(OVER), OVER.needs(FILE, after=STATUTE.days(15))]


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (DECIDE.waits_for(OVER), "须待陈述申辩期限届满而尚未到期，不得“作出决定”"),
        (DECIDE.needs(OVER), "陈述申辩期限届满以前，不得“作出决定”"),
        (OVER.opens(DECIDE), "须待陈述申辩期限届满，方可“作出决定”"),
    ],
)
def test_no_reason_asks_that_a_period_be_done(rule, message):
    marking = Marking(procedure(FILE, DECIDE, OVER, rules=[*RUNS, rule]), LAW)
    marking.do(record("file"))
    (reason,) = marking.why(record("decide", day=1, bad=True))
    (left,) = unpaid(marking, None)

    assert (reason.message, reason.todo) == (message, "请待陈述申辩期限届满后再办理。")
    assert (left.message, left.todo) == ("须待陈述申辩期限届满而尚未到期", "")


def test_what_a_period_took_out_of_play_is_told_by_the_period():
    marking = Marking(procedure(FILE, DECIDE, OVER, rules=[*RUNS, OVER.closes(DECIDE)]), LAW)
    marking.do(record("file"))
    marking.advance(at(20))
    (reason,) = marking.why(record("decide", day=20, bad=True))

    assert reason.message == "陈述申辩期限届满，不再“作出决定”"
