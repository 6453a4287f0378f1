"""Who receives a case file, and what each takes of it (settled 45): its volumes, and whether others' personal data are in it.

Which volume goes to whom is custom, like the division itself (status 3P): the legal office confirms it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fadu.documents.papers.kinds import Volume
from fadu.kernel.errors import BadInput


class Receiver(StrEnum):
    """To whom a bundle goes."""

    COURT = "court"
    PARTY = "party"
    REVIEWER = "reviewer"
    ARCHIVE = "archive"

    @property
    def words(self) -> str:
        """The word for people."""
        return _TITLES[self]


_TITLES = {
    Receiver.COURT: "人民法院", Receiver.PARTY: "当事人", Receiver.REVIEWER: "复议、评查机关",
    Receiver.ARCHIVE: "档案部门",
}  # fmt: skip
_VOLUMES = {
    Receiver.COURT: (Volume.MAIN, Volume.SIDE), Receiver.PARTY: (Volume.MAIN,),
    Receiver.REVIEWER: (Volume.MAIN, Volume.SIDE), Receiver.ARCHIVE: (Volume.MAIN, Volume.SIDE),
}  # fmt: skip


_WHOLE = frozenset((Receiver.COURT, Receiver.REVIEWER, Receiver.ARCHIVE))
"""Who takes the record whole, entries of the 副卷 included: nobody who is not named here."""


@dataclass(frozen=True)
class Reader:
    """One receiver; `party`: whose own copy it is, "" for the others."""

    receiver: Receiver
    party: str = ""

    def __post_init__(self) -> None:
        if (self.receiver is Receiver.PARTY) != bool(self.party):
            raise BadInput("给当事人的案卷包应当写明是哪一位当事人", todo="请选择当事人")

    @property
    def whole(self) -> bool:
        """Whether it takes every entry of the record; else what is told to it alone (`telling`)."""
        return self.receiver in _WHOLE

    @property
    def volumes(self) -> tuple[Volume, ...]:
        """The volumes it takes."""
        return _VOLUMES[self.receiver]

    def takes_of(self, key: str) -> bool:
        """Whether what concerns a party (a key of the matter; "" all) may be in it."""
        return not self.party or key in ("", self.party)
