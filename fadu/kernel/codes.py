"""Codes of enterprises and citizens: the unified social credit code and the identity number.

统一社会信用代码 (GB 32100-2015) holds an 组织机构代码 (GB 11714) with a check digit of its own;
公民身份号码 is GB 11643-1999. Both are checked by arithmetic alone, never against a list of
counties: a number issued in a county that no longer exists stays valid.
"""

from dataclasses import dataclass
from datetime import date
from operator import mul

_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_VALUES = {sign: value for value, sign in enumerate(_CREDIT_ALPHABET)}
_CREDIT_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
_ORGANISATION_VALUES = {sign: int(sign, 36) for sign in _CREDIT_ALPHABET}
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_IDENTITY_WEIGHTS = tuple(pow(2, 17 - place, 11) for place in range(17))
_IDENTITY_CHECKS = "10X98765432"
_LENGTH = 18
_OLDEST = 150

_PROVINCES = frozenset(
    map(
        str,
        (
            *(11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46),
            *(50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83),
        ),
    )
)
_NARROW = str.maketrans("０１２３４５６７８９　－＋", "0123456789 -+")
_FOREIGNER = "9"  # 外国人永久居留身份证: 9, then the province that issued it


@dataclass(frozen=True)
class Verdict:
    """Whether a code holds, why not (Chinese, "" when it does), and the code as normalised."""

    valid: bool
    reason: str
    code: str


def check_uscc(text: str) -> Verdict:
    """Check a unified social credit code; lower case is read as upper case."""
    code = _upper(text)
    return Verdict(not (reason := _uscc_reason(code)), reason, code)


def check_identity(text: str, on: date) -> Verdict:
    """Check a citizen's or resident's identity number as of the day `on`."""
    code = _upper(text)
    return Verdict(not (reason := _identity_reason(code, on)), reason, code)


def digits_of(mac: bytes, count: int) -> str:
    """So many digits of an authentication code (HMAC-SHA256): its first eight bytes modulo the power of ten."""
    return f"{int.from_bytes(mac[:8], 'big') % 10**count:0{count}d}"


def mask_identity(text: str) -> str:
    """An identity number for display: 430***********0017."""
    return masked(text, 3, 4)


def as_typed(text: str) -> str:
    """What somebody typed who reads a code off paper: wide digits made narrow, blanks and hyphens left out."""
    return text.strip().translate(_NARROW).replace(" ", "").replace("-", "")


def _upper(text: str) -> str:
    """Upper case for ASCII only: str.upper would turn ß or ı into letters nobody typed."""
    plain = text.strip()
    if plain.isascii():
        return plain.upper()
    return "".join(sign.upper() if sign.isascii() else sign for sign in plain)


def _uscc_reason(code: str) -> str:
    if len(code) != _LENGTH:
        return f"应为18位，实为{len(code)}位"
    values = [_CREDIT_VALUES.get(sign, -1) for sign in code]
    if -1 in values:
        place = values.index(-1)
        return f"第{place + 1}位“{code[place]}”不属于代码字符（数字和除I、O、S、V、Z外的大写字母）"
    total = sum(map(mul, values, _CREDIT_WEIGHTS))  # the weights end before the check digit
    expected = _CREDIT_ALPHABET[-total % 31]
    if code[17] != expected:
        return f"校验码不符：第18位应为{expected}，实为{code[17]}"
    expected = _organisation_check(code[8:16])
    if code[16] != expected:
        return f"组织机构代码校验码不符：第17位应为{expected}，实为{code[16]}"
    return ""


def _organisation_check(body: str) -> str:
    total = sum(map(mul, (_ORGANISATION_VALUES[sign] for sign in body), _ORGANISATION_WEIGHTS))
    return "0X987654321"[total % 11]


def _identity_reason(code: str, on: date) -> str:
    if len(code) == 15 and code.isascii() and code.isdigit():
        return "15位号码已停止使用，应为18位"
    if len(code) != _LENGTH:
        return f"应为18位，实为{len(code)}位"
    body = code[:17]
    if not (body.isascii() and body.isdigit()):
        return "前17位应全部为数字"
    total = sum(int(sign) * weight for sign, weight in zip(body, _IDENTITY_WEIGHTS, strict=True))
    expected = _IDENTITY_CHECKS[total % 11]
    if code[17] != expected:
        return f"校验码不符：第18位应为{expected}，实为{code[17]}"
    province = code[1:3] if code[0] == _FOREIGNER else code[:2]
    if province not in _PROVINCES:
        return f"前两位“{code[:2]}”不是省级行政区划代码"
    return _birth_reason(code[6:14], on)


def _birth_reason(digits: str, on: date) -> str:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return f"出生日期{digits}不存在"
    if born > on:
        return f"出生日期{digits}晚于{on}"
    if born.year < on.year - _OLDEST:
        return f"出生日期{digits}距今超过{_OLDEST}年"
    return ""


def masked(text: str, lead: int, tail: int) -> str:
    """Stars for all but the ends; a text too short to hide four characters is hidden whole."""
    plain = text.strip()
    hidden = len(plain) - lead - tail
    if hidden < 4:
        return "*" * len(plain)
    return plain[:lead] + "*" * hidden + plain[-tail:]
