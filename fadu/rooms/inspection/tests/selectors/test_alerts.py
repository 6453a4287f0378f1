"""How a firm stands before one more visit."""

from __future__ import annotations

from datetime import date

from fadu.law.vocabulary.role import Role
from fadu.registry.models import Party
from fadu.registry.objects import services as objects
from fadu.registry.tests.builders import CALL
from fadu.rooms.inspection.selectors import alerts
from fadu.rooms.inspection.selectors.alerts import Load
from fadu.rooms.inspection.tests.acting import BEGUN, Visiting, a_firm, sent
from fadu.statutes.selectors import law_view
from tests.people import Bureau


def test_ours_and_others_count_together_and_nothing_is_asked_where_no_number_is_set(bureau: Bureau):
    firm = Party.objects.get(pk=a_firm(bureau))
    visiting = Visiting(bureau, firm.id).checked()
    by = {"who": sent(bureau, role=Role.OFFICER).who[:1], "hand": bureau.hand(BEGUN), "at": BEGUN}
    objects.note_call(party=firm, facts=CALL, **by)
    scope, ids, law = bureau.zhang.viewer.scope, alerts.registrations(firm), law_view()

    found = alerts.load(scope, ids, law, date(2025, 6, 1))
    last_year = alerts.load(scope, ids, law, date(2023, 12, 1))

    assert (found.visits, found.others, found.cap, found.vain_most) == (1, 0, None, None)
    assert (last_year.visits, last_year.others) == (0, 1)
    assert alerts.load(scope, ids, law, date(2025, 6, 1), but=visiting.id).counted == 0
    assert (found.words, found.at_cap, found.vain_blocks) == ((), False, False)


def test_a_load_says_what_the_law_asks_next():
    full = Load(visits=1, others=1, cap=2, vain=2, vain_most=2)

    assert full.at_cap
    assert full.vain_blocks
    assert len(full.words) == 2
    assert not Load(1, 0, 2, 1, 2).at_cap
