"""The page of an act says beforehand what stands against it."""

from __future__ import annotations

from fadu.faces.desk.tests.builders import Office, a_case, a_clue, act_url, words
from fadu.law import registry


def test_what_already_stands_against_an_act_is_said_when_its_form_is_opened(office: Office) -> None:
    page = office.browser("李四").get(act_url(a_clue(office), "file_case"))

    assert page.status_code == 200
    assert "现在还不能办理，可以先拟稿" in words(page)
    assert "《行政处罚法》第二十二条" in words(page)


def test_an_act_that_may_be_done_carries_no_warning(office: Office) -> None:
    page = words(office.browser("张三").get(act_url(a_case(office), "investigate")))

    assert "现在还不能办理" not in page
    assert "签名（共需2人）" in page
    assert "本环节的规则" in page


def test_who_has_not_the_capacity_prepares_and_submits(office: Office) -> None:
    page = words(office.browser("张三").get(act_url(a_clue(office), "file_case")))

    assert "签批并记入台账" not in page
    assert "提交签批" in page


def test_the_closing_act_says_what_the_matter_still_lacks(office: Office) -> None:
    closing = registry.procedure("penalty.ordinary").closing
    assert closing is not None
    page = words(office.browser("张三").get(act_url(a_case(office), closing.code)))

    assert "本案还缺：作出处罚决定（甲烟花公司）" in page


def test_the_form_says_where_it_is_saved_while_typed(office: Office) -> None:
    case = a_case(office)
    page = office.browser("张三").get(act_url(case, "investigate", "?key=")).content.decode()

    assert f'data-draft="/matters/{case.id}/acts/investigate/keep/?key="' in page
