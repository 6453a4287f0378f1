"""What weighs in a text (数字、日期、金额、处罚): figures in both scripts, and the words of a penalty or a measure.

A figure is read whole, so that 百分之三 is another one than 百分之十三, and 5日 than 15日.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime

from fadu.kernel.zone import SHANGHAI

_HAN = "〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟"
_ARABIC = r"\d+(?:[,.]\d+)*"
_TERM = "个?工作日|个?月|年|日|天|小时|[万亿]?元|角|倍|号|条|款"
_UNIT = f"(?:{_TERM}|分(?!之)|时|%|‰|项|次|户|人|名|台|件|桶|箱|吨|千克|公斤|升)"
FIGURES = re.compile(
    rf"[百千万]分之(?:[{_HAN}]+(?:点[{_HAN}]+)?|{_ARABIC})"
    rf"|\d{{4}}-\d{{1,2}}-\d{{1,2}}"
    rf"|{_ARABIC}{_UNIT}*|[{_HAN}]+(?:点[{_HAN}]+)?(?:{_TERM})+"
)
"""A Chinese numeral counts with its unit alone (一切 is none); an Arabic one always."""
PENALTY = re.compile(
    "罚款|没收|吊销|撤销|暂扣|降低资质|责令|停产|停业|停止|关闭|取缔|拘留|警告|通报批评|加处|查封|扣押|限制"
    "|不予处罚|免予处罚|减轻处罚|从轻处罚|从重处罚"
)
MONEY = re.compile(rf"(?:{_ARABIC}|[{_HAN}]+)(?:万|亿)?元|[百千万]分之|[%‰]")
DAY = re.compile(
    r"\d{4}年\d{1,2}月\d{1,2}日|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
    r"|\d{4}([-./])\d{1,2}\1\d{1,2}"
)
FIGURE_SIGNS = frozenset(f"0123456789,.%‰-{_HAN}点之分百千万个年月日天时号条款项元角")
"""What a figure may be made of: a difference is looked at with all of them that stand beside it."""


def folded(text: str) -> str:
    """Words without what differs between a page and its text layer: white space, the width of signs."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def figures_in(text: str) -> list[str]:
    """Every figure of a folded text, in its order."""
    return FIGURES.findall(text)


def forms_of_day(text: str) -> list[str]:
    """How a day that is stated as 2026-11-10 or 2026年11月10日, with an hour or without, may stand on a paper; [] where it is
    none. With an hour, the day alone comes last.
    """
    found = _STATED.fullmatch(text.strip())
    if found is None:
        return []
    if found[6]:  # in the ledger's own time
        there = datetime.fromisoformat(text.strip()).astimezone(SHANGHAI)
        return forms_of_day(there.strftime("%Y-%m-%dT%H:%M"))
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    written = f"{year}年{month}月{day}日"
    han = f"{''.join(_DIGITS[int(n)] for n in str(year))}年{_han(month)}月{_han(day)}日"
    days = [written, han, f"{year}年{month:02}月{day:02}日", f"{year}-{month:02}-{day:02}"]
    if found[4] is None:
        return days
    hour, minute = int(found[4]), int(found[5])
    hours = (
        f"{hour:02}:{minute:02}",
        f"{hour}时{minute}分",
        f"{hour:02}时{minute:02}分",
        f"{hour}时",
    )
    return [*(f"{one}{at}" for one in days for at in hours), *days]


_STATED = re.compile(
    r"(\d{4})[-年](\d\d?)[-月](\d\d?)日?(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?"
)
_DIGITS = "〇一二三四五六七八九"


def _han(number: int) -> str:
    """A number up to 31 in Chinese."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")
