"""Two decisions are issued, one of them in its second version, and the ledger stands."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.demo import papers, penalties, sealing
from fadu.documents.issued.models import DocumentVersion
from fadu.documents.printing.engine import missing
from fadu.documents.scans.models import ScanBatch
from fadu.documents.scans.selectors import stack
from fadu.kernel.zone import day_of, instant_of
from fadu.ledger.verify import verify


@pytest.mark.skipif(bool(missing()), reason=missing() or "PDF")
@pytest.mark.filterwarnings("ignore")
def test_two_decisions_are_issued_and_one_of_them_anew(small, settings, tmp_path):
    settings.FILES = tmp_path
    made, now = small.bureau, instant_of(date(2026, 11, 23))
    firms = small.firms[made.agency]
    papers.build(made, firms[10], now)
    for number, index in enumerate((0, 3, 2, 0)):  # the second is not penalised
        day = date(2026, 3, 2 + number)
        story = penalties.case(made, 60 + number, day, firms[index], year=2026)
        penalties.SHAPES[index](story, firms[index], day)
        story.settle()

    cases = sealing.build(made, now)

    held = DocumentVersion.objects.filter(matter__in=cases).order_by("issued", "number")
    assert sorted((cases.index(one.matter), one.number, one.state) for one in held) == [
        (0, 1, "issued"), (1, 1, "replaced"), (1, 2, "issued"),
    ]  # fmt: skip
    assert {one.checked_by for one in held} == {"系统逐项比对文字层"}
    account = Account.objects.get(username="zhangsan")
    scanned = stack(accounts.viewer(account, day_of(now)), ScanBatch.objects.get())
    assert [[*one.order.wrong()] for one in scanned.piles] == [["缺第2页，共2页"]]
    assert [one.trouble for one in scanned.loose] == ["blank"]
    assert verify().problems == ()
