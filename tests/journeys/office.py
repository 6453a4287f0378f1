"""The bureau in which a journey takes place: its clock, its people, and what happened off the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from itertools import count
from typing import Any

from django.conf import LazySettings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import BrowserContext

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.casework import services as casework
from fadu.demo.acting import Story, chance_of
from fadu.demo.bureau import FOUNDED, PASSWORD, Bureau
from fadu.demo.parties import credit_code
from fadu.kernel.zone import day_of, instant_of
from fadu.law.engine.record import Actor
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.matters.services import perform
from fadu.registry import services as registry
from tests.journeys.clerk import Clerk

_TICKS = count()
SAMPLE = {"fine": 8_000_000}


@dataclass
class Office:
    """The demonstration bureau behind a live server."""

    bureau: Bureau
    url: str
    settings: LazySettings
    new_context: Callable[..., BrowserContext]
    clerks: dict[str, Clerk] = field(default_factory=dict)

    def clock(self, day: str, at: str = "09:00") -> None:
        """Move the bureau's clock; it runs on from there."""
        moment = instant_of(date.fromisoformat(day), time.fromisoformat(at))
        self.settings.TEST_CLOCK = moment + timedelta(microseconds=next(_TICKS))

    def clerk(self, username: str, *, at_the_page: bool = False, **context: Any) -> Clerk:
        """A person at a browser of their own, signed in; at the page itself where signing in is the point."""
        if username not in self.clerks:
            window = self.new_context(**context)
            self.clerks[username] = clerk = Clerk(username, self.url, window.new_page())
            if at_the_page:
                clerk.signs_in()
            else:
                window.add_cookies(self._signed_in(username))
        return self.clerks[username]

    def _signed_in(self, username: str) -> list[Any]:
        """The cookies of a person who has signed in with their password."""
        client = Client()
        answer = client.post(reverse("sign_in"), {"username": username, "password": PASSWORD})
        assert answer.status_code == 302
        return [
            {"name": name, "value": held.value, "url": self.url}
            for name, held in client.cookies.items()
        ]

    def person(self, username: str) -> str:
        """The id of the person behind an account."""
        return str(Account.objects.get(username=username).person)

    def party(self, name: str, number: int = 7, **more: str) -> str:
        """Enter a party, each with a number of its own; returns its id. `more`: what its papers need besides."""
        officer = Actor(self.person("zhangsan"), "officer")
        hand = Hand(self.bureau.law, FOUNDED, chance_of(f"journey/{name}"), "journey")
        facts = {"party_kind": "单位", "name": name, "division": "430200",
                 "credit_code": credit_code("430200", number), **more}  # fmt: skip
        return registry.enter_party(
            facts=facts, who=[officer], hand=hand, at=FOUNDED, place=self.bureau.crew.place,
            scope=Scope(officer.person, self.bureau.agency, Reach.CITY),
        )  # fmt: skip

    def record(self, matter: str, act: Act, *usernames: str, key: str = "", **facts: Any) -> str:
        """Record what is not the point of the journey, at the present of the clock.

        An empty `matter` opens one. People who are not named are those whom the law asks for.
        """
        now = self.settings.TEST_CLOCK
        story = Story(
            ORDINARY_PENALTY,
            self.bureau.crew,
            self.bureau.law,
            chance_of(f"{act.code}/{next(_TICKS)}"),
            now,
        )
        who = accounts.actors([self.person(u) for u in usernames], act, day_of(now))
        story.do(act, key, who, **facts)
        deed = replace(story.deeds[0], matter=matter or story.matter)
        return perform([replace(deed, hand=replace(deed.hand, noted=now))])[0].matter

    def linked(self, one: str, other: str) -> str:
        """Link two matters of the bureau; returns the link's id."""
        now = self.settings.TEST_CLOCK
        account = Account.objects.get(username="zhangsan")
        hand = Hand(self.bureau.law, now, chance_of(f"link/{next(_TICKS)}"), "journey")
        first, second = (Matter.objects.get(pk=id) for id in (one, other))
        return casework.link(
            viewer=accounts.viewer(account, day_of(now)), first=first, second=second,
            kind="互为依据", reason="同一线索", hand=hand,
        ).matter  # fmt: skip
