"""What a draw must keep to (抽取规则): its law, and the order of its lists. Everything wrong is said at once."""

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from fadu.kernel.codes import check_uscc
from fadu.kernel.draw_bytes import MOST_INTEGER, is_hex
from fadu.kernel.draw_plan import (
    CLASSES,
    CROSSES,
    EXCLUDED,
    PURPOSES,
    Lists,
    Officer,
    Plan,
    Stratum,
)
from fadu.kernel.draw_sources import enough, problems

GENERAL_ONLY = "《优化营商环境条例》第五十四条、《民营经济促进法》第五十二条第二款"
TWO_OFFICERS = "《行政处罚法》第四十二条第一款"
CERTIFICATE = "《安全生产法》第六十七条第二款"
_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z._:+-]{0,63}", re.ASCII)


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong: a code for programs, the sentence for people, the article if it is a rule of law."""

    code: str
    message: str
    basis: str = ""

    def __str__(self) -> str:
        return f"{self.message}（{self.basis}）" if self.basis else self.message


def findings(plan: Plan, lists: Lists) -> list[Finding]:
    """Everything that stands against a draw of these lists by this plan; none: it may be frozen."""
    return [*lawful(plan), *well_formed(plan), *_listed(plan, lists), *_sufficient(plan, lists)]


def lawful(plan: Plan) -> Iterator[Finding]:
    """Only general inspections are drawn, and two officers go."""
    if plan.purpose != "inspection":
        return
    if not plan.matters:
        yield Finding("matters", "没有列出抽查事项：只有一般检查事项可以随机抽取", GENERAL_ONLY)
    for matter in plan.matters:
        if matter.kind != "general":
            word = CLASSES.get(matter.kind, matter.kind)
            yield Finding(
                "matters",
                f"“{matter.name}”（{matter.code}）属{word}，不适用随机抽取，只有一般检查事项可以抽取",
                GENERAL_ONLY,
            )
    if plan.officers_per_target < 2:
        said = f"每个对象应选派不少于两名执法人员，方案为{plan.officers_per_target}名"
        yield Finding("officers_per_target", said, TWO_OFFICERS)


def well_formed(plan: Plan) -> Iterator[Finding]:
    """The plan by itself: words, numbers, times, strata, sources."""
    for code, word, known in (
        ("purpose", plan.purpose, PURPOSES),
        ("cross", plan.cross, CROSSES),
    ):
        if word not in known:
            yield Finding(code, f"“{word}”无法识别，只能是{'、'.join(known)}")
    if plan.purpose != "inspection" and plan.matters:
        yield Finding("matters", "只有行政检查的抽取列出抽查事项")
    if [m.code for m in plan.matters] != sorted({m.code for m in plan.matters}):
        yield Finding("matters", "抽查事项应按代码由小到大排列，且不重复")
    if not plan.agency.strip():
        yield Finding("agency", "没有写明行政机关")
    yield from _numbered(plan)
    if not plan.drawn_by or not all(role and is_hex(who) for role, who in plan.drawn_by):
        yield Finding("drawn_by", "没有写明抽取人的职责和姓名承诺值")
    if plan.visits[0] > plan.visits[1]:
        yield Finding("visits", f"检查期间的首日{plan.visits[0]}晚于末日{plan.visits[1]}")
    if plan.cross == "mixed" and plan.officers_per_target < 2:
        yield Finding("cross", "要求执法人员来自两个以上单位时，每个对象至少选派两名")
    if plan.officers_per_target and plan.load_cap < 1:
        yield Finding("load_cap", "没有写明每名执法人员最多承担的对象数")
    yield from _stratified(plan.strata)
    yield from _random(plan)


def _numbered(plan: Plan) -> Iterator[Finding]:
    if plan.number < 1:
        yield Finding("number", f"抽取编号应从1起连续编列，实为{plan.number}")
    elif (plan.number == 1) != (plan.previous is None):
        yield Finding("previous", "第1号没有上一号的承诺值，其余各号都应写明上一号的承诺值")
    if plan.previous is not None and not is_hex(plan.previous):
        yield Finding("previous", "上一号的承诺值应为64位小写十六进制")
    if plan.supplements is not None and not 1 <= plan.supplements < plan.number:
        yield Finding(
            "supplements", f"补充抽取针对的编号{plan.supplements}应小于本次编号{plan.number}"
        )


def _stratified(strata: Sequence[Stratum]) -> Iterator[Finding]:
    names = [stratum.name for stratum in strata]
    if not any(stratum.sample for stratum in strata):
        yield Finding("strata", "各层的抽取数都是零，无可抽取")
    for name, times in Counter(names).items():
        if times > 1:
            yield Finding("strata", f"“{name}”层重复")
    for stratum in strata:
        if min(stratum.sample, stratum.reserves) < 0 or stratum.sample > MOST_INTEGER:
            yield Finding("strata", f"“{stratum.name}”层的抽取数、候补数不能为负")
        if list(stratum.qualifications) != sorted(set(stratum.qualifications)):
            yield Finding("strata", f"“{stratum.name}”层要求的资格应由小到大排列，且不重复")


def _random(plan: Plan) -> Iterator[Finding]:
    if plan.draw_at <= plan.frozen_at:
        yield Finding("draw_at", "抽取时间应晚于冻结时间")
    for source in plan.sources:
        yield from (Finding("sources", said) for said in problems(source))
        if not plan.frozen_at < source.at <= plan.draw_at:
            yield Finding(
                "sources",
                f"公共随机数“{source.name}”应在冻结之后、抽取之前产生：早于冻结的随机数可以先看后冻结",
            )
    yield from (Finding("sources", said) for said in enough(plan.sources))


def _listed(plan: Plan, lists: Lists) -> Iterator[Finding]:
    """Every list in its order, every reference to a row that exists."""
    strata = {stratum.name for stratum in plan.strata}
    coded = plan.purpose == "inspection"
    yield from _ascending("roster", lists.roster, lambda one: (one.id,))
    for target in lists.roster:
        if coded and not (verdict := check_uscc(target.id)).valid:
            yield Finding("roster", f"统一社会信用代码“{target.id}”{verdict.reason}")
        elif (coded and verdict.code != target.id) or not _ID.fullmatch(target.id):
            yield Finding("roster", f"抽取对象的标识“{target.id}”写法不符")
        if target.stratum not in strata:
            yield Finding("roster", f"“{target.id}”所在的“{target.stratum}”层不在方案之内")
    known = {target.id for target in lists.roster}
    yield from _ascending("exclusions", lists.exclusions, lambda one: (one.id,))
    for out in lists.exclusions:
        if out.id not in known:
            yield Finding("exclusions", f"剔除名单中的“{out.id}”不在名录之内")
        if out.reason not in EXCLUDED:
            yield Finding("exclusions", f"“{out.id}”的剔除理由“{out.reason}”无法识别")
        if not out.authority.strip():
            yield Finding("exclusions", f"“{out.id}”的剔除没有写明依据或者决定机关")
        yield from _noted("exclusions", out.id, out.note, out.reason)
    yield from _staffed(lists, known)


def _staffed(lists: Lists, known: set[str]) -> Iterator[Finding]:
    yield from _ascending("officers", lists.officers, lambda one: (one.id,))
    for officer in lists.officers:
        if not _ID.fullmatch(officer.id):
            yield Finding("officers", f"执法人员的标识“{officer.id}”写法不符")
        if not is_hex(officer.certificate):
            yield Finding("officers", f"“{officer.id}”的证号应以64位小写十六进制的承诺值公开")
        if list(officer.qualifications) != sorted(set(officer.qualifications)):
            yield Finding("officers", f"“{officer.id}”的资格应由小到大排列，且不重复")
    people = {officer.id for officer in lists.officers}
    yield from _ascending("recusals", lists.recusals, lambda one: (one.target, one.officer))
    for one in lists.recusals:
        if one.target not in known:
            yield Finding("recusals", f"回避名单中的对象“{one.target}”不在名录之内")
        if one.officer not in people:
            yield Finding("recusals", f"回避名单中的执法人员“{one.officer}”不在名录之内")
        yield from _noted("recusals", one.target, one.note, "")


def _ascending(
    code: str, rows: Sequence[Any], key: Callable[[Any], tuple[str, ...]]
) -> Iterator[Finding]:
    keys = [key(row) for row in rows]
    for one, other in itertools.pairwise(keys):
        if one == other:
            yield Finding(code, f"“{'、'.join(one)}”重复")
        elif one > other:
            yield Finding(code, f"“{'、'.join(other)}”应排在“{'、'.join(one)}”之前")


def _noted(code: str, who: str, note: str | None, reason: str) -> Iterator[Finding]:
    if note is not None and not is_hex(note):
        yield Finding(code, f"“{who}”的说明应以64位小写十六进制的承诺值公开")
    if reason == "other" and note is None:
        yield Finding(code, f"“{who}”的理由是其他，应当附有说明")


def _sufficient(plan: Plan, lists: Lists) -> Iterator[Finding]:
    """Enough targets in every stratum, enough officers for them."""
    out = {one.id for one in lists.exclusions}
    left = Counter(target.stratum for target in lists.roster if target.id not in out)
    for stratum in plan.strata:
        if stratum.sample > left[stratum.name]:
            yield Finding(
                "strata",
                f"“{stratum.name}”层可抽取{left[stratum.name]}个，少于方案的{stratum.sample}个",
            )
    if not plan.officers_per_target:
        return
    usable: set[str] = set()
    for stratum in plan.strata:
        if stratum.sample:
            fit = [one for one in lists.officers if fits(one, stratum, plan)]
            usable |= {one.id for one in fit}
            yield from _manned(plan, stratum, fit)
    if not _carried(plan, len(usable)):
        yield Finding(
            "load_cap",
            f"共抽取{_many(plan)}个对象，每个选派{plan.officers_per_target}人；可选派{len(usable)}名执法人员，"
            f"每人最多{plan.load_cap}个对象，不能保证每个对象都派得出人：请提高上限或者减少抽取数",
        )


def _many(plan: Plan) -> int:
    return sum(stratum.sample for stratum in plan.strata)


def _carried(plan: Plan, people: int) -> bool:
    """Whether no seed leaves a target without officers, recusals, crossing and qualifications apart.

    Only `team` − 1 officers below their cap would be too few: then all others have theirs already.
    """
    team, many = plan.officers_per_target, _many(plan)
    return plan.load_cap >= many or (people - team + 1) * plan.load_cap > team * (many - 1)


def _manned(plan: Plan, stratum: Stratum, fit: Sequence[Officer]) -> Iterator[Finding]:
    if len(fit) < plan.officers_per_target:
        yield Finding(
            "officers",
            f"“{stratum.name}”层证件在{plan.visits[1]}有效、资格相符的执法人员有{len(fit)}名，"
            f"少于{plan.officers_per_target}名",
            CERTIFICATE,
        )
    elif plan.cross == "mixed" and len({one.unit for one in fit}) < 2:
        yield Finding("cross", f"“{stratum.name}”层可以选派的执法人员都来自同一单位")


def fits(officer: Officer, stratum: Stratum, plan: Plan) -> bool:
    """Whether an officer may be sent in a stratum at all: certificate and qualifications."""
    held = set(officer.qualifications)
    return officer.valid_until >= plan.visits[1] and held.issuperset(stratum.qualifications)
