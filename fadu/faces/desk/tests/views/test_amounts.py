"""裁量 through its pages: filled from the entries, reckoned, kept into the draft, looked at by another, compared."""

from __future__ import annotations

from django.urls import reverse

from fadu.casework.models import Draft
from fadu.faces.desk.tests.amounts import form, inquired, page
from fadu.faces.desk.tests.builders import Office, words
from fadu.rooms.penalty.models import Reckoning


def test_an_amount_is_reckoned_kept_into_the_draft_and_looked_at_by_another(office: Office) -> None:
    case, matter = inquired(office)
    zhang, zhao, url = office.browser("张三"), office.browser("赵六"), page(matter)

    blank = words(zhang.get(url))
    asked = words(zhang.get(url, {"key": case.unit, "norms": "AQF-97-4；AQF-99-1"}))
    assert "还没有登记" in blank
    assert "取自第3条“审查追责期限”" in asked
    wrong = zhang.post(url, form(case, ended="", norms="AQF-97-4"))
    assert wrong.status_code == 422
    high = words(zhang.post(url, form(case, amount="900000")))
    assert "一般：不能按此提出" in high
    assert "高于法定幅度" in high
    assert "登记并写入拟处罚意见" not in high
    good = words(zhang.post(url, form(case, norms="AQF-97-4；AQF-99-1")))
    assert "一般：罚款2万元" in good
    assert "登记并写入拟处罚意见" in good
    assert "没有登记裁量阶次" in good
    refused = zhang.post(url, form(case, do="keep", amount="900000"))
    assert refused.status_code == 409
    assert not Reckoning.objects.exists()
    assert "您可以计算，不能登记" in words(zhao.post(url, form(case, do="keep")))

    kept = zhang.post(url, form(case, do="keep", norms="AQF-97-4；AQF-99-1"))
    draft, row = Draft.objects.get(act="propose"), Reckoning.objects.get()
    assert kept.url == reverse("draft", kwargs={"id": draft.id})
    assert (draft.typed["fine"], draft.typed["party_kind"]) == (["20000"], ["单位"])
    assert "裁量结论：一般，罚款2万元" in draft.typed["discretion"][0]
    assert "登记的裁量：一般，罚款2万元" in words(zhang.get(kept.url))
    assert row.several

    opinion = reverse("second_opinion", kwargs={"id": matter.pk, "party": case.unit})
    assert zhang.get(opinion).status_code == 403
    assert "尚未复核" in words(zhang.get(url))
    sent = {"agreed": "同意", "grounds": "罚款数额较高", "rather": "", "expected": "0", "token": ""}
    assert zhao.post(opinion, sent).status_code == 302
    after = words(zhang.get(url))
    assert "复核理由" in after
    assert "罚款数额较高" in after
    assert "没有同类案件" in words(zhang.get(reverse("amount_like", kwargs={"id": matter.pk}), {"conduct": "AQF-97-4"}))  # fmt: skip
    assert office.browser("王五").get(url).status_code == 404
