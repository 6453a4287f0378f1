"""填报: the mirrored form, that a case was entered there, its correction, and what is still to be entered."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.deliberation.services.deeds import Doing
from fadu.faces.desk.tests.builders import (
    SIGNED,
    Office,
    a_case,
    a_clue,
    done,
    hidden,
    reads,
    words,
)
from fadu.matters.models import Matter
from fadu.platforms.filling.services import record_entered
from fadu.platforms.models import EnteredCase

LATER = "录入以后又有记录"
FORM = "执法系统案件填报（示范）"


def typed(client, url, **given):
    return client.post(url, hidden(client.get(url)) | given)


def test_a_case_is_entered_corrected_withdrawn_and_waits_again(office: Office) -> None:
    case, zhang = a_case(office), office.browser("张三")
    page, waits = f"/matters/{case.id}/filling/?form={FORM}", f"/fillings/?of_form={FORM}"

    assert case.title in words(zhang.get(waits))
    assert "还没有登记录入" in words(zhang.get(page))
    enter = f"/matters/{case.id}/filling/enter/"
    said = {"of_form": FORM, "number": "HLW-1", "entered_on": "2025-03-03"}
    assert typed(zhang, enter, **said).status_code == 302
    again = typed(zhang, enter, **said)
    assert (again.status_code, "已经登记录入" in words(again)) == (409, True)
    row = EnteredCase.objects.get()
    wrong = typed(zhang, f"/fillings/{row.pk}/amend/", number="HLW-2", entered_on="2025-03-09", reason="写错")  # fmt: skip
    assert (wrong.status_code, "晚于今天" in words(wrong)) == (422, True)
    amend = {"number": "HLW-2", "entered_on": "2025-03-02", "reason": "写错"}
    assert typed(zhang, f"/fillings/{row.pk}/amend/", **amend).status_code == 302
    assert "已录入，编号HLW-2，2025年3月2日" in words(zhang.get(page))
    assert case.title not in words(zhang.get(waits))
    done = words(zhang.get(f"{waits}&state=done"))
    assert "HLW-2" in done
    assert "张三" in done
    assert typed(zhang, f"/fillings/{row.pk}/withdraw/", reason="平台退回").status_code == 302
    assert case.title in words(zhang.get(waits))
    assert zhang.get(f"/fillings/{row.pk}/amend/").status_code == 404
    assert office.browser("督丁").get(enter).status_code == 403
    assert office.browser("督丁").get("/fillings/").status_code == 200


def enter(client, case: Matter, number: str, day: str = "2025-03-03") -> EnteredCase:
    said = {"of_form": FORM, "number": number, "entered_on": day}
    assert typed(client, f"/matters/{case.id}/filling/enter/", **said).status_code == 302
    return EnteredCase.objects.get(number=number)


def test_a_case_with_entries_since_is_marked_in_the_list_and_found_until_they_are_noted(
    office: Office, settings
) -> None:
    case, still, zhang = a_case(office), a_case(office, "未按规定登记案"), office.browser("张三")
    row = enter(zhang, case, "HLW-1")
    enter(zhang, still, "HLW-2")

    def listed(state: str) -> str:
        return words(zhang.get(f"/fillings/?of_form={FORM}&state={state}")).partition("清空")[2]

    assert "没有录入以后又有记录的事项" in listed("moved")
    assert LATER not in listed("done")
    settings.TEST_CLOCK = SIGNED + timedelta(hours=2)
    done(office, "张三", case, "investigate")

    told, found = listed("done"), listed("moved").partition("登记人 状态")[2]
    assert (told.count(LATER), "HLW-1" in told, "HLW-2" in told) == (1, True, True)
    assert (found.count(LATER), "HLW-1" in found, "HLW-2" in found) == (1, True, False)
    assert "共 1 条，" in found
    page = f"/matters/{case.id}/filling/?form={FORM}"
    assert "录入以后，本事项又有1条记录" in words(zhang.get(page))
    noted = {"number": "HLW-1", "entered_on": "2025-03-03", "reason": "平台已照改"}
    assert typed(zhang, f"/fillings/{row.pk}/amend/", **noted).status_code == 302
    assert LATER not in listed("done")
    assert "HLW" not in listed("moved")


def entered_and_moved(office: Office, n: int) -> None:
    """A case of its own that stands in the form and has an entry since."""
    clue = a_clue(office, at="2025-02-24T09:00")
    doing = Doing(office.people["张三"].viewer, office.bureau.hand(SIGNED))
    said = {"form": FORM, "forms": (FORM,), "number": f"HLW-{n}", "day": SIGNED.date()}
    record_entered(matter=clue, **said, doing=doing)
    done(office, "张三", clue, "check_jurisdiction", at="2025-02-25T09:00")


def test_the_list_of_entered_cases_costs_the_same_whatever_it_holds(office: Office) -> None:
    zhang = office.browser("张三")

    def counted(state: str) -> tuple[int, int]:
        url = f"/fillings/?of_form={FORM}&state={state}"
        zhang.get(url)  # what a process reads once
        with CaptureQueriesContext(connection) as queries:
            page = zhang.get(url)
        return reads(queries.captured_queries), words(page).count(f"{LATER} ")

    entered_and_moved(office, 0)
    one = {state: counted(state) for state in ("done", "moved")}
    for n in range(1, 50):
        entered_and_moved(office, n)
    many = {state: counted(state) for state in one}

    for state, (asked, marks) in one.items():
        assert many[state] == (asked, marks + 49), state
