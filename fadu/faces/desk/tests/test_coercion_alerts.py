"""Forms of coercion begin with what the ledger says: the last day of a seizure, the counts of a firm."""

from __future__ import annotations

from datetime import timedelta

from fadu.faces.desk.tests.builders import Office, act_url, opening_url, send, words
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.matters.models import Matter
from fadu.rooms.coercion.models import Seizure
from fadu.rooms.coercion.tests.measuring import GROUNDS, NOW, SPOT, begin


def a_seizure(office: Office) -> Matter:
    """Taken last week."""
    m = begin(office.bureau, SEIZURE)
    m.now = NOW.replace(year=2025, month=2, day=24)
    m.do(s.check_grounds, party=m.party, **GROUNDS).do(s.approve, approved=True, reason="同意")
    until = (m.now + timedelta(days=30)).date().isoformat()
    m.do(s.execute, **(SPOT | {"until": until}))
    return Matter.objects.get(pk=m.id)


def test_an_extension_is_counted_from_the_day_on_record_which_nobody_types(
    office: Office,
) -> None:
    matter, browser = a_seizure(office), office.browser("李四")
    url = act_url(matter, "extend")

    blank = browser.get(url)

    assert "台账记录的期限最后一日：2025年3月26日，原期限按此计算。" in words(blank)
    assert 'name="former_until"' not in blank.content.decode()
    typed = {"until": "2025-05-20", "reason": "情况复杂", "at": "2025-03-03T08:00"}
    assert "延长期限不得超过三十日" in words(send(browser, url, typed))
    send(browser, url, typed | {"until": "2025-04-25", "former_until": "2025-04-20"})
    assert Seizure.objects.get().until.isoformat() == "2025-04-25"


def test_the_counts_of_a_chosen_firm_are_told(office: Office) -> None:
    url = opening_url("coercion.closure", "verify_ground")
    browser = office.browser("张三")

    assert "按台账核算，截至" not in words(browser.get(url))
    shown = send(
        browser, url, {"enterprise": office.parties["乙矿业公司"], "at": "2025-03-03T08:00"}
    )
    assert "一百八十日内0次、一年内0次" in words(shown)
