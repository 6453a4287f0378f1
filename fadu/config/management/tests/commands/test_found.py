"""The founding command asks for every name before it writes anything."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from fadu.accounts.models import Agency


@pytest.mark.django_db
def test_a_missing_name_is_refused_and_nothing_is_written():
    with pytest.raises(CommandError, match="shenji"):
        call_command(
            "found", "--name=某局", "--short=某", "--division=430200", "--level=city",
            "--xitong=甲", "--anquan=乙",
        )  # fmt: skip

    assert not Agency.objects.exists()
