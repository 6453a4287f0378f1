"""The catalogue on the matter's page: by kind in the law's order, with what may not be relied on named at the decision too."""

from __future__ import annotations

from django.urls import reverse

from fadu.evidence.tests.catalogue.builders import ALL_WELL, an_item, noted
from fadu.faces.desk.evidence_tab import of_decision
from fadu.faces.desk.tests.builders import Office, a_case, words


def test_items_stand_by_kind_and_what_may_not_be_relied_on_is_named_at_the_decision(
    office: Office,
) -> None:
    matter, bureau = a_case(office), office.bureau
    an_item(bureau, matter, evidence_kind="鉴定意见", name="检测报告", way="委托鉴定")
    good = noted(bureau, an_item(bureau, matter), "verify_evidence", **ALL_WELL)
    noted(
        bureau,
        an_item(bureau, matter, name="偷录"),
        "verify_evidence",
        **ALL_WELL | {"lawful": False},
    )
    kept = an_item(
        bureau, matter, evidence_kind="物证", name="引线", way="先行登记保存", storage="库房"
    )
    page = f"{reverse('matter', kwargs={'id': matter.pk})}?tab=evidence"
    scope = bureau.zhang.viewer.scope

    said = words(office.browser("张三").get(page))

    places = [said.index(word) for word in ("安全教育培训台账", "偷录", "引线", "检测报告")]
    assert places == sorted(places)
    assert "非法取得" in said
    assert "证据4取得方式为先行登记保存，本案没有先行登记保存的记录" in said
    warned = of_decision(scope, matter.pk, "penalize")
    assert warned == [
        "证据3不是以合法手段取得，不得作为认定案件事实的根据（《行政处罚法》第四十六条第三款）",
        "证据1、4尚未查证属实，不得作为认定案件事实的根据（《行政处罚法》第四十六条第二款）",
    ]
    assert of_decision(scope, matter.pk, "file_case") == []
    for url in (reverse("matter", kwargs={"id": matter.pk}), reverse("act", kwargs={"id": matter.pk, "act": "conclude_investigation"})):  # fmt: skip
        assert "证据3不是以合法手段取得" in words(office.browser("张三").get(url))
    noted(bureau, kept, "exclude_evidence", reason="与本案无关")
    assert "先行登记保存的记录" not in words(office.browser("张三").get(page))
    assert good.number == 2
