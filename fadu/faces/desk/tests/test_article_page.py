"""What cites an article, which figures it limits, and its neighbours."""

from __future__ import annotations

import pytest

from fadu.faces.desk.article_page import ArticleOf, beside, citing, elsewhere
from fadu.faces.desk.law_page import Chosen
from fadu.faces.desk.tests.texts import penal
from fadu.law import usage
from fadu.statutes.texts import selectors


def test_what_cites_is_grouped_by_kind_and_procedure_and_each_sentence_stands_once():
    found = citing(usage.citing("APL-2021", 63))

    assert [c.kind for c in found if c.title == "行政处罚普通程序"][:1] == ["程序规则"]
    assert {c.kind for c in found} >= {"程序规则", "参数", "不得拒绝办理的情形"}
    assert all(len(set(words)) == len(words) for c in found for _, words in c.places)
    assert all(c.url for c in found)
    assert found[0].count == sum(len(words) for _, words in found[0].places)


@pytest.mark.django_db
def test_the_neighbours_follow_the_order_of_the_text():
    text = penal(3)
    (version,) = selectors.versions_of(text.title)
    chosen = Chosen(version, text)

    assert beside(ArticleOf(chosen, 1, 0)) == {"after": ("第二条", "/law/APL-2021/2/")}
    assert beside(ArticleOf(chosen, 2, 0))["before"] == ("第一条", "/law/APL-2021/1/")
    assert beside(ArticleOf(chosen, 9, 0)) == {}


@pytest.mark.django_db
def test_the_same_article_of_another_version_is_offered():
    text, former = penal(3), penal(2, day="2017-09-01")
    version = selectors.versions_of(text.title)[0]

    found = elsewhere(ArticleOf(Chosen(version, text), 2, 0))

    assert [(title, url) for title, _, url in found] == [
        ("2017-09-01版本", f"/law/{former.id}/2/"),
    ]
    assert elsewhere(ArticleOf(Chosen(version, text), 3, 0)) == []
