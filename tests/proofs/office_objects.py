"""What the small bureau of `office.py` has registered of whom it supervises, the draws it has begun, its plans."""

from __future__ import annotations

from fadu.draws.tests.builders import frozen, opened, ready
from fadu.registry.objects import services as objects
from fadu.registry.tests.builders import CALL, LICENCE, SITE, SOURCE, an_object, by
from fadu.rooms.plans.tests.builders import drafted
from tests.people import Bureau


def supervised(bureau: Bureau) -> None:
    """Two objects, each with everything that can be registered of one."""
    for number, division in enumerate(("430202", "430203"), 1):
        party = an_object(bureau, name=f"某某仓储有限公司{number}", division=division)
        objects.set_site(party=party, facts=SITE, **by(bureau))
        objects.set_licence(party=party, facts=LICENCE, **by(bureau))
        objects.set_source(party=party, facts=SOURCE, **by(bureau))
        objects.note_call(party=party, facts=CALL, **by(bureau))


def begun_to_draw(bureau: Bureau) -> None:
    """Two batches whose lists are frozen."""
    made = ready(bureau)
    for _ in range(2):
        frozen(made, opened(made))


def planned(bureau: Bureau) -> None:
    """Two yearly plans with their lines."""
    for _ in range(2):
        drafted(bureau)
