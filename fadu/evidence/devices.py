"""What a device's file says of itself: when it was taken, by its name, its own data, or the time of the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from fadu.documents.kinds import PICTURES, FileKind
from fadu.evidence.pages import taken_at
from fadu.kernel.errors import BadInput
from fadu.law.procedures.registers.recordings import BY_EXIF, BY_FILE, BY_NAME

_DIRECTIVES = {
    "%Y": r"\d{4}",
    "%y": r"\d{2}",
    **dict.fromkeys(("%m", "%d", "%H", "%M", "%S"), r"\d{2}"),
}
_NEEDED = ({"%m", "%d", "%H", "%M"}, {"%Y", "%y"})
_HERE = "+08:00"


@dataclass(frozen=True)
class Captured:
    """An instant, and where it comes from (the choices of the fact `captured_from`)."""

    at: datetime
    source: str


@dataclass(frozen=True)
class NamePattern:
    """Where a device writes the time into its files' names, as `%Y%m%d_%H%M%S`; Shanghai time."""

    form: str

    def __post_init__(self) -> None:
        found = set(re.findall(r"%.", self.form))
        if found - set(_DIRECTIVES) or not (_NEEDED[0] <= found and found & _NEEDED[1]):
            raise BadInput(
                f"文件名中的时间格式“{self.form}”无法识别",
                todo="请用 %Y（四位年）或 %y（两位年）、%m、%d、%H、%M、%S 写出，如 %Y%m%d%H%M%S",
            )

    def read(self, name: str) -> datetime | None:
        """The time in a file's name; None where it has none of this form."""
        parts = re.split(r"(%[YymdHMS])", self.form)
        pattern = "".join(_DIRECTIVES.get(part, re.escape(part)) for part in parts)
        for found in re.finditer(rf"(?<!\d)(?=({pattern})(?!\d))", name):
            try:
                said = datetime.strptime(f"{found[1]}{_HERE}", f"{self.form}%z")
            except ValueError:
                continue
            return said.astimezone(UTC)
        return None


def captured(path: Path, name: str, kind: FileKind, pattern: NamePattern | None) -> Captured:
    """When a file was taken, by the best that it says: its name on the device, its own data, its time of change."""
    if pattern and (named := pattern.read(name)):
        return Captured(named, BY_NAME)
    if kind in PICTURES:
        with path.open("rb") as file:
            if (said := taken_at(file)) is not None:
                return Captured(said.astimezone(UTC), BY_EXIF)
    return Captured(datetime.fromtimestamp(int(path.stat().st_mtime), UTC), BY_FILE)
