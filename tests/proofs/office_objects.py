"""What the small bureau of `office.py` has registered of whom it supervises, and the draws it has begun."""

from __future__ import annotations

from fadu.documents.numbers import services as numbers
from fadu.documents.tests.builders import numbering
from fadu.draws.tests.builders import frozen, opened, ready
from fadu.law.procedures.registers.complaints import BY_LINK
from fadu.law.procedures.registers.numbering import UNUSED
from fadu.publication.services.complaints import Grievance, lodge
from fadu.registry.objects import services as objects
from fadu.registry.tests.builders import CALL, LICENCE, SITE, SOURCE, an_object, by
from tests.people import FOUNDED, Bureau


def supervised(bureau: Bureau) -> None:
    """Two objects, each with everything that can be registered of one."""
    for number, division in enumerate(("430202", "430203"), 1):
        party = an_object(bureau, name=f"某某仓储有限公司{number}", division=division)
        objects.set_site(party=party, facts=SITE, **by(bureau))
        objects.set_licence(party=party, facts=LICENCE, **by(bureau))
        objects.set_source(party=party, facts=SOURCE, **by(bureau))
        objects.note_call(party=party, facts=CALL, **by(bureau))


def documents_numbered(bureau: Bureau) -> None:
    """Two letterheads, and two books of numbers: reserved, taken, made void."""
    office = numbering(bureau)
    numbering(bureau, since="2025-01-01")
    matter = office.matter()
    numbers.reserve(matter=matter, wanted={"order": 2, "record": 2}, sent=office.sent())
    numbers.take(matter=matter, kind="record", entry=0, sent=office.sent())
    numbers.void_unused(matter=matter, void_for=UNUSED, sent=office.sent())


def complained_of(bureau: Bureau, *matters: str) -> None:
    """A complaint about each of the matters."""
    for matter in matters:
        told = Grievance(matter, bureau.place, BY_LINK, "检查时没有出示执法证件", "联系电话另告")
        lodge(told=told, hand=bureau.hand(FOUNDED))


def begun_to_draw(bureau: Bureau) -> None:
    """Two batches whose lists are frozen."""
    made = ready(bureau)
    for _ in range(2):
        frozen(made, opened(made))
