"""The page of an act says beforehand what stands against it."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from fadu.faces.desk.tests.builders import (
    SIGNED,
    Office,
    a_case,
    a_clue,
    act_url,
    done,
    opening_url,
    words,
)
from fadu.law import registry
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.status import Status
from fadu.statutes.services import set_parameter

PROPOSING = [f"penalty.hearing_{name}" for name in ("fine_unit", "fine_person", "confiscation")]


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
    assert "依据 《行政处罚法》第五十四条第一款" in page


def test_who_has_not_the_capacity_prepares_and_submits(office: Office) -> None:
    page = words(office.browser("张三").get(act_url(a_clue(office), "file_case")))

    assert "签批并记入台账" not in page
    assert "提交签批" in page


def test_the_closing_act_says_what_the_matter_still_lacks(office: Office) -> None:
    closing = registry.procedure("penalty.ordinary").closing
    assert closing is not None
    page = words(office.browser("张三").get(act_url(a_case(office), closing.code)))

    assert "本案还缺：作出处罚决定" in page


def test_the_form_says_where_it_is_saved_while_typed(office: Office) -> None:
    case = a_case(office)
    page = office.browser("张三").get(act_url(case, "investigate", "?key=")).content.decode()

    assert f'data-draft="/matters/{case.id}/acts/investigate/keep/?key="' in page


def test_whoever_begins_a_matter_is_told_which_parameters_are_empty_and_who_fills_them(
    office: Office,
) -> None:
    browser = office.browser("张三")
    page = words(browser.get(opening_url("penalty.ordinary", "register_clue")))

    assert "项参数尚未填写，不影响现在新建事项" in page
    assert "听证标准：对单位的较大数额罚款 ：未填写的，不能办理“提出拟处罚意见”“" in page
    assert "请法规科（合法性审查机构）在“参数”页填写" in page
    assert "项参数尚未填写，办理到所需环节时不能办理" in words(browser.get(reverse("new_matter")))


def test_an_act_warns_of_its_own_empty_parameters_until_they_are_filled(office: Office) -> None:
    case, browser = a_case(office), office.browser("张三")
    needs = "办理本环节所需的参数尚未填写"

    assert needs in words(browser.get(act_url(case, "propose")))
    assert needs not in words(browser.get(act_url(case, "investigate")))

    hand = office.bureau.hand(SIGNED)
    for code in PROPOSING:
        set_parameter(
            code=code, value="50000", since=date(2025, 1, 1), source="会议纪要", status=Status.U,
            who=[Actor(office.id("赵六"), "legal_office")], hand=hand, place=office.bureau.place,
            at=SIGNED,
        )  # fmt: skip
    assert needs not in words(browser.get(act_url(case, "propose")))


def test_what_stands_against_the_only_party_is_said_without_choosing_it(office: Office) -> None:
    page = words(office.browser("李四").get(act_url(a_case(office), "penalize")))

    assert "现在还不能办理，可以先拟稿" in page


def test_what_practice_puts_before_an_act_is_said_and_the_act_is_free(office: Office) -> None:
    case = a_case(office)
    for name, code in (
        ("张三", "investigate"), ("张三", "check_crime"), ("张三", "conclude_investigation"),
        ("李四", "no_penalty"), ("张三", "educate"),
    ):  # fmt: skip
        ground = {"no_penalty_ground": "没有主观过错"} if code == "no_penalty" else {}
        case = done(office, name, case, code, at="2025-02-26T09:00", **ground)
    page = words(office.browser("李四").get(act_url(case, "close_case")))

    assert "一般应当对每一当事人“送达决定书”而尚未办理；可以“结案”" in page
    assert "现在还不能办理" not in page
