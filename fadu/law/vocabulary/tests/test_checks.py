"""A broken definition is refused, and everything wrong with it is said at once."""

from dataclasses import replace
from types import ModuleType

import pytest

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.checks import BrokenProcedure, checked, problems
from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.status import Status
from fadu.law.vocabulary.tests.samples import STATUTE, procedure

SIZE = Fact("size", "规模", Kind.CHOICE, ("大", "小"))
NAME = Fact("name", "姓名", Kind.TEXT)
file = Act("file", "立案", facts=(SIZE, NAME))
decide = Act("decide", "决定")
stop = Act("stop", "中止")
SOUND = (decide.needs(file),)


def test_a_sound_definition_passes_unchanged():
    sound = procedure(file, decide, rules=SOUND)

    assert problems(sound) == []
    assert checked(sound) is sound


def test_everything_wrong_is_listed_in_one_refusal():
    broken = procedure(file, decide, stop, Act("stop", "停办"), rules=SOUND)

    with pytest.raises(BrokenProcedure) as refused:
        checked(broken)
    assert "有2个环节都以“stop”为代码" in str(refused.value)
    assert "环节“中止”（stop）没有写明依据" in str(refused.value)


def test_an_article_of_an_act_that_is_not_there_is_named():
    sound = procedure(file, decide, rules=SOUND)
    strange = replace(sound, bases={"decide": STATUTE.art(2), "tea": STATUTE.art(1)})

    assert problems(strange) == ["写明了依据的“tea”没有列入环节"]


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (stop.needs(file), "规则提到的“中止”（stop）没有列入环节"),
        (file.opens(decide, when=When(SIZE, "==", "中")), "所没有的选项“中”"),
        (file.opens(decide, when=When(NAME, "==", "甲")), "属于个人信息"),
        (file.differs_from(file, units=(SIZE, NAME)), "属于个人信息"),
        (decide.opens(file, when=When(SIZE, "==", "大")), "“决定”不记载该事项"),
        (file.obliges(decide, within=Given()), "期限既无事项也无参数"),
        (file.obliges(decide, within=Given(fact=SIZE)), "既不是日期也不是数目"),
        (file.obliges(decide, within=STATUTE.days(3, status=Status.U)), "应当改为参数"),
        (decide.needs(file, after=STATUTE.days(3, status=Status.P)), "不得用来拒绝办理"),
        (decide.needs(file), "同一规则写了2次"),
        (decide.needs(file, when=When(SIZE, "==", "大")), "“决定”不记载该事项"),
        (decide.needs(file, standing=True), "必须已经办理的前提应当写明所适用的情形"),
    ],
)
def test_a_rule_that_cannot_hold_is_named(rules, said):
    found = problems(procedure(file, decide, rules=(*SOUND, rules)))

    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize(("days", "wrong"), [(5, True), (7, True), (30, False)])
def test_a_deadline_must_be_longer_than_the_delay_before_it(days, wrong):
    delay, due = STATUTE.days(7), STATUTE.days(days)
    rules = (decide.needs(file, after=delay), file.obliges(decide, within=due))

    assert bool(problems(procedure(file, decide, rules=rules))) is wrong


def test_periods_in_months_cannot_be_stopped():
    rules = (file.obliges(decide, within=STATUTE.months(3)), stop.pauses(decide))

    (found,) = problems(procedure(file, decide, stop, rules=rules))
    assert found.startswith("以月、年计算的期限不能中止")


def test_an_act_of_time_waits_for_time_and_is_nobodys_to_do():
    idle = Act("expire", "期满", lapse=True, by=(Role.OFFICER,))
    found = problems(procedure(file, idle, rules=(idle.needs(file),)))

    assert found == [
        "期满环节“期满”没有所等待的期限",
        "期满环节“期满”不由人办理，不应当有办理人或者事项",
    ]


def test_in_its_module_an_act_is_called_by_its_code():
    module = ModuleType("acts")
    module.file, module.conclude = file, decide

    with pytest.raises(BrokenProcedure, match="变量名“conclude”与代码“decide”不一致"):
        checked(procedure(file, decide, rules=SOUND), module)


def test_closing_does_not_wait_for_what_only_unverified_rules_ask_for():
    end = Act("end", "办结")
    waits = end.waits_for(stop)
    asked = {STATUTE.art(1).with_status(Status.P): [file.obliges(stop)]}
    table = {STATUTE.art(1): [decide.needs(file), waits], **asked}
    found = problems(procedure(file, decide, stop, end, closing=end, table=table))

    assert any("不得用来拒绝办结" in text for text in found)
    firm = {STATUTE.art(1): [decide.needs(file), waits, file.obliges(stop)]}
    assert not problems(procedure(file, decide, stop, end, closing=end, table=firm | asked))


def test_the_case_in_which_two_persons_are_asked_for_reads_a_fact_of_the_act():
    alone = Act("alone", "登记", officers=2, pair_when=When(SIZE, "==", "大"))
    found = problems(procedure(alone, decide, rules=(decide.needs(alone),)))

    assert any("不记载该事项" in text for text in found)
