"""The forms of versions: what a first copy asks for, and what one that is issued anew asks for besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.faces.desk.tests.builders import words
from fadu.faces.desk.tests.versions import desk

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_reason_is_asked_for_only_when_a_version_stands(bureau: Bureau) -> None:
    made = desk(bureau)
    first = words(made.get("file_version", bureau.zhang))
    assert "登记签章件：责令限期整改指令书" in first
    assert "重新出具的理由" not in first
    made.send("file_version", bureau.zhang, made.sealed())

    again = words(made.get("file_version", bureau.zhang))
    assert "重新出具：责令限期整改指令书" in again
    assert "重新出具的理由" in again
    assert "作废：责令限期整改指令书 第1版" in words(
        made.get("void_version", bureau.zhang, number=1)
    )
