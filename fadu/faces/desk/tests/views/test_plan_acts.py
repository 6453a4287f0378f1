"""A plan on its pages from the worksheet to an adjustment; every wrong term is named, and nothing is recorded before."""

from __future__ import annotations

import pytest

from fadu.documents.services import keep
from fadu.faces.desk.tests.builders import Office, words
from fadu.faces.desk.tests.planning import PLANT, SHOPS, TRAINING, WORKSHEET, lines, sent
from fadu.law.procedures.inspection_plan import facts as f
from fadu.ledger.models import Entry
from fadu.rooms.plans.models import Plan, State, Wording
from fadu.rooms.plans.tests.builders import AT, a, again, do, published


def test_a_worksheet_is_checked_term_by_term_before_it_is_recorded(office: Office) -> None:
    browser, before = office.browser("张三"), Entry.objects.count()
    wrong = WORKSHEET | {
        "total": "1000", "other0_days": "81", "inspection": "852", "classes0_name": "重点检查", "classes0_days": "426",
        "classes0_share": "60",
    }  # fmt: skip
    checked = words(browser.post("/plans/new/", wrong | {"check": "1"}))
    refused = browser.post("/plans/new/", wrong)

    for said in (
        "有5项不符，还没有记入台账", "计划写1000人天，按所列各项应为992人天", "计划写81人天，按所列各项应为80人天",
        "计划写60%，按所列天数应为50%",
    ):  # fmt: skip
        assert said in checked
    assert refused.status_code == 409
    assert "测算有5处不符：总法定工作日：计划写1000人天，按所列各项应为992人天" in words(refused)
    assert "全部相符" in words(browser.post("/plans/new/", WORKSHEET | {"check": "1"}))
    assert browser.post("/plans/new/", {"year": "2025"}).status_code == 422
    assert "只能测算" in words(browser.post("/plans/new/", WORKSHEET | {"year": "2099", "check": "1"}))  # fmt: skip
    assert (Entry.objects.count(), Plan.objects.count()) == (before, 0)


def test_from_the_worksheet_to_the_draft_its_caps_and_its_merged_visits(office: Office) -> None:
    browser, boss = office.browser("赵六"), office.bureau
    to = sent(browser, "/plans/new/", **WORKSHEET)["Location"]
    plan = Plan.objects.get()
    assert to == f"/plans/{plan.pk}/"
    assert (
        words(browser.get(f"{to}measure-capacity/")).count("专项执法") == 0
    )  # it stands in a field
    assert 'value="专项执法"' in browser.get(f"{to}measure-capacity/").content.decode()
    listed = keep(b"x", "名录.xlsx", "application/pdf", AT)
    do(boss, plan, a.classify_objects, 1, object_list=listed.sha256, objects=45, key_units=5, general_units=40, classified_by="评定表", files=(listed,))  # fmt: skip
    assert "还是空的" in words(sent(browser, f"{to}draft-plan/", subject="计划", year="2025", coal="0", hazchem="0"))  # fmt: skip
    browser.post(f"{to}lines/", lines(PLANT, TRAINING, SHOPS))

    assert "第1项" in words(browser.get(f"{to}lines/"))
    assert "将要记入的明细" in words(browser.get(f"{to}draft-plan/"))
    drafted = sent(browser, f"{to}draft-plan/", subject="2025年度检查计划", year="2025", coal="0", hazchem="0")  # fmt: skip
    assert drafted.status_code == 302, words(drafted)
    shown = words(browser.get(to))
    for said in ("2025-001", "有1项与其他项对象、时间相同", "各类检查合计", "工作日够不够"):  # fmt: skip
        assert said in shown
    assert "各项均未超过填写的频次上限" in words(browser.get(f"{to}check-caps/"))
    assert sent(browser, f"{to}check-caps/", result=f.UNDER)["Location"] == to
    assert "事项：重大危险源管理 → 重大危险源管理；职工培训" in words(browser.get(f"{to}merge-joint/"))  # fmt: skip
    assert sent(browser, f"{to}merge-joint/", partners="")["Location"] == to
    plan = again(plan.pk)
    assert (plan.made, plan.merged, plan.caps_result) == (2, 5, f.UNDER)
    text = Wording.objects.get(pk=f"{plan.pk}:1").text
    assert browser.get(f"/matters/{plan.pk}/files/{text}/").status_code == 200


def test_what_is_public_is_changed_with_a_reason_and_the_changes_are_shown(office: Office) -> None:
    plan, browser = published(office.bureau), office.browser("赵六")
    to = f"/plans/{plan.pk}/"
    page = browser.get(f"{to}lines/")
    first = page.context["grid"].forms[0]
    row = {name: f"{value if value is not None else ''}" for name, value in first.initial.items()}
    browser.post(f"{to}lines/", lines(row | {"units": "6", "visits": ""}, standing=1))
    shown = words(browser.get(f"{to}adjust-plan/"))

    assert "单位数：5 → 6" in shown
    assert "计划次数：10 → 12" in shown
    assert "删去" in shown
    assert sent(browser, f"{to}adjust-plan/", reason="季节性风险", ready_by="", grounds="汛期").status_code == 422  # fmt: skip
    done = sent(browser, f"{to}adjust-plan/", reason="季节性风险", ready_by="2025-06-30", grounds="汛期")  # fmt: skip
    assert done["Location"] == to
    plan = again(plan.pk)
    assert (plan.state, plan.made) == (State.ADJUSTING, 3)
    told = words(browser.get(to))
    assert "季节性风险；最迟2025年6月30日办完" in told
    assert "调整中" in told


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("李四", "lines/"),
        ("张三", "draft-plan/"),
        ("张三", "adjust-plan/"),
        ("李四", "check-caps/"),
    ],
)
def test_who_may_not_is_told_who_may(office: Office, name: str, page: str) -> None:
    plan = published(office.bureau)
    answer = office.browser(name).get(f"/plans/{plan.pk}/{page}")

    assert answer.status_code == 403
    assert "法规科" in words(answer)
