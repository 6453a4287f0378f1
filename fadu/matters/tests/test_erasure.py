"""After erasure nothing personal is left, and everything still proves itself."""

from __future__ import annotations

import pytest
from django.db import connection

from fadu.ledger.models import Opening
from fadu.matters.erasure import ERASED
from fadu.matters.models import Matter
from fadu.matters.tests.builders import LAWYER, Desk
from fadu.registry.models import Party
from fadu.registry.services import erase_party

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

    erase_party(
        party=Party.objects.get(pk=matter),
        reason="本人要求",
        who=[LAWYER],
        hand=desk.hand,
        at=desk.now,
    )

    assert NAME not in everything()
    assert Matter.objects.get(pk=matter).title == ERASED
    assert not Opening.objects.filter(salt__isnull=False, value__contains=NAME).exists()
