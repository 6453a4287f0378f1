"""Texts imported into a bureau by the command line's own hand, or by the legal office."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from fadu.ledger.crypto import Ed25519Signer
from fadu.matters.deeds import Hand
from fadu.matters.scope import EVERYWHERE
from fadu.statutes.selectors import law_view
from fadu.statutes.texts.services import IMPORTER, Entry, Report, import_texts
from fadu.statutes.texts.sources import Found, gather
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau

_NUMBERS = itertools.count(1 << 40)  # never those of the people who were entered before
SIGNER = Ed25519Signer("某省应急管理厅", bytes(range(32)))


def installation() -> Entry:
    """The command line's entry: the installation's own, of no agency."""
    hand = Hand(law_view(), FOUNDED, lambda size: next(_NUMBERS).to_bytes(size, "big"), "law:cli")
    return Entry((IMPORTER,), hand, EVERYWHERE, FOUNDED)


def office(bureau: Bureau, source: str = "某省人民政府公报") -> Entry:
    """The legal office's entry."""
    from fadu.law.engine.record import Actor

    who = (Actor(bureau.zhao.id, "legal_office"),)
    return Entry(who, bureau.hand(FOUNDED), bureau.place, FOUNDED, source)


def take(*paths: Path, keys: Iterable[bytes] = ()) -> list[Report]:
    """Import these paths."""
    return import_texts(gather(paths, tuple(keys)), installation())


def take_found(*found: Found) -> list[Report]:
    """Import what was read already."""
    return import_texts(found, installation())
