"""From firms or ticked visits to a preview that leaves nothing, to the deed, sent twice without doing it twice."""

from __future__ import annotations

from typing import Any

import pytest

from fadu.draws.tests.builders import draw_of, drawn, ready
from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.faces.desk.tests.test_visit_panel import set_parameter
from fadu.faces.desk.tests.visits import CODE, a_firm, going, put
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.ledger.models import Entry
from fadu.rooms.inspection.models import IssuedCode, Visit

pytestmark = pytest.mark.django_db
TASK = {
    "source": f.SPECIAL, "occasion": "重点检查", "trade": "工贸", "manner": f.UNANNOUNCED, "team": f.ALONE, "site": "厂区",
    "basis": "《安全生产法》第六十五条", "first": "2025-03-05", "last": "2025-03-07", "exemption": f.j.NO_EXEMPTION,
}  # fmt: skip


@pytest.fixture(autouse=True)
def codes(settings: Any, tmp_path: Any) -> None:
    """A key of the test's own."""
    settings.VISIT_KEY_FILE, settings.VISIT_KEY_NAMED = tmp_path / "visit.key", False


def post(office: Office, who: str, path: str, do: str, **typed: Any) -> Any:
    browser = office.browser(who)
    return browser.post(path, hidden(browser.get(path)) | typed | {"do": do})


def test_a_leader_opens_and_staffs_for_many_firms_after_a_look(office: Office) -> None:
    set_parameter(office, "cap_applies", "是")
    set_parameter(office, "frequency_cap", "1")
    firms = [a_firm(office), a_firm(office, "丁公司", None)]
    put(office, 1, party=firms[1], counted=True)
    path = "/visits/open/?" + "&".join(f"party={firm}" for firm in firms)
    pair = {"first_officer": office.id("张三"), "second_officer": office.id("钱七")}
    browser, before = office.browser("李四"), Entry.objects.count()
    typed = hidden(browser.get(path)) | TASK | pair

    seen = browser.post(path, typed | {"do": "preview"})
    shown = words(seen)
    assert "这是预览，还没有办理" in shown
    assert "丙仓储公司 2025年3月5日 张三（已有0项待检查）、钱七" in shown
    assert "丁公司 2025年3月6日" in shown
    assert "达到上限1次" in shown
    assert (Entry.objects.count(), Visit.objects.count()) == (before, 1)
    for _ in range(2):  # sent twice
        assert browser.post(path, typed | {"do": "confirm"}).status_code == 302
    made = Visit.objects.filter(kind=f.SPECIAL)
    assert {(v.first_officer, v.manner) for v in made} == {(office.id("张三"), f.UNANNOUNCED)}
    assert made.count() == 2
    same = pair | {"second_officer": office.id("张三")}
    assert browser.post(path, typed | same | {"do": "preview"}).status_code == 422
    early = {"last": "2025-03-01", "do": "preview"}
    assert "不得早于开始的日期" in words(browser.post(path, typed | early))
    assert "没有工作日" in words(
        browser.post(path, typed | {"first": "2025-03-08", "last": "2025-03-09"})
    )
    assert browser.get("/visits/open/?party=x").status_code == 404
    officer = office.browser("张三").get(path)
    assert "first_officer" not in officer.content.decode()
    assert office.browser("赵六").get(path).status_code == 403


def test_a_draw_becomes_visits_with_the_pairs_that_were_drawn(office: Office) -> None:
    bureau = office.bureau
    draw = draw_of(drawn(ready(bureau)))
    path = f"/visits/open/?draw={draw.pk}"
    page = office.browser("李四").get(path)
    assert "检查人员按抽取结果指派" in words(page)
    assert "task_number" not in page.content.decode()

    done = post(office, "李四", path, "confirm", **TASK)
    assert done.status_code == 302
    assert {v.kind for v in Visit.objects.all()} == {f.DRAWN}
    assert all(v.first_officer and v.planned_on for v in Visit.objects.all())


def test_ticked_visits_get_two_officers_and_refusals_have_names(office: Office) -> None:
    visits = []
    for name, code in (("甲厂", CODE), ("乙厂", None)):
        visit = going(office, a_firm(office, name, code), days=1)
        visit.do(a.open_visit, planned_on="2025-03-05")
        visit.do(a.approve_visit)
        visits.append(visit)
    listed = office.browser("李四").get("/visits/?stage=待指派检查人员")
    assert listed.content.decode().count('name="pick"') == 2
    assert (
        'name="pick"'
        not in office.browser("张三").get("/visits/?stage=待指派检查人员").content.decode()
    )
    path = "/visits/assign/?" + "&".join(f"pick={v.id}" for v in visits)
    pair = {"first_officer": office.id("张三"), "second_officer": office.id("钱七")}

    assert "甲厂" in words(post(office, "李四", path, "preview", **pair))
    assert set(Visit.objects.values_list("first_officer", flat=True)) == {""}
    visits[1].do(a.request_recusal, recused=office.id("钱七"), relation="近亲属")
    visits[1].do(a.decide_recusal, recused=office.id("钱七"), recusal_granted=True)
    refused = post(office, "李四", path, "confirm", **pair)
    assert refused.status_code == 409
    assert "有1项不能办理，全部没有办理" in words(refused)
    assert "乙厂 检查人员已经回避" in words(refused)
    alone = f"/visits/assign/?pick={visits[0].id}"
    assert post(office, "李四", alone, "confirm", **pair).status_code == 302
    assert Visit.objects.get(pk=visits[0].id).second_officer == office.id("钱七")
    assert IssuedCode.objects.filter(visit=visits[0].id, withdrawn=None).exists()
    assert office.browser("李四").get("/visits/assign/").status_code == 404
    assert office.browser("张三").get(path).status_code == 403
