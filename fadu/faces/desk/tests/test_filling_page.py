"""填报对照: our record in the order of their form; what is empty says why."""

from __future__ import annotations

from fadu.faces.desk.filling_page import forms_of
from fadu.faces.desk.tests.builders import SIGNED, Office, a_case, a_clue, words


def test_a_form_shows_what_is_on_record_and_names_what_is_not(office: Office) -> None:
    case = a_case(office)
    browser = office.browser("张三")

    page = words(browser.get(f"/matters/{case.id}/filling/?form=执法系统案件填报（示范）"))
    other = words(browser.get(f"/matters/{case.id}/filling/?form=双公示行政处罚（示范）"))

    assert case.title in page
    assert "尚未办理“作出处罚决定”" in page
    assert page.rindex("案件名称") < page.rindex("立案日期") < page.rindex("送达日期")
    assert "栏没有内容：" in page
    assert "未核实依据" not in page
    assert "未核实依据：发改办财金〔2018〕424号附件，未对照原文" in other
    assert "处罚机关 某市应急管理局" in other
    assert "本系统没有对应内容" in other
    clue = a_clue(office)
    assert "没有登记" in words(browser.get(f"/matters/{clue.id}/filling/"))


def test_a_procedure_without_forms_says_so(office: Office) -> None:
    assert [f.name for f in forms_of("penalty.ordinary", SIGNED.date())] == [
        "双公示行政处罚（示范）",
        "执法系统案件填报（示范）",
    ]
    (hazards,) = forms_of("hazard.major", SIGNED.date())
    assert hazards.name == "重大事故隐患填报（示范）"
    assert forms_of("decision.major", SIGNED.date()) == []
