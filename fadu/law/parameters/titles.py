"""A rule's sentence names a parameter by code, for the lawyer's list; a reader is told its title."""

import re

from fadu.law.parameters import PARAMETERS

_TITLES = {p.code: p.title for p in PARAMETERS}
_MARK = "参数“"
_CODE = re.compile(_MARK + r"([a-z_.]+)”")


def titled(text: str) -> str:
    """The sentence with its parameters under the titles that the parameter page shows."""
    if _MARK not in text:
        return text
    return _CODE.sub(lambda found: f"{_MARK}{_TITLES.get(found[1], found[1])}”", text)
