"""A form of service begins with the confirmation, and its page leads there; what is recorded already begins with nothing."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from fadu.casework.models import Draft
from fadu.faces.desk import confirmed
from fadu.faces.desk.tests.builders import words
from fadu.faces.desk.tests.serving import Desk, decided
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.matters.selectors import history
from fadu.publication.serving.consents import ORDINARY
from fadu.publication.serving.services import receiving
from fadu.publication.serving.tests.builders import NAME, closing, notified
from tests.people import Bureau

__all__ = ["decided"]


@pytest.fixture
def told(bureau: Bureau, settings: Settings, tmp_path: Any) -> Desk:
    """The notice of the hearing right of a party, sealed and not sent."""
    settings.MESSAGES, settings.FILES = tmp_path / "messages", tmp_path / "files"
    made = notified(bureau, "hearing_told")
    settings.TEST_CLOCK = made.at.replace(hour=2)
    return Desk(bureau, made.second, made.party, made.matter, made.entry, kind="hearing_told").agree().seal()  # type: ignore[return-value]  # fmt: skip


def test_the_page_leads_to_the_act_and_its_form_has_day_and_form_of_service(
    told: Desk, settings: Settings
) -> None:
    zhang = told.bureau.zhang
    assert "由执法人员登记“送达告知书”，日期和送达方式自动填好" in words(
        told.ask("paper_service", zhang)
    )
    sitting = told.open(told.send(told.prepare()))
    assert "去登记" not in words(told.ask("paper_service", zhang))
    receiving.confirm(
        sitting=sitting, receipt=receiving.Receipt(NAME, "周九", "负责收件的人", "k1")
    )
    settings.TEST_CLOCK = told.at + timedelta(hours=3)
    page = told.ask("paper_service", zhang)
    url = f"{reverse('act', kwargs={'id': told.matter, 'act': 'serve_notice'})}?key={told.party}"
    assert "办理经过还没有登记“送达告知书”" in words(page)
    assert url in page.content.decode()
    client = Client()
    client.force_login(zhang.account, "django.contrib.auth.backends.ModelBackend")
    for address in (url, url.partition("?")[0]):  # also without the party in the address
        form = client.get(address).context["form"]
        assert (form.initial["key"], form.initial[x.service.code]) == (told.party, x.WIRE)
        assert form.initial["at"] == sitting.row.opened
        assert sitting.row.opened is not None

    told.do(a.serve_notice, service=x.WIRE)
    assert history(told.case)[-1].act == "serve_notice"
    assert "去登记" not in words(told.ask("paper_service", zhang))
    assert x.service.code not in client.get(url).context["form"].initial


@pytest.fixture
def proposed(bureau: Bureau, settings: Settings, tmp_path: Any) -> Desk:
    """The notice of a proposed closure, sealed; nothing agreed."""
    settings.MESSAGES, settings.FILES = tmp_path / "messages", tmp_path / "files"
    made = closing(bureau)
    settings.TEST_CLOCK = made.at.replace(hour=2)
    return Desk(bureau, made.second, made.party, made.matter, made.entry, kind="hearing_told").seal()  # type: ignore[return-value]  # fmt: skip


def test_a_closures_notice_has_the_same_page_and_its_form_has_what_was_confirmed(
    proposed: Desk, settings: Settings
) -> None:
    zhang, client = proposed.bureau.zhang, Client()
    client.force_login(zhang.account, "django.contrib.auth.backends.ModelBackend")
    agree, serve = (
        reverse("act", kwargs={"id": proposed.matter, "act": act.code})
        for act in (c.agree_electronic, c.serve_notice)
    )
    page = proposed.ask("paper_service", zhang)
    assert "当事人没有签订电子送达确认书，不能电子送达" in words(page)
    assert f'href="{agree}"' in page.content.decode()
    assert proposed.url("paper_service") in proposed.ask("paper_versions", zhang).content.decode()

    proposed.agree()
    page = proposed.ask("paper_service", zhang)
    assert "当事人签收后自动登记送达" in words(page)
    assert proposed.ask("prepare_service", zhang).status_code == 200
    sitting = proposed.open(proposed.send(proposed.prepare()))
    receiving.confirm(
        sitting=sitting, receipt=receiving.Receipt(NAME, "周九", "负责收件的人", "k1")
    )
    settings.TEST_CLOCK = proposed.at + timedelta(hours=3)
    assert history(proposed.case)[-1].act == c.serve_notice.code
    page = proposed.ask("paper_service", zhang)
    assert "已送达，送达日期" in words(page)
    assert "周九签收" in words(page)
    assert x.service.code not in client.get(serve).context["form"].initial

    proposed.correct(
        c.serve_notice, c.start_notice_service, way="邮寄"
    )  # and so it is to be said again
    form = client.get(serve).context["form"].initial
    assert (form["at"], form[x.service.code]) == (sitting.row.opened, x.WIRE)
    assert not form.get("key")


def test_a_closures_public_notice_is_drafted_with_the_version_it_announces(proposed: Desk) -> None:
    made = proposed.ask("announce_paper", proposed.bureau.zhang, {})

    draft = Draft.objects.get()
    assert (made.status_code, draft.act, draft.key) == (302, c.start_notice_service.code, "")
    assert draft.files[0]["sha256"] == proposed.version.sha256


def test_nothing_is_offered_where_nothing_is_served_so(decided: Desk) -> None:
    request: Any = SimpleNamespace(GET={}, viewer=decided.bureau.zhang.viewer)

    for matter, act in ((None, a.serve), (decided.case, a.serve), (decided.case, a.close_case)):
        step: Any = SimpleNamespace(matter=matter, act=act)
        assert confirmed.offered(request, step) == {}
    served: Any = {
        kind: SimpleNamespace(way=way, beside=None) for kind, way in ORDINARY.ways.items()
    }
    assert confirmed.once(None) == confirmed.once(served["told"]) == "当事人签收后自动登记送达。"
    assert "没有单独的送达环节" in confirmed.once(served["deferral"])
    assert confirmed.record_url(served["demand"]) == ""
    assert (
        confirmed.unsaid(served["hearing_told"], None)
        == confirmed.unsaid(served["told"], None)
        == ""
    )
