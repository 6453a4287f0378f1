"""A hazard under supervision leads to its power cut, linked both ways; a case stands with the bundle made of it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fadu.casefile.bundle.checking import check
from fadu.casework.models import Link
from fadu.demo import crossing, papers, serving
from fadu.documents.bundles import services as bundles
from fadu.documents.bundles.models import BundleMade
from fadu.documents.printing.engine import missing
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.rooms.coercion.models import PowerCut
from fadu.rooms.hazards.models import Hazard

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@pytest.mark.django_db
def test_a_refused_stop_goes_over_to_a_cut_that_waits_for_its_notice(small):
    party = small.firms[small.bureau.agency][-7]

    id = crossing.build(small.bureau, party, NOW)

    cut, hazard = PowerCut.objects.get(), Hazard.objects.get()
    lines = [line.act for line in history(Matter.objects.get(pk=id))]
    assert lines == ["register_stop", "establish_refusal", "confirm_safe", "approve_power"]
    assert (cut.pk, cut.party, hazard.enterprise) == (id, party, party)
    first = history(Matter.objects.get(pk=id))[0]
    assert (first.facts["linked"], first.facts["decision_number"]) == (
        hazard.matter,
        crossing.ORDER,
    )
    assert history(Matter.objects.get(pk=hazard.matter))[-1].facts["linked"] == id
    assert Link.objects.get().second == id
    assert verify().problems == ()


@pytest.mark.django_db
@pytest.mark.skipif(bool(missing()), reason=missing() or "PDF")
@pytest.mark.filterwarnings("ignore")
def test_a_bundle_is_made_and_registered_as_at_the_desk(small, settings, tmp_path):
    settings.FILES, settings.CHECKPOINTS = tmp_path / "files", tmp_path / "checkpoints"
    settings.LEDGER_KEY_FILE, settings.LEDGER_KEY_NAMED = tmp_path / "ledger.key", False
    papers.build(small.bureau, small.firms[small.bureau.agency][10], NOW)  # the letterhead
    served, _ = serving.build(small.bureau, small.firms, NOW)

    id = crossing.bundle(small.bureau, served, NOW)

    made = BundleMade.objects.get()
    assert (made.pk, made.matter, made.receiver) == (id, served, "人民法院")
    with bundles.place_of(id).open("rb") as file:
        assert check(file).findings == ()
