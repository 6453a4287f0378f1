"""Three cases that wait for their review and their discussion, for tests of both desks (once a process: tests/keeping.py)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from fadu.accounts.models import Account
from fadu.accounts.viewer import Viewer
from fadu.deliberation.services.deeds import Doing
from fadu.demo import bureau as demo
from fadu.demo import deliberation as story
from fadu.demo.acting import Story, chance_of
from fadu.law.procedures.decision_major import MAJOR_DECISION
from fadu.law.procedures.decision_major import acts as major
from fadu.matters.models import Matter
from tests import demonstration
from tests.keeping import kept

DAY = date(2026, 3, 2)  # Monday


@dataclass(frozen=True)
class Deliberating:
    """The demonstration bureau with three cases, ready on `DAY`."""

    bureau: demo.Bureau
    ids: tuple[str, ...]

    def case(self, n: int = 0) -> Matter:
        """A case as it stands."""
        return Matter.objects.get(pk=self.ids[n])

    def by(self, username: str, days: int = 0, hour: int = 10, minute: int = 0) -> Doing:
        """Somebody at the desk so many days after `DAY`."""
        return story.by(self.bureau, username, DAY + timedelta(days=days), hour, minute)

    def viewer(self, username: str) -> Viewer:
        """Somebody as a viewer on `DAY`."""
        return self.by(username).viewer

    def id(self, username: str) -> str:
        """A person by their account."""
        return Account.objects.get(username=username).person

    def sent(self, n: int = 0, days: int = 0) -> str:
        """A case sent for review, and who reviews it."""
        review = story.send(self.bureau, self.case(n), DAY + timedelta(days=days))
        story.assign(self.bureau, review, DAY + timedelta(days=days))
        return review

    def passed(self, n: int = 0) -> str:
        """A case whose review has passed."""
        review = self.sent(n)
        story.opine(self.bureau, review, DAY)
        return review

    def twice(self, n: int = 0) -> str:
        """A case that passed in the second round, after six days."""
        return story.twice(self.bureau, self.case(n), DAY)

    def met(self, *numbers: int, days: int = 7) -> str:
        """A meeting on cases that have passed, everything concluded, nothing signed."""
        return story.met(self.bureau, [self.case(n) for n in numbers], DAY + timedelta(days=days))

    def finish(self, meeting: str, days: int = 8) -> None:
        """Signed by everybody and closed."""
        story.finish(self.bureau, meeting, DAY + timedelta(days=days))

    def proposals(self, number: int) -> list[str]:
        """Major decisions that were proposed, on which no period runs."""
        made, at = self.bureau, self.by("zhaoliu").hand.noted
        stories = [
            Story(MAJOR_DECISION, made.crew, made.law, chance_of(f"undated/{n}"), at)
            for n in range(number)
        ]
        return [
            story.do(major.propose, subject=f"布点规划{n}").settle()[0].matter
            for n, story in enumerate(stories)
        ]

    def each(self, do: Callable[[int], object], *numbers: int) -> None:
        """Do something with several cases."""
        for n in numbers:
            do(n)


def deliberating() -> Deliberating:
    """The bureau and its three cases."""
    bureau, firms = demonstration.with_enterprises()

    def build() -> tuple[str, ...]:
        story.certify(bureau)
        held = firms[bureau.agency]
        day = DAY - timedelta(days=30)
        return tuple(story.ready(bureau, n, day, held[n]).pk for n in range(3))

    return Deliberating(bureau, kept("deliberating", build, tuple))
