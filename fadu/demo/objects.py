"""The objects of supervision of the demonstration: every firm with class, tier, sites, licences, hazard sources.

Everything about them is invented and says so; districts are real. Licences end around today, so that the
list of those about to end is never empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from fadu.accounts.models import Agency
from fadu.demo.acting import BY, Crew, chance_of
from fadu.demo.bureau import FOUNDED, Bureau
from fadu.demo.parties import credit_code
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of, instant_of
from fadu.law.procedures import registers
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Deed, Hand, NewMatter
from fadu.matters.services import perform

PER_AGENCY = 30
DISTRICTS = ("430202", "430203", "430204", "430211")
FIRST = 200
"""From where the numbers of further firms run on; those of `parties` stand below."""


@dataclass(frozen=True)
class Trade:
    """What firms of a trade have: sector, class of industry, licence, sources of hazard (kind, grade, what)."""

    name: str
    sector: str
    industry: str
    licence: str
    sources: tuple[tuple[str, str, str], ...]


TRADES = (
    Trade("花炮", "烟花爆竹", "C2672", "安全生产许可证", (("烟花爆竹", "", "药物和成品中转库"), ("重大危险源", "三级", "成品总仓库"))),
    Trade("化工", "危险化学品", "C2614", "危险化学品经营许可证", (("危险化学品", "", "原料储罐区"), ("重大危险源", "四级", "储罐区"))),
    Trade("矿业", "非煤矿山", "B1012", "安全生产许可证", (("矿山", "", "地下开采系统"),)),
    Trade("机械", "机械", "C3484", "其他证照", (("粉尘涉爆", "", "打磨车间除尘系统"),)),
    Trade("陶瓷", "建材", "C3073", "其他证照", (("有限空间", "", "污水池和窑炉"),)),
    Trade("冷链", "商贸", "G5930", "其他证照", (("涉氨制冷", "", "氨制冷机房"),)),
)  # fmt: skip
TIERS = ("较大风险", "一般风险", "一般风险", "低风险", "重大风险")
ENDS = (-12, 25, 70, 200, 420, 800)
"""Days from today to the end of a licence, in turn."""
CALLERS = (
    ("检查", "株洲市消防救援支队（示范）", "消防安全检查", True, "双随机抽取"),
    ("调研", "株洲市工业和信息化局（示范）", "生产经营情况调研", False, ""),
    ("宣传", "", "安全生产月宣传", False, "辖区重点企业"),
    ("专家指导", "", "专家帮扶指导", False, "企业申请"),
    ("联合", "株洲市生态环境局（示范）", "联合检查", True, "专项行动名单"),
)  # fmt: skip


def build(
    bureau: Bureau, parties: dict[str, list[str]], now: datetime, progress: Callable[[], None]
) -> None:
    """Enter the further firms, and put every firm under supervision."""
    for number, (agency, crew) in enumerate(bureau.crews.items()):
        division = Agency.objects.get(id=agency).division
        firms = _Firms(bureau, crew, agency, division, number, now)
        deeds = [deed for n in range(PER_AGENCY) for deed in firms.deeds(n, parties[agency])]
        perform(deeds)
        progress()


@dataclass(frozen=True)
class _Firms:
    bureau: Bureau
    crew: Crew
    agency: str
    division: str
    number: int
    now: datetime

    def deeds(self, n: int, known: list[str]) -> Iterator[Deed]:
        """Everything that is registered of the agency's n-th firm."""
        chance = chance_of(f"objects/{self.agency}/{n}")
        matter: str | NewMatter = known[n] if n < len(known) else ""
        if not matter:
            new = NewMatter(
                registers.PARTY_REGISTER, self.crew.place, id=new_id(FOUNDED, chance(10))
            )
            yield self._deed(new, registers.enter_party, self._entered(n), chance)
            matter = new
        for act, facts in self._particulars(n):
            yield self._deed(matter, act, facts, chance)
        for on, facts in self._calls(n):
            yield self._deed(matter, registers.note_call, facts, chance, instant_of(on, time(16)))

    def _deed(
        self, matter: str | NewMatter, act: Act, facts: dict[str, Any], chance: Any, at: datetime = FOUNDED
    ) -> Deed:  # fmt: skip
        noted = at + timedelta(minutes=30)
        hand = Hand(self.bureau.law, noted, chance, BY)
        return Deed(matter, act, at, hand, (self.crew.people[Role.OFFICER][0],), facts)

    def _entered(self, n: int) -> dict[str, Any]:
        trade = TRADES[n % len(TRADES)]
        name = f"{self.bureau.names[self.agency]}某某{trade.name}有限公司（示范{n + 1:02d}）"
        return {
            "party_kind": "单位", "name": name, "division": self._division(n), "industry": trade.name,
            "credit_code": credit_code(self._division(n), FIRST + self.number * PER_AGENCY + n),
            "principal": "某某（示范）", "address": f"某某街道某某路{n + 1}号（示范）",
        }  # fmt: skip

    def _division(self, n: int) -> str:
        """The city's own firms lie in its districts."""
        if self.number:
            return self.division
        return DISTRICTS[n % len(DISTRICTS)]

    def _particulars(self, n: int) -> Iterator[tuple[Act, dict[str, Any]]]:
        trade, place = TRADES[n % len(TRADES)], self._division(n)
        yield registers.classify_object, {
            "sector": trade.sector, "industry_code": trade.industry, "level": "县级" if self.number else "市级",
        }  # fmt: skip
        if n % 10 != 9:  # some are not graded yet
            yield registers.grade_object, {
                "tier": TIERS[(n + self.number) % len(TIERS)], "tier_basis": "2023年度分级评定表（示范）",
                "graded_on": "2023-11-20",
            }  # fmt: skip
        for site in range(1 + n % 2):
            yield registers.set_site, {
                "site_name": ("厂区（示范）", "仓库区（示范）")[site], "site_division": place,
                "site_address": f"某某镇某某村{n + 1}组（示范）", "phone_free": trade.sector in ("烟花爆竹", "危险化学品"),
                "contact": "某某（示范）", "phone": "0731-00000000",
            }  # fmt: skip
        yield registers.set_licence, self._licence(n, trade)
        for hazard, grade, what in trade.sources[: 1 + (n // len(TRADES)) % 2]:
            told = {"hazard": hazard, "described": f"{what}（示范）"}
            yield registers.set_source, told | ({"hazard_level": grade} if grade else {})

    def _licence(self, n: int, trade: Trade) -> dict[str, Any]:
        until = day_of(self.now) + timedelta(days=ENDS[(n + self.number) % len(ENDS)])
        return {
            "licence_kind": trade.licence, "licence_number": f"（示范）第{self.number:02d}{n:03d}号",
            "issuer": "某某发证机关（示范）", "valid_from": (until - timedelta(days=3 * 365)).isoformat(),
            "valid_until": until.isoformat(),
        }  # fmt: skip

    def _calls(self, n: int) -> Iterator[tuple[date, dict[str, Any]]]:
        """Who else came in this year, the latest some days ago."""
        today = day_of(self.now)
        for turn in range(n % 4 if n < 12 else n % 2):
            mode, unit, purpose, counted, chosen = CALLERS[(n + turn) % len(CALLERS)]
            on = today - timedelta(days=150 - 45 * turn + n)
            facts = {
                "mode": mode, "unit": unit or f"{self.bureau.names[self.agency]}（示范）",
                "called_on": on.isoformat(), "purpose": f"{purpose}（示范）", "counted": counted,
            }  # fmt: skip
            yield on, facts | ({"chosen_for": chosen} if chosen else {})
