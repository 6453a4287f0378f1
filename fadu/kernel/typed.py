"""What people type and no record can carry: signs that nobody sees, and years that nobody means (录入).

A form says it at its field; the one door says it of whatever comes another way.
"""

import re
import unicodedata
from datetime import date

FIRST_YEAR = 1900
LAST_YEAR = 2199
"""Nobody alive was born before the one, and no term that is set today ends after the other: what lies outside is a slip,
and days cannot be counted on from the ends of what a computer calls a date.
"""
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
"""Control signs but for tab and line ends: neither a Word document nor a database of every kind can hold them."""


def unwritable(text: str) -> str:
    """What is wrong with a text, with what to do; "" where it can be written as it is."""
    hidden = _HIDDEN.search(text)
    if hidden:
        place = hidden.start() + 1
        return f"第{place}个字符是看不见的控制符，文书和台账都不能记载，请删去后重新录入"
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return ""
    for place, sign in enumerate(text, 1):
        plain = unicodedata.normalize("NFC", sign)
        if plain != sign:
            return f"第{place}个字“{sign}”不是规范的字形，请改为“{plain}”"
    return "含有另行组合的符号，请用输入法重新录入，不要粘贴"


def out_of_years(day: date) -> str:
    """What is wrong with the year of a day; "" where it may be meant."""
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        return ""
    return f"年份应当在{FIRST_YEAR}年至{LAST_YEAR}年之间，请核对"
