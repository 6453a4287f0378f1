"""What cites an article, which figures it limits, and its neighbours."""

from __future__ import annotations

import pytest

from fadu.faces.desk.article_page import KINDS, ArticleOf, beside, citing, elsewhere
from fadu.faces.desk.law_page import Chosen
from fadu.faces.desk.tests.texts import penal
from fadu.law import usage
from fadu.statutes.texts import selectors


def test_what_cites_is_grouped_by_kind_and_procedure_and_each_sentence_stands_once():
    found = citing(usage.citing("APL-2021", 63))

    assert [c.kind for c in found if c.title == "行政处罚普通程序"][:1] == ["程序规则"]
    assert {c.kind for c in found} >= {"程序规则", "环节的依据", "参数", "不得拒绝办理的情形"}
    assert set(KINDS) == set(usage.UserKind)
    assert all(len(set(lines)) == len(lines) for c in found for _, lines in c.places)
    assert all(c.url or all(line.url for _, ls in c.places for line in ls) for c in found)
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


def test_a_period_a_conduct_and_a_library_that_cite_are_opened_where_they_stand():
    found = citing(
        (
            *usage.citing("WSL-2021", 112),
            *usage.citing("APL-2021", 33),
            *usage.citing("CMSR-2024", 36),
        )
    )
    urls = {c.kind: c.url for c in found}
    rows = {c.kind: [line for _, lines in c.places for line in lines] for c in found}

    assert {line.url for line in rows["法定期限"]} == {"/limits/daily_fine_start/"}
    assert "/penalties/AQF-112/" in {line.url for line in rows["处罚目录"]}
    assert [c.kind for c in found].count("处罚目录") == 1
    assert urls["处罚裁量"] == "/penalties/ladder/"
    assert urls["裁量清单"] == "/library/leniency/"
    assert {line.url for line in rows["示范用语"]} == {"/library/phrase/entries/AQF-112/"}
    assert len({line.url for line in rows["重大事故隐患判定"]}) == 17


def test_what_holds_for_every_conduct_stands_under_its_article_and_leads_to_the_catalogue():
    (gains,) = (c for c in citing(usage.citing("APL-2021", 28)) if c.kind == "处罚裁量")

    assert gains.url == "/penalties/"
    assert [line.words for _, lines in gains.places for line in lines] == [
        "当事人有违法所得的，除依法应当退赔的外，应当予以没收"
    ]
