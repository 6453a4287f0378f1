"""How far the inspection days of a year reach (计划推演): visits done, objects covered, what slips.

Classes are served in the order given, the most dangerous first: within a class every object is
visited once before any is visited twice. A visit takes its whole number of person-days or does not
take place. Officers who leave take with them the working days from that day on; the other work of
the office stays as it was planned, so the loss falls on inspection alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Tier:
    """Objects of one class: how many, how often a year, with how many officers for how many days."""

    name: str
    objects: int
    times: int
    officers: int
    days: Decimal

    @property
    def cost(self) -> Decimal:
        """Person-days of one visit."""
        return self.officers * self.days

    @property
    def visits(self) -> int:
        """Visits that the year asks for."""
        return self.objects * self.times


@dataclass(frozen=True, slots=True)
class Covered:
    """What becomes of one class: visits done, objects seen at least once and as often as planned."""

    tier: Tier
    done: int

    @property
    def slipped(self) -> int:
        """Visits that do not take place."""
        return self.tier.visits - self.done

    @property
    def once(self) -> int:
        """Objects visited at least once."""
        return min(self.done, self.tier.objects)

    @property
    def fully(self) -> int:
        """Objects visited as often as planned."""
        if not self.tier.times:
            return self.tier.objects
        return max(0, self.done - self.tier.objects * (self.tier.times - 1))


@dataclass(frozen=True, slots=True)
class Leaving:
    """Officers who leave, and how many working days of the year are left from that day on."""

    officers: int
    workdays: int

    @property
    def days(self) -> int:
        """Person-days that go with them."""
        return self.officers * self.workdays


def covered(tiers: Sequence[Tier], capacity: Decimal) -> list[Covered]:
    """Serve the classes in order until the person-days are used up."""
    left, found = max(capacity, Decimal(0)), []
    for tier in tiers:
        done = min(tier.visits, int(left // tier.cost)) if tier.cost > 0 else tier.visits
        left -= done * tier.cost
        found.append(Covered(tier, done))
    return found


def after(capacity: Decimal, leaving: Sequence[Leaving]) -> Decimal:
    """The inspection days that remain when officers leave."""
    return capacity - sum(one.days for one in leaving)


def slips(before: Sequence[Covered], then: Sequence[Covered]) -> list[tuple[Tier, int]]:
    """Class by class, how many visits take place before and not then; classes that lose none are left out."""
    lost = ((was.tier, was.done - now.done) for was, now in zip(before, then, strict=True))
    return [(tier, visits) for tier, visits in lost if visits]
