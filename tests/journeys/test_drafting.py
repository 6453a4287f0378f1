"""Drafts in a browser: signed, kept over an idle sign-out, saved while typing, and without scripts."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.contrib.sessions.models import Session

from fadu.casework.models import Draft
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from tests.journeys.cases import inquired
from tests.journeys.office import Office

pytestmark = pytest.mark.browser

REASON = "新发现的线索须补充核实"


@pytest.mark.smoke
def test_an_officer_signs_in_opens_a_matter_and_signs_an_act(office: Office) -> None:
    officer = office.clerk("zhangsan", at_the_page=True)
    officer.opens("/matters/new/").page.get_by_role("link", name="登记案件线索").click()

    officer.types(summary="群众举报").fills_the_rest("2026-03-02").signs()

    case = officer.sees("“登记案件线索”已记入台账（第1条）").matter
    officer.opens_act(case, "check_jurisdiction").fills_the_rest("2026-03-02").signs()
    officer.sees("“审查管辖”已记入台账（第2条）")
    assert Matter.objects.get(id=case).n == 1
    assert verify().problems == ()


def test_what_was_typed_before_an_idle_sign_out_is_a_draft_after_signing_in(office: Office) -> None:
    officer = office.clerk("zhangsan")
    case = inquired(office, office.party("走查花炮有限公司"), date(2026, 1, 12))
    before = Entry.objects.count()
    officer.opens_act(case, "conclude_investigation").types(summary=REASON, opinion="继续调查")
    # A save under way when the session ends would write it anew.
    officer.page.locator(".fd-draft", has_text="保存").wait_for()
    Session.objects.update(expire_date=datetime(2020, 1, 1, tzinfo=UTC))

    officer.presses("存草稿").sees("因长时间未操作已自动退出", "登录后存为草稿").signs_in()

    officer.sees("退出前填写的内容已存为草稿")
    assert officer.page.input_value("[name=summary]") == REASON
    assert Draft.objects.get(act="conclude_investigation").typed["opinion"] == ["继续调查"]
    assert Entry.objects.count() == before


def test_a_draft_is_saved_while_it_is_typed(office: Office) -> None:
    officer = office.clerk("zhangsan")
    case = inquired(office, office.party("走查物流有限公司"), date(2026, 1, 12))
    officer.opens_act(case, "conclude_investigation")

    officer.page.locator("[name=summary]").press_sequentially(REASON)

    officer.page.locator(".fd-draft", has_text="保存").wait_for()
    officer.opens_draft("调查终结")
    assert officer.page.input_value("[name=summary]") == REASON


def test_everything_is_done_without_scripts_too(office: Office) -> None:
    case = inquired(office, office.party("走查矿业有限公司"), date(2026, 1, 12))
    officer = office.clerk("zhangsan", java_script_enabled=False)
    second = office.clerk("lisi", java_script_enabled=False)

    officer.opens_act(case, "conclude_investigation").types(summary=REASON)
    officer.presses("存草稿").sees("草稿已保存")
    assert officer.page.input_value("[name=summary]") == REASON
    officer.types(opinion="补充调查后终结").submits()
    second.opens_waiting("调查终结").sees(REASON, "补充调查后终结").signs()
    second.sees("您已签名，尚需另一名人员签名后生效")
    officer.opens_draft("调查终结").sees("已签名：李四（示范）").signs()

    officer.sees("“调查终结”已记入台账")
    assert Matter.objects.get(id=case).last_act == "conclude_investigation"


def test_a_button_pressed_as_a_field_far_away_gets_the_focus_is_not_carried_off(
    office: Office,
) -> None:
    officer = office.clerk("zhangsan")
    page = officer.opens("/matters/new/").page
    officer.presses_link("登记案件线索")
    page.wait_for_load_state()
    foot = page.get_by_role("button", name="存草稿")

    moved = foot.evaluate("""button => {
        document.querySelector("[name=summary]").focus();
        scrollTo(0, document.body.scrollHeight);  // as the wheel does, or who brings the button into sight
        return new Promise(done => {
            const before = button.getBoundingClientRect().top;
            setTimeout(() => done(button.getBoundingClientRect().top - before), 200);
        });
    }""")

    assert moved == 0
