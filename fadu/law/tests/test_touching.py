"""What a changed article touches: rules, parameters, periods, catalogue rows; and which acts wait under it."""

from __future__ import annotations

from fadu.law.registry import procedure
from fadu.law.texts.article import Article
from fadu.law.texts.comparing import How
from fadu.law.touching import Moved, Touch, conducts, moved, running, touched, waiting


def articles(*words: str) -> list[Article]:
    """Articles 1, 2 …, with these words."""
    return [Article(n, 0, (), said) for n, said in enumerate(words, 1)]


def test_articles_that_changed_went_or_got_another_number_are_told() -> None:
    before = articles("甲甲甲甲甲甲甲", "乙乙乙乙乙乙乙", "丙丙丙丙丙丙丙", "丁丁丁丁丁丁丁")
    after = [
        Article(1, 0, (), "甲甲甲甲甲甲甲"), Article(2, 0, (), "乙乙乙乙乙乙改"), Article(3, 0, (), "丁丁丁丁丁丁丁"),
    ]  # fmt: skip

    found = moved(before, after)

    assert [(m.number, m.how, m.to) for m in found] == [
        (2, How.CHANGED, "第二条"), (3, How.REMOVED, ""), (4, How.MOVED, "第三条"),
    ]  # fmt: skip
    assert found[0].caption == "第二条"


def test_the_same_words_touch_nothing() -> None:
    assert moved(articles("甲", "乙"), articles("甲", "乙")) == []
    assert touched("APL-2021", []) == []


def test_everything_that_cites_the_article_is_one_task_each() -> None:
    found = touched("WSL-2021", [Moved(101, 0, How.CHANGED)])
    kinds = {t.kind for t in found}

    assert Touch.PENALTY in kinds
    assert len({(t.kind, t.code) for t in found}) == len(found)
    assert all(t.caption == "第一百零一条" and t.words for t in found)
    assert {c.code for c in conducts("WSL-2021", 101, 0)} == {
        t.code for t in found if t.kind is Touch.PENALTY
    }


def test_periods_and_parameters_are_named_too() -> None:
    found = {t.kind for t in touched("APL-2021", [Moved(61, 0, How.CHANGED)])}

    assert {Touch.PROCEDURE, Touch.PARAMETER, Touch.LIMIT} <= found


def test_another_version_s_citations_are_left_alone() -> None:
    assert touched("APL-2031", [Moved(63, 0, How.CHANGED)]) == []


def test_the_acts_under_an_article_are_named_in_the_order_of_the_procedure() -> None:
    known = procedure("penalty.ordinary")
    acts = waiting(known, "APL-2021", [(63, 0)])
    order = [a.code for a in known.acts]

    assert acts
    assert acts == sorted(acts, key=order.index)
    assert waiting(known, "APL-2021", [(3, 0)]) == []


def test_an_act_that_rests_on_an_article_which_no_rule_cites_waits_too() -> None:
    assert waiting(procedure("penalty.ordinary"), "ARL-2023", [(75, 0)]) == ["end_reconsideration"]
    assert Touch.PROCEDURE in {
        task.kind for task in touched("ARL-2023", [Moved(75, 0, How.CHANGED)])
    }


def test_registers_are_no_running_matters() -> None:
    assert [p.code for p in running(["penalty.ordinary", "register.text"])] == ["penalty.ordinary"]


def test_every_kind_has_its_word() -> None:
    assert [t.title for t in Touch] == ["程序规则", "参数", "期限", "处罚目录", "文书", "知识库"]
