"""填报: the mirrored form, that a case was entered there, its correction, and what is still to be entered."""

from __future__ import annotations

from fadu.faces.desk.tests.builders import Office, a_case, hidden, words
from fadu.platforms.models import EnteredCase

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
