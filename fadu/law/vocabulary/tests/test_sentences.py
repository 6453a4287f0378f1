"""Rules in the words a lawyer signs."""

import pytest

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.sentences import condition, manners, sentence, sentences, status_of
from fadu.law.vocabulary.status import Status
from fadu.law.vocabulary.tests.samples import STATUTE, procedure

file, decide = Act("file", "立案"), Act("decide", "决定", phrase="作出决定")
over = Act("over", "期限届满", lapse=True)
allow = Act("allow", "批准", duty="决定是否批准")
UNTIL = Fact("until", "延至日期", Kind.DATE)
FINE = Fact("fine", "罚款金额", Kind.MONEY)
GRAVE = Fact("grave", "情节复杂", Kind.BOOL)
SIZE = Fact("size", "规模", Kind.CHOICE, ("大", "小"))


@pytest.mark.parametrize(
    ("rules", "text"),
    [
        (decide.needs(file), "未经立案，不得作出决定"),
        (decide.needs(file, soft=True), "未经立案，一般不得作出决定"),
        (decide.needs(file, after=STATUTE.days(7)), "立案满7个工作日后，方可作出决定"),
        (decide.needs(file, after=Given(fact=UNTIL)), "立案后，待“延至日期”所定期限届满，方可作出决定"),
        (decide.waits_for(file), "应当立案而尚未办理的，不得作出决定"),
        (decide.differs_from(file), "办理立案的人员，不得办理作出决定"),
        (file.opens(decide), "立案后，可以作出决定"),
        (file.obliges(over), "立案后，须待期限届满"),
        (file.releases(over), "立案后，不再等待期限届满"),
        (file.opens(over), "立案后，待期限届满"),
        (file.closes(over), "立案后，不再等待期限届满"),
        (over.needs(file, after=STATUTE.days(90)), "立案满90日后，期限届满"),
        (over.needs(file), "未经立案，不发生期限届满"),
        (over.waits_for(file), "应当立案而尚未办理的，不发生期限届满"),
        (decide.waits_for(over), "须待期限届满而尚未到期的，不得作出决定"),
        (decide.needs(over), "期限届满以前，不得作出决定"),
        (file.obliges(allow), "立案后，应当决定是否批准"),
        (file.releases(allow), "立案后，不再要求决定是否批准"),
        (decide.waits_for(allow), "应当决定是否批准而尚未办理的，不得作出决定"),
        (file.opens(allow), "立案后，可以批准"),
        (file.obliges(decide, said="恢复办理的，重新决定"), "恢复办理的，重新决定"),
        (decide.needs(file, soft=True, said="应当先立案"), "应当先立案"),
        (file.closes(decide), "立案后，不再作出决定"),
        (file.obliges(decide, within=STATUTE.days(90)), "立案后，应当在90日内作出决定"),
        (file.obliges(decide, restart=True), "立案后，应当作出决定，期限重新计算"),
        (file.releases(decide, when=When(GRAVE, "==", True)), "情节复杂的，立案后，不再要求作出决定"),
        (file.pauses(decide), "立案后，作出决定的期限中止计算"),
        (file.resumes(decide), "立案后，作出决定的期限恢复计算"),
        (file.extends(decide, by=STATUTE.days(30)), "立案后，作出决定的期限延长30日"),
        (file.extends(decide, by=Given(fact=UNTIL)), "立案后，作出决定的期限延长至“延至日期”"),
    ],
)  # fmt: skip
def test_each_relation_has_its_sentence(rules, text):
    assert [sentence(r) for r in rules] == [text]


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (When(FINE, ">=", 1_000_000), "罚款金额不少于1万元"),
        (When(FINE, "<", 1_05), "罚款金额少于1.05元"),
        (When(GRAVE, "==", False), "不属于情节复杂"),
        (When(GRAVE, "!=", True), "不属于情节复杂"),
        (When(SIZE, "in", ("大", "小")), "规模为“大”、“小”之一"),
    ],
)
def test_a_guard_reads_as_a_condition(when, text):
    assert condition(when) == text


def test_the_weaker_of_citation_and_period_is_shown_and_the_verified_is_not_labelled():
    shaky = STATUTE.days(9, status=Status.P)
    known = procedure(file, decide, rules=(decide.needs(file), file.obliges(decide, within=shaky)))

    assert [status_of(r) for r in known.rules] == [Status.V, Status.P]
    assert [str(s) for s in sentences(known)] == [
        "《测试法》第一条：未经立案，不得作出决定",
        "《测试法》第一条：立案后，应当在9日内作出决定［实务做法］",
    ]


def test_who_does_an_act_and_how_is_said_without_a_citation():
    asked = Act("ask", "询问", by=(Role.OFFICER,), officers=2, certified=True, repeats=True)

    assert list(manners(asked)) == [
        "“询问”由执法人员办理",
        "“询问”的办理人员不得少于2人",
        "“询问”的办理人员应当持有有效执法证件",
        "“询问”可以多次办理",
    ]


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (GRAVE, "不属于情节复杂"),
        (Fact("major", "属于重大事故隐患", Kind.BOOL), "不属于重大事故隐患"),
        (Fact("safe", "能够保证安全", Kind.BOOL, denied="不能保证安全"), "不能保证安全"),
    ],
)
def test_the_opposite_of_a_yes_is_said_as_people_say_it(fact, text):
    assert condition(When(fact, "==", False)) == text
    assert condition(When(fact, "!=", True)) == text
