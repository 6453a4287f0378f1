"""What stands beside the acts: a draft that waits, approvals given on paper, two matters
that are linked, and a draft that does not fit what is recorded.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.accounts.viewer import Viewer
from fadu.casework import selectors as papers
from fadu.casework import services as casework
from fadu.casework.models import Draft
from fadu.casework.services import Prepared
from fadu.demo import penalties
from fadu.demo.acting import BY, Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.documents.services import opened, store
from fadu.kernel.errors import Refused
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of, instant_of
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.registers.linking import AROSE
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter

DRAFTER = "zhangsan"


@dataclass(frozen=True)
class Scene:
    """One clue looked into, whose filing an officer has prepared."""

    bureau: Bureau
    name: str
    number: int
    party: str
    now: datetime

    @property
    def hand(self) -> Hand:
        """Writes now; every scene draws its own chance."""
        return Hand(self.bureau.law, self.now, chance_of(f"current/draft/{self.name}"), BY)

    def viewer(self, username: str) -> Viewer:
        """Somebody of the bureau, as after signing in."""
        return accounts.viewer(Account.objects.get(username=username), day_of(self.now))


def awaiting(scene: Scene) -> str:
    """A filing that waits for the head's signature; returns its matter."""
    draft = _prepared(scene)
    casework.submit(draft=draft, viewer=scene.viewer(DRAFTER), hand=scene.hand)
    return draft.matter


def on_paper(scene: Scene, signer: str, dispute: str = "") -> str:
    """A filing approved on paper and registered with its scan; the signer disputes it where a reason is given."""
    draft, hand, head = _prepared(scene), scene.hand, scene.viewer(signer)
    content = opened(scene.bureau.sample).read()
    scan = store(SimpleUploadedFile("签批单扫描件.pdf", content, "application/pdf"), scene.now)
    outcome = casework.sign_on_paper(
        draft=draft, viewer=scene.viewer(DRAFTER), signer=head.person,
        signed_on=day_of(scene.now) - timedelta(days=1), scan=scan, hand=hand,
    )  # fmt: skip
    if dispute:
        approval = papers.paper_of(outcome.matter)[outcome.n]
        casework.answer_paper(
            approval=approval, viewer=head, confirmed=False, reason=dispute, hand=hand
        )
    return outcome.matter


def linked(scene: Scene, first: str, second: str, reason: str) -> None:
    """The second matter arose from the first."""
    viewer, hand = scene.viewer(DRAFTER), scene.hand
    one, other = (Matter.objects.get(pk=id) for id in (first, second))
    casework.link(
        viewer=viewer, first=one, second=other, kind=AROSE, reason=reason, hand=hand,
        idem=new_id(scene.now, hand.chance(10)),
    )  # fmt: skip


def in_conflict(scene: Scene, matter: str, signer: str) -> None:
    """Not to file (不予立案), at a time before the filing that is recorded: the head's signature is
    refused and the draft waits in the conflict tray.
    """
    hand = scene.hand
    at = instant_of(day_of(scene.now) - timedelta(days=1), time(10))
    facts = {"not_filed": "没有违法事实", "reason": "示范：经复核，当时认为不必立案"}
    prepared = Prepared(
        matter=matter, procedure="penalty.ordinary", act="refuse_filing", at=at, facts=facts,
        expected=Matter.objects.get(pk=matter).n, id=new_id(scene.now, hand.chance(10)),
        raw={**{code: [text] for code, text in facts.items()}, "at": [f"{day_of(at)}T10:00"]},
    )  # fmt: skip
    draft = casework.save_draft(viewer=scene.viewer(DRAFTER), prepared=prepared, hand=hand)
    casework.submit(draft=draft, viewer=scene.viewer(DRAFTER), hand=hand)
    with suppress(Refused):
        casework.sign(draft=draft, viewer=scene.viewer(signer), hand=hand)


def _prepared(scene: Scene) -> Draft:
    """The clue, what was looked into, and the draft of the filing."""
    bureau, hand = scene.bureau, scene.hand
    day = day_of(scene.now) - timedelta(days=2)
    seed = chance_of(f"current/clue/{scene.name}")
    story = Story(ORDINARY_PENALTY, bureau.crew, bureau.law, seed, instant_of(day, time(9)))
    story.do(a.register_clue).do(a.check_jurisdiction)
    story.do(a.check_limitation, act_ended_on=day.isoformat(), discovered_on=day.isoformat())
    story.do(a.name_party, party=[scene.party])
    outcome = story.settle()[-1]
    number = f"（株示范）应急立〔{day.year}〕{scene.number}号"
    cause = penalties.CAUSES[scene.number % len(penalties.CAUSES)]
    facts: dict[str, Any] = {
        "number": number, "cause": cause, "source": "监督检查", "under_wsl": True,
    }  # fmt: skip
    at = instant_of(day_of(scene.now) - timedelta(days=1), time(16))
    raw: dict[str, list[str]] = {
        "number": [number], "cause": [cause], "source": ["监督检查"],
        "under_wsl": ["yes"], "at": [f"{day_of(at)}T16:00"],
    }  # fmt: skip
    prepared = Prepared(
        matter=outcome.matter, procedure="penalty.ordinary", act="file_case", facts=facts, at=at,
        expected=outcome.n, raw=raw, id=new_id(scene.now, hand.chance(10)),
    )  # fmt: skip
    return casework.save_draft(viewer=scene.viewer(DRAFTER), prepared=prepared, hand=hand)
