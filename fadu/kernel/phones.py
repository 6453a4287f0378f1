"""Telephone numbers as people write them: with blanks, hyphens or wide digits; dialled, found in a text, and half hidden."""

import re

from fadu.kernel.codes import as_typed, masked

_NUMBER = re.compile(r"\+?[0-9]{7,15}")
_MOBILE = re.compile(r"(?<![0-9])1[0-9]{10}(?![0-9])")


def number_of(text: str) -> str:
    """The number as it is dialled and as a message is sent to it; "" where the text is no number of 7 to 15 digits."""
    plain = as_typed(text)
    return plain if _NUMBER.fullmatch(plain) else ""


def last_four(text: str) -> str:
    """The last four digits of a number (末四位), which its owner knows; "" where the text is no number."""
    return number_of(text)[-4:]


def mobile_in(text: object) -> str:
    """The mobile number that a text names; "" where it names none, or more than one."""
    found = set(_MOBILE.findall(text)) if isinstance(text, str) else set()
    return found.pop() if len(found) == 1 else ""


def mask_phone(text: str) -> str:
    """A number for display, however it was written: 138****5678. What is no number is hidden all the same."""
    return masked(number_of(text) or text, 3, 4)
