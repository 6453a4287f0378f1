"""Money (金额): whole fen (分) inside, 元 in files and on screens, capitals on legal documents."""

import re

from fadu.kernel.errors import BadInput

MOST_FEN = 2**53
"""The largest amount a ledger entry can carry exactly."""

_WIDE = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_AMOUNT = re.compile(
    r"(?P<yuan>\d{1,15}|\d{1,3}(?:,\d{3})+)(?:\.(?P<fen>\d{1,2}))?\s*元?", re.ASCII
)
_TOO_FINE = re.compile(r"[\d,]+\.\d{3,}\s*元?", re.ASCII)


def fen(text: str) -> int:
    """Read an amount in 元 (`1234.56 元`, `50,000`, `５００００元`) as fen.

    More than two decimals, a sign, another unit or an amount beyond 2^53 fen is BadInput.
    """
    amount = text.strip().translate(_WIDE)
    found = _AMOUNT.fullmatch(amount)
    if found is None:
        raise BadInput(_what_is_wrong(text, amount), todo="请以元为单位填写，例如 50000 或 1234.56")
    value = int(found["yuan"].replace(",", "")) * 100 + int((found["fen"] or "").ljust(2, "0"))
    if value > MOST_FEN:
        raise BadInput(f"金额“{text}”过大")
    return value


def yuan(fen: int, *, grouped: bool = False) -> str:
    """Fen as 元 without the unit: `50000`, `1234.50`, as it is typed and stands in files that are read again.

    `grouped` sets thousands apart (50,000), for a column whose head has the unit.
    """
    sign = "-" if fen < 0 else ""
    whole, rest = divmod(abs(fen), 100)
    digits = f"{whole:,}" if grouped else str(whole)
    return f"{sign}{digits}.{rest:02d}" if rest else f"{sign}{digits}"


def in_yuan(fen: int) -> str:
    """Fen as a reader meets it, in sentences and on pages alike: `2,000元`, `1,234.50元`."""
    return f"{yuan(fen, grouped=True)}元"


def in_wan(fen: int) -> str:
    """Fen as an article writes an amount that is round: `3万元`, `37.5万元`; else `153,001元`."""
    wan, rest = divmod(fen, 10_000_00)
    if wan <= 0 or rest % 100_00:
        return in_yuan(fen)
    part = f".{rest // 100_00:02d}".rstrip("0") if rest else ""
    return f"{wan:,}{part}万元"


def capitals(fen: int) -> str:
    """Fen in the capital numerals of a legal document (大写金额): 伍万元整.

    A negative amount or one beyond 2^53 fen is BadInput.
    """
    if not 0 <= fen <= MOST_FEN:
        raise BadInput("大写金额不能为负数，也不能超出可记载的范围")
    import cn2an  # slow to import, and only documents write capitals

    return str(cn2an.an2cn(yuan(fen), "rmb"))


def _what_is_wrong(text: str, amount: str) -> str:
    if amount.startswith(("-", "−", "－")):
        return f"金额“{text}”不能为负数"
    if _TOO_FINE.fullmatch(amount):
        return f"金额“{text}”最多保留两位小数"
    return f"金额“{text}”无法识别"
