"""The same form sent twice records once; a form that has not seen the newest entry records nothing."""

from __future__ import annotations

from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.law.procedures.inspection_plan import facts as f
from fadu.ledger.models import Entry
from fadu.rooms.plans.tests.builders import drafted


def test_one_form_records_once_and_only_on_what_it_has_seen(office: Office) -> None:
    plan, browser = drafted(office.bureau), office.browser("赵六")
    to = f"/plans/{plan.pk}/check-caps/"
    form = hidden(browser.get(to)) | {"result": f.UNDER}
    before = Entry.objects.count()

    assert browser.post(to, form).status_code == 302
    assert browser.post(to, form).status_code == 302
    assert Entry.objects.count() == before + 1
    late = browser.post(to, form | {"idem": "another"})
    assert (late.status_code, "已有新的记录" in words(late)) == (409, True)
    assert browser.post(to, form | {"result": "不知道"}).status_code == 422
