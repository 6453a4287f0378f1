"""What an officer's scan at an enterprise says: its credit code, from the licence or from our own square.

Read strictly: a square that leads anywhere else is refused, never followed. Licences differ by province and
year; those with an opaque number in the address hold no credit code, and it is then typed from the licence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl, urlsplit

from fadu.kernel.codes import check_uscc
from fadu.kernel.errors import BadInput

HOST = "gsxt.gov.cn"
"""国家企业信用信息公示系统; each province answers under a name of its own in front of it."""
PARAMETER = "uniscid"
_LONGEST = 500
_DIGEST = re.compile(r"[0-9a-f]{64}")
_NUMBER = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{3,59}")
_TYPE_IT = "请扫营业执照上的另一个二维码，或者照营业执照录入统一社会信用代码"


@dataclass(frozen=True)
class External:
    """The code of a provincial platform, which cannot be checked here: its number, when it was shown, the picture."""

    number: str
    shown: datetime
    screenshot: str  # SHA-256 of the stored file


def credit_code_of(scanned: str) -> str:
    """The enterprise's credit code in what was scanned; anything but the known forms is BadInput."""
    plain = scanned.strip()
    if len(plain) > _LONGEST:
        raise BadInput("扫到的内容过长，不是企业的二维码", todo=_TYPE_IT)
    code = _in_address(plain) if "/" in plain else plain
    verdict = check_uscc(code)
    if not verdict.valid:
        raise BadInput(f"扫到的不是统一社会信用代码：{verdict.reason}", todo=_TYPE_IT)
    return verdict.code


def _in_address(text: str) -> str:
    """The credit code in the address of the enterprise register; another address is refused."""
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
        query = parse_qsl(parts.query, strict_parsing=bool(parts.query))
    except ValueError as problem:
        raise BadInput("扫到的网址读不出来", todo=_TYPE_IT) from problem
    plain = parts.scheme in ("http", "https") and not port and "@" not in parts.netloc
    if not plain or not (host == HOST or host.endswith(f".{HOST}")):
        raise BadInput(f"扫到的网址不是国家企业信用信息公示系统（{HOST}），没有打开", todo=_TYPE_IT)
    codes = [value for name, value in query if name.lower() == PARAMETER]
    if len(codes) != 1:
        raise BadInput("扫到的网址里没有统一社会信用代码", todo=_TYPE_IT)
    return codes[0]


def external(number: str, shown: datetime, screenshot: str, now: datetime) -> External:
    """A provincial platform's code as recorded; every lack is named at once."""
    problems = []
    if not _NUMBER.fullmatch(number):
        problems.append("检查码编号应为4至60位字母、数字、下划线或者连字符")
    if shown.tzinfo is None or shown > now:
        problems.append("出示时间不得晚于现在")
    if not _DIGEST.fullmatch(screenshot):
        problems.append("应附检查码页面的截图")
    if problems:
        raise BadInput("省平台检查码没有登记：" + "；".join(problems), todo="请补正后重新登记")
    return External(number, shown, screenshot)
