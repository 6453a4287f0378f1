"""Who holds a file is one question, and everybody who names files by their digests answers it."""

from __future__ import annotations

import pytest
from django.db.models import Q

from fadu.documents import holders
from fadu.documents.scans.models import ScanFile
from fadu.documents.services import keep
from fadu.kernel.errors import Refused
from fadu.matters.tests.builders import Desk
from tests.people import FOUNDED

pytestmark = pytest.mark.django_db


def test_entries_and_rows_hold_files_and_what_is_on_its_way_stands_against_no_erasure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entered, scanned, listed, sent, loose = (
        keep(str(number).encode(), f"{number}.json", "application/json", FOUNDED)
        for number in range(5)
    )
    matter = Desk().enter("甲公司", files=(entered,)).matter
    row = {"type": "", "batch": "B"}
    ScanFile.objects.create(sha256=scanned.sha256, name="一", at=1, **row)
    ScanFile.objects.create(sha256=sent.sha256, name="二", at=2, **row)
    ScanFile.objects.create(sha256="", name=f'[{{"sha256": "{listed.sha256}"}}]', at=3, **row)
    rows, one = {"only": Q(at=2), "recorded": True, "passing": True}, holders.known()[:0]
    monkeypatch.setattr(holders, "_HOLDERS", list(one))
    holders.register(
        holders.named_by(ScanFile, "sha256", what="扫描", matter="batch", only=Q(at=1)),
        holders.named_by(ScanFile, "sha256", what="路上", **rows),  # type: ignore[arg-type]
        holders.listed_by(ScanFile, "name", what="清单", only=Q(at=3)),
    )
    asked = [one.sha256 for one in (entered, scanned, listed, sent, loose)]

    assert holders.held(asked) == {one.sha256 for one in (entered, scanned, listed)}
    assert holders.held([]) == set()
    assert holders.holdings(asked) == [
        holders.Held(entered.sha256, holders.ENTRY, matter),
        holders.Held(scanned.sha256, "扫描", "B"),
        holders.Held(listed.sha256, "清单", ""),
    ]
    assert holders.known()[0].columns == ("documents.ScanFile.sha256",)
    holders.demand_none([])
    with pytest.raises(Refused, match="同一文件还在使用：扫描、清单，不得销毁") as refused:
        holders.demand_none(["清单", "扫描"])
    assert refused.value.todo
