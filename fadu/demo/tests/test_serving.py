"""One decision was served by wire and confirmed, another is announced; the ledger stands."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.demo import papers, serving
from fadu.documents.printing.engine import missing
from fadu.kernel.zone import instant_of
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.publication.serving.models import Delivery


@pytest.mark.skipif(bool(missing()), reason=missing() or "PDF")
@pytest.mark.filterwarnings("ignore")
def test_a_decision_is_served_by_wire_and_another_by_notice(small, settings, tmp_path):
    settings.FILES = tmp_path
    now = instant_of(date(2026, 11, 23))
    papers.build(small.bureau, small.firms[small.bureau.agency][10], now)

    wired, announced = serving.build(small.bureau, small.firms, now)

    row = Delivery.objects.get()
    assert (row.matter, row.state, row.signer) == (wired, "served", "周示范")
    lines = {id: history(Matter.objects.get(pk=id)) for id in (wired, announced)}
    served = next(one for one in lines[wired] if one.act == "serve")
    assert (served.at, served.facts["service"]) == (row.opened, serving.WIRE)
    notice = lines[announced][-1]
    assert (notice.act, notice.facts["announcement"], len(notice.files)) == ("start_service", True, 1)  # fmt: skip
    assert verify().problems == ()
