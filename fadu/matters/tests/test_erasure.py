"""After erasure nothing personal is left, and everything still proves itself."""

from __future__ import annotations

import pytest
from django.db import connection

from fadu.ledger.models import Opening
from fadu.matters import search
from fadu.matters.erasure import _FORGETS, _as_actor, empty, register
from fadu.matters.models import Matter
from fadu.matters.projection import ERASED
from fadu.matters.rebuild import differences
from fadu.matters.tests.builders import PLACE, Desk
from fadu.registry.models import Party
from fadu.registry.tests.builders import erase

pytestmark = pytest.mark.django_db

NAME = "王小明个体工商户"


def everything() -> str:
    """Every text of every table of the test's database."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found += [str(row) for row in cursor.fetchall()]
    return "\n".join(found)


def test_an_erased_party_is_nowhere_to_be_found():
    desk = Desk()
    matter = desk.enter(NAME).matter
    assert NAME in everything()

    erase(Party.objects.get(pk=matter), desk.hand, desk.now)

    assert NAME not in everything()
    assert Matter.objects.get(pk=matter).title == ERASED
    assert not Opening.objects.filter(salt__isnull=False, value__contains=NAME).exists()


def test_the_projection_follows_from_the_ledger_after_an_erasure():
    desk = Desk()
    parties = [desk.enter(NAME).matter, desk.enter("甲公司").matter]
    for party in parties:
        desk.wait(hours=1)
        erase(Party.objects.get(pk=party), desk.hand, desk.now)

    assert list(differences(desk.law, desk.now, lambda agency: PLACE)) == []


def test_the_title_of_a_case_goes_only_where_the_fact_that_names_it_was_personal():
    desk = Desk()
    case = desk.file().matter
    before = Matter.objects.get(pk=case).title

    assert empty(case) > 0

    held = Matter.objects.get(pk=case)
    assert held.title == before  # 案由 is no personal fact and stands in the entry's body
    assert search.texts([held.serial]) == {held.serial: search.text_of(before, held.number)}
    assert list(differences(desk.law, desk.now, lambda agency: PLACE)) == []


def test_the_certificate_goes_wherever_the_erased_person_acted_and_stays_with_others():
    desk = Desk()
    desk.file()
    shown = Opening.objects.filter(path__startswith="/who/", value='"证1"')
    assert shown.exists()
    assert _as_actor("somebody-else", frozenset({"证1"})) == []

    named = _as_actor("officer", frozenset({"证1"}))

    assert {seq for seq, _ in named} == set(shown.values_list("seq", flat=True))


def test_what_other_apps_keep_is_told_what_was_erased():
    desk, told = Desk(), []
    party = desk.enter(NAME).matter
    desk.amend(party, f"{NAME}（更名）")

    def forget(subject, values):
        told.append((subject, values))

    register(forget)
    register(forget)
    try:
        erase(Party.objects.get(pk=party), desk.hand, desk.now)
    finally:
        _FORGETS.remove(forget)

    assert told == [(party, frozenset({NAME, f"{NAME}（更名）"}))]


def test_many_openings_are_erased_in_statements_of_bounded_size():
    desk = Desk()
    for _ in range(60):
        party = desk.enter(NAME).matter
    rows = [("registry_party", str(n)) for n in range(30_000)]

    count = empty(party, rows, [(n, f"/facts/x{n}") for n in range(3_000)])

    assert count == 1
