"""Numbers as the law and its reports write them: percentages and Chinese numerals."""

from fadu.kernel.errors import BadInput

_DIGITS = "零一二三四五六七八九"
_BASES = ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十"))
_MOST = 10**16 - 1
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}
_WEIGHTS = {"十": 10, "百": 100, "千": 1000}


def percent(num: int, den: int, places: int = 2) -> str | None:
    """The percentage num / den rounded half away from zero in integers: (2177, 2212) → "98.42".

    None when nothing was counted (den = 0); a negative denominator is BadInput.
    """
    if den < 0:
        raise BadInput("百分比的分母不能为负数")
    if places < 0:
        raise ValueError("a percentage has no negative number of places")
    if den == 0:
        return None
    scaled = (abs(num) * 10 ** (places + 2) * 2 + den) // (2 * den)
    digits = str(scaled).rjust(places + 1, "0")
    sign = "-" if num < 0 and scaled else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def han(n: int) -> str:
    """A whole number in Chinese numerals as in 第六十四条: 64 → 六十四, 110 → 一百一十, 12 → 十二."""
    if not 0 <= n <= _MOST:
        raise BadInput(f"数字{n}不能写成中文数字")
    text = _spoken(n)
    return text.removeprefix("一") if text.startswith("一十") else text


def parse_han(text: str) -> int:
    """Read a Chinese numeral (六十四, 一百零一, 两万) or a row of digits (二〇二四).

    Anything not written as `han` would write it, but for 〇 and 两, is BadInput.
    """
    plain = text.replace("〇", "零").replace("两", "二")
    if len(plain) > 1 and all(sign in _VALUES for sign in plain):
        return int("".join(str(_VALUES[sign]) for sign in plain))
    value = _read(plain)
    if value is None or value > _MOST or han(value) != plain.removeprefix(_extra_one(plain)):
        raise BadInput(f"“{text}”不是规范的中文数字")
    return value


def _extra_one(plain: str) -> str:
    """一十二 is written in tables; 十二 elsewhere: both are read."""
    return "一" if plain.startswith("一十") else ""


def _read(plain: str) -> int | None:
    total = section = digit = 0
    for sign in plain:
        if sign in _VALUES:
            digit = _VALUES[sign]
        elif sign in _WEIGHTS:
            section += (digit or 1) * _WEIGHTS[sign]
            digit = 0
        elif sign == "万":
            section, digit = (section + digit) * 10**4, 0
        elif sign == "亿":
            total, section, digit = (total + section + digit) * 10**8, 0, 0
        else:
            return None
    return total + section + digit if plain else None


def _spoken(n: int) -> str:
    for base, name in _BASES:
        if n >= base:
            high, low = divmod(n, base)
            gap = "零" if 0 < low < base // 10 else ""
            return _spoken(high) + name + (gap + _spoken(low) if low else "")
    return _DIGITS[n]
