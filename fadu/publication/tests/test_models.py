"""The database itself keeps a link whole."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from fadu.publication.models import OneTimeLink
from fadu.publication.tests.builders import MATTER, NOW, a_link

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("change", [{"expires": NOW}, {"opened": NOW}, {"ticket": "a" * 64}])
def test_half_a_state_is_refused(change: dict[str, object]) -> None:
    a_link()

    with pytest.raises(IntegrityError), transaction.atomic():
        OneTimeLink.objects.update(**change)


def test_a_link_names_itself_without_anything_personal() -> None:
    a_link()

    assert str(OneTimeLink.objects.get()) == f"order {MATTER}"
