"""The square of a sheet is an address, read whatever host printed it; a changed content is another version."""

from __future__ import annotations

import pytest

from fadu.faces.field.sheets import CHECK, FOUND, Sheet, choice, sheet_of, version_of

VISIT = "01JQ0000000000000000000000"
SHEET = Sheet(VISIT, CHECK, 12, "0A1B2C3D")


@pytest.mark.parametrize("host", ["http://192.168.1.20:8000", "https://fadu.local", ""])
def test_a_sheet_is_read_back_from_its_address(host: str) -> None:
    assert sheet_of(f" {host}{SHEET.path()}\n") == SHEET
    assert SHEET.code == "C12"


@pytest.mark.parametrize(
    "text",
    [
        "", "91440300708461136T", f"/field/s/{VISIT}/X1/0A1B2C3D", f"/field/s/{VISIT}/C0/0A1B2C3D",
        f"/field/s/{VISIT}/C1/xyz", f"/field/s/{VISIT[1:]}/C1/0A1B2C3D", f"{SHEET.path()}?next=http://evil",
    ],
)  # fmt: skip
def test_what_is_no_sheet_is_none(text: str) -> None:
    assert sheet_of(text) is None


def test_versions_follow_what_is_printed() -> None:
    assert version_of(CHECK, [["a"]]) == version_of(CHECK, [["a"]]) != version_of(CHECK, [["b"]])
    assert version_of(CHECK) != version_of(FOUND)


def test_a_sheet_is_chosen_by_hand() -> None:
    assert choice("F") == (FOUND, 1)
    assert choice("C3") == (CHECK, 3)
    assert [choice(code) for code in ("", "X1", "C0", "Cx", "C100")] == [None] * 5
