"""An object of supervision with everything registered of it, and a sheet that waits, for the walk over all pages."""

from __future__ import annotations

from datetime import timedelta

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.demo.acting import chance_of
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Actor
from fadu.matters.deeds import Hand
from fadu.registry.imports import services as sheets
from fadu.registry.imports.kinds import OBJECTS
from fadu.registry.models import Call, HazardSource, Licence, Party, Site
from fadu.registry.objects import services
from fadu.registry.tests.builders import CALL, LICENCE, SITE, SOURCE
from fadu.registry.tests.imports.sheets import code, row, workbook
from tests.journeys.office import Office


def an_object(office: Office, party: str) -> dict[str, str]:
    """Put a party under supervision; returns the things by the names of the pages that change or end them."""
    found, now = Party.objects.get(pk=party), office.settings.TEST_CLOCK - timedelta(minutes=5)
    officer = Actor(office.person("zhangsan"), "officer")
    hand = Hand(office.bureau.law, now, chance_of(f"object/{party}"), "journey")
    by = {"who": [officer], "hand": hand, "at": now}
    classed = {"sector": "建材", "level": "市级", "industry_code": "C3073"}
    services.classify_object(party=found, facts=classed, **by)
    for tier, on in (("重大风险", "2024-01-10"), ("较大风险", "2025-01-10")):
        facts = {"tier": tier, "tier_basis": "分级评定表", "graded_on": on}
        services.grade_object(party=found, facts=facts, **by)
    services.set_site(party=found, facts=SITE, **by)
    services.set_licence(party=found, facts=LICENCE, **by)
    services.set_source(party=found, facts=SOURCE, **by)
    services.note_call(party=found, facts={**CALL, "called_on": day_of(now).isoformat()}, **by)
    ids = {m: m.objects.get(party=party).id for m in (Site, Licence, HazardSource, Call)}
    return {
        "set_site": ids[Site], "end_site": ids[Site], "set_licence": ids[Licence], "end_licence": ids[Licence],
        "set_source": ids[HazardSource], "end_source": ids[HazardSource], "cancel_call": ids[Call],
    }  # fmt: skip


def a_sheet(office: Office) -> str:
    """A sheet of the legal office with a good row, and two that are wrong."""
    now = office.settings.TEST_CLOCK
    viewer = accounts.viewer(Account.objects.get(username="zhaoliu"), day_of(now))
    hand = Hand(office.bureau.law, now, chance_of("sheet"), "journey")
    by = sheets.By(viewer, [Actor(viewer.person, "legal_office")], hand, now)
    rows = (
        row(OBJECTS, credit_code=code(1)),
        row(OBJECTS, credit_code="123"),
        row(OBJECTS, name=""),
    )
    return sheets.bring(kind=OBJECTS, data=workbook(OBJECTS, *rows), by=by).id
