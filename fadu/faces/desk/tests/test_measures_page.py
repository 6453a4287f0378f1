"""行政强制 is taken up from the page of a case or of a supervised hazard, by a draft that two officers sign."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from fadu.casework.models import Draft, Link
from fadu.faces.desk.tests.builders import SIGNED, Office, a_case, hidden, words
from fadu.law.engine.record import Actor
from fadu.law.procedures.coercion_power_cut import facts as pf
from fadu.law.procedures.coercion_seizure import facts as sf
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.matters.deeds import NewMatter
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import act
from fadu.rooms.coercion.models import PowerCut, Seizure
from fadu.rooms.hazards.models import Hazard

GROUNDS = {
    "target": sf.GOODS, "chemicals": "no", "unrelated": "no", "necessities": "no", "sealed_before": "no",
    "milder": "no", "discretion": sf.DISCRETIONS[0], "reason": "擅自储存",
}  # fmt: skip


def taken_up(office: Office, path: str, given: dict[str, str], typed: dict[str, str]) -> Draft:
    """The measure drafted from a page by Zhang, completed and signed there, and signed by the second officer."""
    first, second = office.browser("张三"), office.browser("钱七")
    page = first.get(path)
    answer = first.post(path, hidden(page) | given)
    draft = Draft.objects.get(pk=answer["Location"].rstrip("/").rpartition("/")[2])
    kept = {name: values[0] for name, values in draft.typed.items()}
    shown = first.get(answer["Location"])
    sent = first.post(answer["Location"], {**hidden(shown), **kept, **typed, "do": "sign"})
    assert sent.status_code == 302, words(sent)
    decide = f"{answer['Location']}decide/"
    second.post(decide, hidden(second.get(decide)) | {"do": "sign"})
    return draft


def a_refusal(office: Office) -> Hazard:
    """A major hazard whose stop was refused, with a real danger."""
    bureau, at = office.bureau, SIGNED - timedelta(days=1)
    pair = [Actor(office.id("张三"), "officer", "43020001"), Actor(office.id("钱七"), "officer", "43020009")]  # fmt: skip

    def do(where: Any, what: Any, key: str = "", **facts: Any) -> str:
        who = pair[: what.officers]
        return act(where, what, hand=bureau.hand(at), who=who, facts=facts, at=at, key=key).matter

    firm = office.parties["乙矿业公司"]
    id = do(NewMatter(MAJOR_HAZARD, bureau.place), hazard.find_hazard, enterprise=firm, hazard=["H1"], source="现场检查", description="边坡失稳")  # fmt: skip
    judged = {"is_major": True, "sector": "其他", "standard": "标准", "standard_version": "2025-01-01", "item": "1"}  # fmt: skip
    do(id, hazard.judge_hazard, "H1", judged_by="对照判定标准", grounds="现场核对", **judged)
    do(id, hazard.stop_work, "H1", stop_kind="停止施工", scope="二号工地", order_number="现决1号")
    do(id, hazard.find_stop_refused, "H1", decision="停止施工", danger=True, evidence="0" * 64, grounds="夜间继续施工")  # fmt: skip
    return Hazard.objects.get()


def test_a_case_leads_to_a_seizure_and_to_a_cut_only_after_its_decision(office: Office) -> None:
    case = a_case(office)
    page = office.browser("张三").get(f"/matters/{case.pk}/").content.decode()
    assert f"/matters/{case.pk}/seizure/" in page
    assert f"/matters/{case.pk}/cut/" not in page
    assert f"/matters/{case.pk}/seizure/" not in office.browser("李四").get(f"/matters/{case.pk}/").content.decode()  # fmt: skip

    taken_up(office, f"/matters/{case.pk}/seizure/", {}, GROUNDS)

    row = Seizure.objects.get()
    assert row.party == office.parties["甲烟花公司"]
    (line,) = history(Matter.objects.get(pk=row.pk))
    assert (line.facts["linked"], len(line.who)) == (case.pk, 2)
    assert Link.objects.get().first == case.pk


def test_a_refused_stop_leads_to_a_cut_and_the_owed_act_goes_there(office: Office) -> None:
    row = a_refusal(office)
    browser, path = office.browser("张三"), f"/matters/{row.matter}/cut/"
    page = browser.get(f"/matters/{row.matter}/").content.decode()
    assert f'href="{path}?key=H1"' in page

    draft = taken_up(office, path, {}, {})

    cut = Matter.objects.get(procedure="coercion.power_cut")
    assert PowerCut.objects.get(pk=cut.pk).decision == pf.STOPS[1]
    assert [x.act for x in history(cut)] == ["register_stop", "establish_refusal"]
    assert draft.typed["decision_number"] == ["现决1号"]
    again = browser.post(path, hidden(browser.get(path)))
    assert again.status_code == 409
    assert f"事项编号{cut.pk}" in words(again)
