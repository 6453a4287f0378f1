"""Sheets of the printed pack (检查包): one A4 page each, with a square that names visit, sheet and version.

The square is an address, so that any camera opens it: `…/field/s/<visit>/<sheet>/<version>`. Who may open what, the
page behind it decides: the square is a name, not a key. `<sheet>` is a letter and the page's number, `<version>` eight
digits of SHA-256 over what is printed on the page: a sheet from an old pack is told by it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fadu.law.procedures.inspection_visit import acts
from fadu.law.vocabulary.act import Act

LAYOUT = "1"
"""Raised whenever what is asked for on a sheet changes."""
_ADDRESS = re.compile(r"/field/s/([0-9A-Z]{26})/([A-Z])([0-9]{1,2})/([0-9A-F]{8})/?$")


@dataclass(frozen=True)
class Kind:
    """One kind of sheet: its letter, what is printed over it, and the act that it records."""

    letter: str
    title: str
    act: Act


ENTRY = Kind("T", "出示证件和告知", acts.show_certificate)
CHECK = Kind("C", "现场检查表", acts.check_site)
FOUND = Kind("F", "问题清单", acts.find_problem)
SIGN = Kind("S", "现场检查记录签字页", acts.sign_record)
KINDS = {kind.letter: kind for kind in (ENTRY, CHECK, FOUND, SIGN)}


@dataclass(frozen=True)
class Sheet:
    """One sheet as its square names it."""

    visit: str
    kind: Kind
    page: int
    version: str

    @property
    def code(self) -> str:
        """`C2`: letter and page."""
        return f"{self.kind.letter}{self.page}"

    def path(self) -> str:
        """The address without its host."""
        return f"/field/s/{self.visit}/{self.code}/{self.version}"


def version_of(kind: Kind, printed: Sequence[Any] = ()) -> str:
    """The version of a sheet on which this is printed."""
    text = json.dumps([LAYOUT, kind.letter, printed], ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:8].upper()


def sheet_of(scanned: str) -> Sheet | None:
    """The sheet that a scanned text names, whatever host printed it; None where it names none."""
    found = _ADDRESS.search(scanned.strip())
    kind = KINDS.get(found[2]) if found else None
    if found is None or kind is None or found[3].startswith("0"):
        return None
    return Sheet(found[1], kind, int(found[3]), found[4])


def choice(code: str) -> tuple[Kind, int] | None:
    """A sheet chosen by hand: `C2`, or a letter alone."""
    kind = KINDS.get(code[:1])
    number = code[1:] or "1"
    good = kind is not None and number.isascii() and number.isdigit() and 0 < int(number) < 100
    return (kind, int(number)) if kind and good else None
