"""Cases brought to a certain stage off the page, by the demonstration's own stories."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from fadu.demo import outcomes, penalties
from fadu.demo.acting import Story
from fadu.law.procedures.penalty_ordinary import acts as a
from tests.journeys.office import Office

Shape = Callable[[Story, str, date], None]


def inquired(office: Office, party: str, day: date, number: int = 50) -> str:
    """Filed on a day, looked into, proposed: the notice is still to come."""
    story = _inquired(office, party, day, number)
    story.on(day + timedelta(days=12)).do(
        a.propose, party, fine=penalties.FINE, legal_basis="示范依据"
    )
    return _settled(story)


def looked_into(office: Office, party: str, day: date, number: int = 52) -> str:
    """Filed on a day and looked into: the proposal is still to come."""
    return _settled(_inquired(office, party, day, number))


def ready(office: Office, party: str, day: date, number: int = 53) -> str:
    """Filed on a day, looked into, told, found to need neither review nor discussion: the decision is next."""
    story = _inquired(office, party, day, number)
    penalties.notified(story, party, day, penalties.FINE)
    story.on(day + timedelta(days=14)).do(a.waive_statement, party)
    penalties.determined(story, party, penalties.FINE, **outcomes.PLAIN)
    return _settled(story)


def shaped(office: Office, shape: Shape, party: str, day: date, number: int = 54) -> str:
    """Filed on a day, and acted out by one of the demonstration's stories as far as that goes."""
    story = penalties.case(office.bureau, number, day, party, year=day.year)
    shape(story, party, day)
    return _settled(story)


def performed(office: Office, party: str, day: date, number: int = 51) -> str:
    """Fined, served, paid and performed: only closing is left."""
    story = _inquired(office, party, day, number)
    penalties.notified(story, party, day, penalties.FINE)
    story.on(day + timedelta(days=14)).do(a.waive_statement, party)
    penalties.determined(
        story, party, penalties.FINE, review="不属于应当法制审核的情形",
        complexity="不属于情节复杂或者重大违法行为",
    )  # fmt: skip
    penalties.decided(story, party, day + timedelta(days=16), penalties.FINE)
    story.on(day + timedelta(days=20)).do(a.pay_fine, party, amount=penalties.FINE)
    story.do(a.reinspect, party, corrected=True).do(a.complete_performance, party)
    return _settled(story)


def _inquired(office: Office, party: str, day: date, number: int) -> Story:
    story = penalties.case(office.bureau, number, day, party, year=day.year)
    penalties.inquired(story, party, day)
    return story


def _settled(story: Story) -> str:
    return story.settle()[0].matter
