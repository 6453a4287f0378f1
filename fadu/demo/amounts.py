"""Two amounts reckoned: one kept with its reasons and proposed, one where two norms fit and a second person agrees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.demo import penalties
from fadu.demo.acting import BY, Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.kernel.zone import day_of, instant_of
from fadu.law.penalties.accounting import Reckoning, account
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.penalties.discretion import Course, Day, Proposed, considered, weighed
from fadu.law.penalties.facts import Case
from fadu.law.penalties.ladder import Circumstances, Harm, judge
from fadu.law.penalties.terms import Payer, Stage
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter
from fadu.rooms.penalty import services
from fadu.rooms.penalty.models import Reckoning as Row
from fadu.statutes.library import selectors

CASE = 320
"""Where the numbers of these cases begin, behind those of the other stories."""
TIER = "一档"
ONE, BOTH = ("AQF-97-4",), ("AQF-97-4", "AQF-99-1")
AGREED = "示范复核：同一违法行为，按罚款数额高的规定处罚，适用《安全生产法》第九十七条第四项适当"


def build(bureau: Bureau, firms: Mapping[str, Sequence[str]], now: datetime) -> None:
    """Act it out up to today."""
    today, parties = day_of(now), firms[bureau.agency]
    for number, (codes, amount, back) in enumerate(((ONE, 2_000_000, 28), (BOTH, 2_500_000, 24))):
        day = today - timedelta(days=back)
        made = reckoning(codes, amount, day)
        row = _reckoned(bureau, CASE + 4 * number, parties[-5 - number], made)
        if row.several:
            viewer, hand = _by(bureau, "zhaoliu", day + timedelta(days=13))
            services.give_second_opinion(
                row=row, agreed="同意", rather="", grounds=AGREED, viewer=viewer, hand=hand,
                expected=row.n,
            )  # fmt: skip


def _reckoned(bureau: Bureau, index: int, party: str, made: Reckoning) -> Row:
    """A case whose proposal says what was reckoned for it, and the reckoning."""
    day, amount = made.on, made.one.amount or 0
    story: Story = penalties.case(bureau, index, day, party, year=day.year)
    penalties.inquired(story, party, day)
    story.on(day + timedelta(days=12)).do(
        a.propose, party, fine=amount, legal_basis=str(made.best.row.cite),
        facts_found=penalties.found_in(story), discretion=account(made),
    )  # fmt: skip
    story.settle()
    viewer, hand = _by(bureau, "zhangsan", day + timedelta(days=11))
    done = services.record_reckoning(
        matter=Matter.objects.get(pk=story.id), party=party, made=made,
        positions={TIER: "示范阶次"}, viewer=viewer, hand=hand,
    )  # fmt: skip
    return Row.objects.get(pk=done.matter)


def reckoning(codes: Sequence[str], amount: int, day: date) -> Reckoning:
    """An ordinary course within the first tier; amount in fen."""
    case, one = Case(day, Stage.FIRST, Payer.UNIT, day), Proposed(Course.ORDINARY, amount, TIER)
    found = weighed([BY_CODE[code] for code in codes], case, amount)
    judged = judge(
        Circumstances(
            slight=False, first_time=False, corrected=True, harm=Harm.SLIGHT, lives=False, ended=day, discovered=day,
        )
    )  # fmt: skip
    tiers = selectors.tiers_of(found.best.row.code, day)
    return Reckoning(
        case, found, judged, one, considered(found.best, judged, tiers, one, Day(day)), Day(day)
    )


def _by(bureau: Bureau, username: str, day: date) -> tuple[accounts.Viewer, Hand]:
    noted = instant_of(day, time(10))
    hand = Hand(bureau.law, noted, chance_of(f"amounts/{username}/{noted}"), BY)
    return accounts.viewer(Account.objects.get(username=username), day), hand
