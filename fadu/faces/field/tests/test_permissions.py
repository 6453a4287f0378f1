"""Who brings files: those who do business, and neither onlookers, outside counsel nor administrators."""

from __future__ import annotations

import pytest

from fadu.evidence.tests.builders import sender
from fadu.faces.field.permissions import may_bring_files
from fadu.law.vocabulary.role import Role


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.OFFICER, True),
        (Role.REGISTRAR, True),
        (Role.SUPERVISOR, False),
        (Role.COUNSEL, False),
        (Role.SYSTEM_ADMIN, False),
    ],
)
def test_who_brings_files(role: Role, may: bool) -> None:
    assert may_bring_files(sender(role=role), None) is may
