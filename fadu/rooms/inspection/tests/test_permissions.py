"""Officers and heads show codes; administrators and onlookers do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.law.vocabulary.role import Role
from fadu.rooms.inspection.permissions import may_print_code, may_show_code
from tests.people import a_colleague

if TYPE_CHECKING:
    from tests.people import Bureau


def test_officers_and_heads_may_and_nobody_else(bureau: Bureau) -> None:
    others = [
        a_colleague(bureau, bureau.agency.id, name, name, role)
        for name, role in (("jian", Role.SUPERVISOR), ("xi", Role.SYSTEM_ADMIN), ("fa", Role.LEGAL_OFFICE))
    ]  # fmt: skip

    assert may_show_code(bureau.zhang.viewer, None)
    assert may_show_code(bureau.li.viewer, None)
    assert [may_show_code(one.viewer, None) for one in others] == [False] * 3
    assert [may_print_code(one.viewer, None) for one in others] == [True, False, True]
