"""A bureau with matters whose papers were signed and scanned, and what is done with the stack through the services."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.documents.papers import kinds
from fadu.documents.papers.kinds import PaperKind
from fadu.documents.papers.paper import Paper
from fadu.documents.printing.pages import print_of
from fadu.documents.scans.models import ScanBatch
from fadu.documents.scans.selectors import Sorted, stack
from fadu.documents.scans.services import bringing, reading
from fadu.documents.tests.builders import NOW, Numbering
from fadu.documents.tests.papers.builders import a_paper

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytest_django.fixtures import Settings

    from fadu.matters.models import Matter
    from tests.people import Bureau

VISIT = "inspection.visit"


def make(file: Any, n: int) -> Paper:
    """The order of a matter, numbered."""
    return a_paper(matter=file.matter.pk, n=n)


KIND = PaperKind("order", "责令限期整改指令书", lambda file: (0,), make)


@dataclass(frozen=True)
class Desk:
    """Who scans, and the matters."""

    bureau: Bureau
    matters: tuple[Matter, ...]
    elsewhere: Matter

    def paper(self, at: int = 0) -> Paper:
        """The order of one of the matters as it is made now."""
        return a_paper(matter=self.matters[at].pk, n=0)

    def mark(self, page: int, of: int, at: int = 0) -> str:
        """The square of one page of its print."""
        return self.paper(at).mark_of(page, of, print_of(self.paper(at)))

    def bring(self, *files: tuple[str, bytes], idem: str = "") -> ScanBatch:
        """A stack brought by 张三."""
        return bringing.bring(
            viewer=self.bureau.zhang.viewer, uploads=uploads(files), hand=self.bureau.hand(NOW), idem=idem
        )  # fmt: skip

    def read(self, at: datetime = NOW) -> str | None:
        """What a worker makes of the oldest stack."""
        batch = reading.claim(now=at, worker="w")
        by = reading.By(self.bureau.zhang.viewer, lambda: at)
        return None if batch is None else reading.work(batch=batch, by=by)

    def stack(self, batch: ScanBatch) -> Sorted:
        """The stack as it stands."""
        batch.refresh_from_db()
        return stack(self.bureau.zhang.viewer, batch)


def uploads(files: Sequence[tuple[str, bytes]]) -> list[Any]:
    """Files as a form brings them."""
    return [SimpleUploadedFile(name, content) for name, content in files]


def desk(bureau: Bureau, monkeypatch: pytest.MonkeyPatch, settings: Settings, folder: Path) -> Desk:
    """Two matters here and one of another bureau, each with an order."""
    settings.FILES = folder / "files"
    monkeypatch.setitem(kinds._KINDS, VISIT, (KIND,))
    office = Numbering(bureau)
    own = office.matter(), office.matter()
    return Desk(bureau, own, office.matter(bureau.wang.viewer.place))
