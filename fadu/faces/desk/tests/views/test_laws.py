"""法律法规: everybody reads, the legal office enters, and every article says who cites it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.faces.desk.tests.texts import FULL, bylaw, penal
from fadu.law.texts.tests.builders import CLEAN, TITLE
from fadu.statutes.models import LawBody, LawText


def law(code: str) -> str:
    """The address of an instrument."""
    return reverse("law", kwargs={"code": code})


def article(code: str, number: str) -> str:
    """The address of an article."""
    return reverse("law_article", kwargs={"code": code, "number": number})


@pytest.mark.parametrize("who", ["张三", "李四", "赵六", "安甲", "系乙", "审丙", "督丁"])
def test_everybody_reads_the_law_and_only_the_legal_office_enters_it(
    office: Office, who: str
) -> None:
    text = bylaw()
    browser = office.browser(who)
    pages = (
        reverse("laws"), reverse("missing_texts"), reverse("missing_texts_sheet"), law("APL-2021"), law(text.id),
        article("APL-2021", "63"), article(text.id, "3-1"),
    )  # fmt: skip

    assert [browser.get(page).status_code for page in pages] == [200] * len(pages)
    keeps = who == "赵六"
    assert (browser.get(reverse("enter_text")).status_code == 200) is keeps
    dated = browser.get(reverse("date_text", kwargs={"code": text.id}))
    assert (dated.status_code == 200) is keeps
    assert (reverse("enter_text") in browser.get(reverse("laws")).content.decode()) is keeps


def test_the_list_has_the_registry_and_on_demand_every_text(office: Office) -> None:
    bylaw()
    penal()
    browser, url = office.browser("张三"), reverse("laws")

    registered, every = words(browser.get(url)), words(browser.get(f"{url}?kind=all"))
    assert "86条 · 公布文本" in registered
    assert TITLE not in registered
    assert TITLE in every
    assert "行政处罚法" in words(browser.get(f"{url}?q=cff"))
    assert "没有这一名称的法律法规" in words(browser.get(f"{url}?q=灯笼税"))
    assert browser.get(f"{url}?kind=x").status_code == 404


def test_an_instrument_shows_its_dates_its_text_and_what_was_found_in_it(office: Office) -> None:
    penal(3)
    browser = office.browser("张三")

    page = words(browser.get(law("CFF")))
    assert "2021年7月15日起施行" in page
    assert "第三条" in page
    assert "名录代号 APL-2021、CFF" in page


def test_a_version_nobody_has_imported_says_so(office: Office) -> None:
    assert "原文未导入" in words(office.browser("赵六").get(law("D18-2025")))


def test_a_text_that_was_changed_behind_the_registers_back_is_noticed(office: Office) -> None:
    text = bylaw()
    LawBody.objects.update(content="别的")
    browser = office.browser("张三")

    assert "文本在导入以后被改动过" in words(browser.get(law(text.id)))
    assert "与登记的摘要不符" in words(browser.get(article(text.id, "1")))


def test_several_sources_of_a_version_are_listed_and_compared(office: Office) -> None:
    full, cut = penal(3), penal(2, "数据包")
    browser = office.browser("张三")

    page = browser.get(law("APL-2021"))
    assert "各来源" in words(page)
    other = browser.get(f"{law('APL-2021')}?text={cut.id}")
    assert other.status_code == 200
    compare = reverse("compare_texts", kwargs={"code": "APL-2021"})
    assert f"{compare}?with={cut.id}" in page.content.decode()
    told = words(browser.get(f"{compare}?with={cut.id}"))
    assert "新增 1条" in told
    assert "相同 2条" in told
    assert full.id != cut.id


def test_versions_are_compared_article_by_article(office: Office) -> None:
    bylaw()
    new = bylaw(CLEAN.replace("三日", "五日"), "2023-01-01")
    former = LawText.objects.exclude(id=new.id).get()
    browser = office.browser("张三")

    page = browser.get(law(new.id))
    assert "各版本" in words(page)
    url = reverse("compare_texts", kwargs={"code": new.id})
    said = browser.get(f"{url}?with={former.id}").content.decode()
    assert "<del>三</del>" in said
    assert "<ins>五</ins>" in said
    assert "第四条" not in said
    assert "第四条" in browser.get(f"{url}?with={former.id}&all=1").content.decode()


@pytest.mark.parametrize("query", ["", "?with=x", "?with={other}"])
def test_only_texts_of_one_instrument_are_compared(office: Office, query: str) -> None:
    text, other = bylaw(), penal(2)
    url = reverse("compare_texts", kwargs={"code": text.id})

    answer = office.browser("张三").get(url + query.format(other=other.id))

    assert answer.status_code == 404


def test_a_text_of_another_instrument_is_not_shown_under_this_one(office: Office) -> None:
    text = bylaw()
    penal(2)

    answer = office.browser("张三").get(f"{law('APL-2021')}?text={text.id}")

    assert answer.status_code == 404


def test_an_article_shows_its_words_who_cites_it_and_its_neighbours(office: Office) -> None:
    penal()
    page = words(office.browser("张三").get(article("APL-2021", "74")))

    assert "灯笼应当明亮" in page
    assert "统计指标" in page
    assert "第七十三条" in page
    assert "第七十五条" in page
    cited = words(office.browser("张三").get(article("APL-2021", "60")))
    assert "程序规则：行政处罚普通程序" in cited


def test_a_cited_article_without_a_text_still_says_who_cites_it(office: Office) -> None:
    page = words(office.browser("张三").get(article("APL-2021", "60")))

    assert "原文未导入" in page
    assert "程序规则：行政处罚普通程序" in page


def test_the_legal_office_says_since_when_a_local_text_applies(office: Office) -> None:
    text = bylaw()
    browser, url = office.browser("赵六"), reverse("date_text", kwargs={"code": text.id})
    assert url in browser.get(law(text.id)).content.decode()

    typed = {"applies": "2019-06-01", "ends": "", "source": "第四条", "reason": "首次登记"}
    answer = browser.post(url, hidden(browser.get(url)) | typed, follow=True)

    assert "2019年6月1日起施行" in words(answer)
    assert (
        browser.post(url, hidden(browser.get(url)) | typed | {"ends": "2018-01-01"}).status_code
        == 422
    )


def test_what_the_registry_dates_is_not_dated_here(office: Office) -> None:
    penal(2)

    url = reverse("date_text", kwargs={"code": "APL-2021"})

    assert office.browser("赵六").get(url).status_code == 404


def test_what_is_wanted_is_listed_until_it_is_here(office: Office) -> None:
    browser = office.browser("赵六")
    before = browser.get(reverse("missing_texts"))
    assert "answers=%E5%AE%89" in before.content.decode()

    bylaw(CLEAN.replace(TITLE, "安全生产执法程序规定"))

    assert "已导入" in words(browser.get(reverse("missing_texts")))
    assert "安全生产执法程序规定" not in words(browser.get(reverse("missing_texts_sheet")))


def test_a_whole_law_opens_in_few_queries(office: Office, django_assert_max_num_queries) -> None:
    penal()
    browser = office.browser("张三")
    browser.get(law("APL-2021"))

    with django_assert_max_num_queries(20):
        assert FULL in words(browser.get(law("APL-2021")))


def test_what_an_article_says_is_fetched_beside_its_citation(office: Office) -> None:
    penal()
    browser, url = office.browser("张三"), article("APL-2021", "63")

    beside = browser.get(f"{url}?part=words")

    assert "第六十三条" in words(beside)
    assert "灯笼应当明亮" in words(beside)
    assert "<html" not in beside.content.decode()


def test_a_citation_leads_to_its_article_and_a_rule_of_the_house_to_none(office: Office) -> None:
    page = office.browser("张三").get(reverse("parameter", kwargs={"code": "entry_lateness"}))
    other = office.browser("张三").get(
        reverse("parameter", kwargs={"code": "penalty.hearing_fine_unit"})
    )

    assert "fd-cite" not in page.content.decode()
    assert f'href="{article("APL-2021", "63")}"' in other.content.decode()
