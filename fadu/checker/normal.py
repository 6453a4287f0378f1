"""One form for the many ways of typing: full-width digits, ASCII punctuation, stray spaces.

The view keeps, for each of its characters, the place in the original, so that what is quoted
in a finding is what the writer typed.
"""

import re
from dataclasses import dataclass

_WIDE = {ord("！") + shift: chr(ord("!") + shift) for shift in range(94)}
_CHINESE = str.maketrans(
    {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！", "｡": "。"}
)
_OTHERS = str.maketrans({"﹪": "%", "〇": "〇", "\u00a0": " ", "\u3000": " ", "\t": " ", "｜": "|"})
_GROUPED = re.compile(r"(?<![\d.，,])\d{1,3}(?:[,，]\d{3})+(?!\d)")
_SPACED = re.compile(r"(?<![\d.])\d[\d.]*(?: +[\d.]*\d)+")
_SENTENCE = re.compile("[，。；、]")


@dataclass(frozen=True, slots=True)
class View:
    """A paragraph in one form, and where each of its characters stood."""

    text: str
    origin: tuple[int, ...]
    original: str

    def quote(self, start: int, end: int) -> str:
        """What the writer typed between two places of the view."""
        return self.original[self.origin[start] : self.origin[end - 1] + 1]


def view(original: str) -> View:
    """The paragraph with half-width digits, Chinese punctuation and no spaces inside sentences.

    A thousands comma stays a comma; one typed as a Chinese comma (1，234) stays Chinese and is
    for the reader of numbers to doubt. Digits set apart in what is no sentence keep their space.
    """
    text = original.translate(_WIDE).translate(_OTHERS)
    thousands = {
        match.start() + at
        for match in _GROUPED.finditer(text)
        for at, sign in enumerate(match.group())
        if sign == ","
    }
    typed_wide = {at for at, sign in enumerate(original) if sign == "，"}
    joined = _spaces_inside_numbers(text)
    signs: list[str] = []
    origin: list[int] = []
    for at, sign in enumerate(text):
        if sign.isspace() and (at in joined or not _holds(text, at)):
            continue
        keeps = at in thousands and (at not in typed_wide or _wide_digits(original, at))
        signs.append(sign if keeps else sign.translate(_CHINESE))
        origin.append(at)
    return View("".join(signs), tuple(origin), original)


def _wide_digits(original: str, at: int) -> bool:
    """A full-width comma between full-width digits is a thousands comma in that hand."""
    return "０" <= original[at - 1] <= "９"


def _spaces_inside_numbers(text: str) -> set[int]:
    """Places of spaces that only stretch a number; in tables a space parts two numbers."""
    if " " not in text or not _SENTENCE.search(text.translate(_CHINESE)):
        return set()
    found: set[int] = set()
    for match in _SPACED.finditer(text):
        piece = match.group()
        if _one_number(text, match, piece):
            found |= {match.start() + at for at, sign in enumerate(piece) if sign == " "}
    return found


def _one_number(text: str, match: re.Match[str], piece: str) -> bool:
    groups = re.sub(r" ?\. ?", ".", piece)
    if re.fullmatch(r"[\d.]+|\d{1,3}(?: \d{3})+(?:\.\d+)?|\d(?: \d)+", groups):
        return groups.count(".") <= 1
    before, after = _beside(text, match.start(), match.end())
    return len(groups.split()) == 2 and not before.isascii() and bool(after) and not after.isascii()


def _holds(text: str, at: int) -> bool:
    """A space between two numbers or two Latin words parts them and stays."""
    before, after = _beside(text, at, at)
    return (
        bool(before and after)
        and before.isascii()
        and after.isascii()
        and (before.isalnum() and after.isalnum())
    )


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    return text[max(start - 4, 0) : start].rstrip()[-1:], text[end : end + 4].lstrip()[:1]
