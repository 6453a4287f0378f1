"""Fictional enterprises, some for each agency; their credit codes carry right check digits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from fadu.accounts.models import Agency
from fadu.demo.acting import BY, chance_of
from fadu.demo.bureau import FOUNDED, Bureau
from fadu.law.procedures import registers
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Deed, Hand, NewMatter
from fadu.matters.services import perform

TRADES = ("花炮", "化工", "矿业", "机械", "陶瓷", "物流")
PER_AGENCY = 12
_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def build(bureau: Bureau, progress: Callable[[], None]) -> dict[str, list[str]]:
    """Enter the enterprises; returns party ids by agency id."""
    made: dict[str, list[str]] = {}
    for number, (agency, crew) in enumerate(bureau.crews.items()):
        division = Agency.objects.get(id=agency).division
        hand = Hand(bureau.law, FOUNDED, chance_of(f"parties/{agency}/{number}"), BY)
        deeds = []
        for n in range(PER_AGENCY):
            trade = TRADES[n % len(TRADES)]
            facts = {
                "party_kind": "单位",
                "name": f"{bureau.names[agency]}某某{trade}有限公司（示范{n + 1:02d}）",
                "credit_code": credit_code(division, number * PER_AGENCY + n),
                "division": division,
                "industry": trade,
                "address": f"某某街道示范路{n + 1}号",
                "principal": "某某（示范）",
            }
            who = (crew.people[Role.OFFICER][0],)
            new = NewMatter(registers.PARTY_REGISTER, crew.place)
            noted = FOUNDED + timedelta(seconds=number * PER_AGENCY + n)  # lists show them in order
            later = replace(hand, noted=noted)
            deeds.append(Deed(new, registers.enter_party, FOUNDED, later, who, facts))
        made[agency] = [outcome.matter for outcome in perform(deeds)]
        progress()
    return made


def credit_code(division: str, number: int) -> str:
    """A fictional unified social credit code (组织机构代码 begins with SF is not used; digits only)."""
    body = f"{90_000_000 + number:08d}"
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    rest = 11 - sum(int(c) * w for c, w in zip(body, weights, strict=True)) % 11
    subject = body + {10: "X", 11: "0"}.get(rest, str(rest))
    whole = f"91{division}{subject}"
    total = sum(_ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(whole))
    return whole + _ALPHABET[(31 - total % 31) % 31]
