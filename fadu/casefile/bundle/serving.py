"""What of the electronic services (电子送达) in a bundle their recipient itself reads."""

from __future__ import annotations

from collections.abc import Sequence

from fadu.casefile.bundle.proofs import Chain
from fadu.casefile.pieces import Dossier
from fadu.law.procedures.registers import serving as register
from fadu.ledger.canonical import parsed

OWN = frozenset(
    act.code
    for act in (
        register.prepare_service, register.send_service, register.resend_service, register.open_service,
        register.download_service, register.confirm_service,
    )
)  # fmt: skip
"""What a recipient is told of its service: what it took part in and on which confirmation it rests; why officers took one
back is said inside the house.
"""


def told_of(dossier: Dossier, chains: Sequence[Chain]) -> dict[tuple[str, int], str]:
    """Of the entries that a recipient is told of, the recipient."""
    whose = {one.pk: one.party for one in dossier.services}
    return {
        (entry.matter, entry.n): whose[one.matter]
        for one in chains
        for entry in one.entries
        if parsed(entry.body)["act"] in OWN
    }
