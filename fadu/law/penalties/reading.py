"""Reading what people write: a law's name, an article, a 款 or 项, who pays, which stage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeVar

from fadu.kernel.errors import BadInput
from fadu.kernel.numbers import parse_han
from fadu.law import instruments
from fadu.law.penalties.terms import Gravity, Payer, Stage
from fadu.law.vocabulary.instrument import Instrument, Ref

T = TypeVar("T")
_NUMBER = r"([零〇一二三四五六七八九十百]+|\d{1,3})"
_ARTICLE = re.compile(rf"第?{_NUMBER}条?(?:之{_NUMBER})?")
_PARAGRAPH = re.compile(rf"第?{_NUMBER}款")
_ITEM = re.compile(rf"第?[（(]{_NUMBER}[）)]项?|第?{_NUMBER}项")
_BARE = re.compile(_NUMBER)
_CITED = re.compile(
    rf"《([^《》]+)》((?:、?第{_NUMBER}条(?:之{_NUMBER})?(?:第{_NUMBER}款)?(?:第?[（(]?{_NUMBER}[）)]?项)?)+)"
)
_TITLE = re.compile(r"《([^《》]+)》")
_PLACE = re.compile(
    rf"第{_NUMBER}条(?:之{_NUMBER})?(?:第{_NUMBER}款)?(?:第?[（(]?{_NUMBER}[）)]?项)?"
)

STAGES = {
    Stage.FIRST: ("first", "首次", "首次发现", "初次"),
    Stage.OVERDUE: ("overdue", "逾期", "逾期未改正", "逾期不改正", "拒不改正", "拒不执行"),
}
PERSON = "person"  # a person whom the file does not describe further
PAYERS: dict[str, tuple[str, ...]] = {
    Payer.UNIT: ("unit", "单位", "企业", "机构", "生产经营单位"),
    Payer.PRINCIPAL: ("principal", "主要负责人"),
    Payer.MANAGERS: ("managers", "其他负责人", "安全生产管理人员"),
    Payer.RESPONSIBLE: ("responsible", "责任人员", "直接负责的主管人员", "其他直接责任人员"),
    Payer.INVESTOR: ("investor", "投资人", "个人经营的投资人"),
    PERSON: ("person", "个人"),
}
# a fuller description of who pays is read by what stands in it, persons first
_DESCRIBED = (
    (Payer.RESPONSIBLE, ("责任人员", "主管人员")),
    (Payer.MANAGERS, ("其他负责人", "管理人员", "安管人员")),
    (Payer.PRINCIPAL, ("主要负责人",)),
    (Payer.INVESTOR, ("投资人",)),
    (Payer.UNIT, ("单位", "企业", "机构", "公司")),
)
GRAVITIES = {g.value: g for g in Gravity if g.value}


def instrument_named(name: str, on: date) -> Instrument | None:
    """The instrument by key, alias, short or full title; of several versions the one of the day."""
    plain = name.strip().strip("《》").strip()
    by_title = [i for i in instruments.ALL if plain in (i.short, i.title)]
    known = [i for i in instruments.ALL if plain in (i.key, *i.aliases, i.key.rpartition("-")[0])]
    found = by_title or known
    return next((i for i in found if i.in_force(on)), found[0] if found else None)


def place(instrument: Instrument, article: str, item: str) -> Ref:
    """The place that the cells `article` and `item` name; a bare number in `item` is the 项."""
    stated = _ARTICLE.fullmatch(article.strip().replace(" ", ""))
    if stated is None:
        raise BadInput(f"条“{article}”无法识别，应为 97 或第九十七条")
    par, own = within(item)
    return Ref(instrument.key, number(stated[1]), number(stated[2]) if stated[2] else 0, par, own)


def within(text: str) -> tuple[int, int]:
    """Paragraph and item of a cell: 2款, （三）项, 1款(三)项, 3; (0, 0) where it is empty."""
    rest = re.sub(r"\s|、|前段|后段", "", text)
    if not rest:
        return 0, 0
    if bare := _BARE.fullmatch(rest):
        return 0, number(bare[1])
    par = own = 0
    if stated := _PARAGRAPH.match(rest):
        par, rest = number(stated[1]), rest[stated.end() :]
    if rest and (stated := _ITEM.match(rest)):
        own, rest = number(stated[1] or stated[2]), rest[stated.end() :]
    if rest:
        raise BadInput(f"款项“{text}”无法识别，应为 3、（三）项、2款或者1款（三）项")
    return par, own


def stage(text: str) -> Stage | None:
    """The stage, None where the cell is empty; another word is BadInput."""
    return _word(text, STAGES, "阶段", "first（首次发现）或 overdue（逾期未改正）")


def payer(text: str) -> str:
    """Who pays, "" where the cell is empty; another word is BadInput."""
    words = "unit（单位）、person（个人）、principal（主要负责人）、managers、responsible、investor"
    plain = text.strip()
    if plain and not any(plain.lower() in names for names in PAYERS.values()):
        for known, signs in _DESCRIBED:
            if any(sign in plain for sign in signs):
                return known
    return _word(text, PAYERS, "对象", words) or ""


def gravity(text: str) -> Gravity | None:
    """The finding of gravity, None where none is stated."""
    plain = text.strip()
    if not plain:
        return None
    if plain in ("一般", "ordinary"):
        return Gravity.ORDINARY
    if plain not in GRAVITIES:
        raise BadInput(f"情节“{text}”无法识别，应为一般、{'、'.join(GRAVITIES)}")
    return GRAVITIES[plain]


def days(text: str) -> int:
    """A number of days, one at least; BadInput for anything else."""
    plain = text.strip()
    if not (plain.isascii() and plain.isdigit() and int(plain)):
        raise BadInput(f"日数“{text}”无法识别，应为自责令改正次日起的天数，如 10")
    return int(plain)


def is_citation(text: str) -> bool:
    """Whether a text is one law's title with its places, and nothing else."""
    return _CITED.fullmatch(text.replace(" ", "")) is not None


def cited(text: str, on: date = date.max) -> Iterator[Ref]:
    """Every place of a registered instrument, in the version of a day, that a sentence cites.

    《安全生产法》第九十七条第一项; a title that is not registered gives none.
    """
    for found in _CITED.finditer(text.replace(" ", "")):
        known = instrument_named(found[1], on)
        for at in _PLACE.finditer(found[2]) if known else ():
            article, bis, par, item = (number(n) if n else 0 for n in at.groups())
            if known is not None:
                yield Ref(known.key, article, bis, par, item)


def named(text: str, on: date = date.max) -> list[Instrument]:
    """Every registered instrument, in the version of a day, that a sentence names, with an article or without one."""
    known = (instrument_named(title, on) for title in _TITLE.findall(text.replace(" ", "")))
    return [one for one in known if one is not None]


def number(text: str) -> int:
    """A number in digits or Chinese numerals."""
    return int(text) if text.isascii() else parse_han(text)


def _word(text: str, known: Mapping[T, tuple[str, ...]], what: str, words: str) -> T | None:
    plain = text.strip()
    if not plain:
        return None
    for value, names in known.items():
        if plain.lower() in names:
            return value
    raise BadInput(f"{what}“{text}”无法识别，应为 {words}")
