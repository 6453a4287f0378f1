"""Images: the digest of a room's row after an act, so that a row changed behind the ledger's back is found.

An image covers a versioned, explicit list of columns. A personal column contributes the
commitment of its value, so that erasing the value leaves the digest valid. Which tables have
images stands in `IMAGES`, filled by the apps when Django starts.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from fadu.kernel.zone import rfc3339
from fadu.ledger.canonical import Plain, canonical, digest_input
from fadu.ledger.commitments import Opening, Salts, opening
from fadu.ledger.crypto import sha256
from fadu.ledger.tree import fold, leaf_hash


@dataclass(frozen=True)
class ImageSpec:
    """Version `v` of a table's field list; `personal` are those of its fields that hold commitments."""

    table: str
    v: int
    fields: tuple[str, ...]
    personal: tuple[str, ...] = ()
    model: type[Any] | None = None

    def __post_init__(self) -> None:
        if not self.fields or not set(self.personal) <= set(self.fields):
            raise ValueError(
                f"image {self.table} v{self.v}: personal fields must be among its fields"
            )


@dataclass(frozen=True)
class Committed:
    """The newest commitment to a column of a row; `value` is None once erased."""

    commitment: str
    value: str | None


@dataclass(frozen=True)
class TakenImage:
    """The image of one row after an act, and what opens its new commitments."""

    table: str
    id: str
    v: int
    digest: str
    openings: tuple[Opening, ...] = ()

    def entry(self) -> dict[str, Plain]:
        """As it stands in a body."""
        return {"table": self.table, "id": self.id, "v": self.v, "digest": self.digest}


RESEAL = "platform.reseal"
"""Code of the procedure under which rows are pictured anew after a migration (重封)."""

IMAGES: dict[tuple[str, int], ImageSpec] = {}
"""Every field list that an entry may refer to, by table and version; old versions stay."""


def register(
    table: str,
    v: int,
    model: type[Any],
    fields: tuple[str, ...],
    personal: tuple[str, ...] = (),
) -> ImageSpec:
    """Declare version `v` of the image of a model's rows; declaring another list under it is a mistake."""
    spec = ImageSpec(table, v, tuple(fields), tuple(personal), model)
    known = IMAGES.setdefault((table, v), spec)
    if (known.fields, known.personal) != (spec.fields, spec.personal):
        raise ValueError(f"image {table} v{v} is declared twice, differently: raise its version")
    return known


def newest(table: str) -> ImageSpec:
    """The newest version of the image of a table's rows."""
    return IMAGES[table, _versions(table, len(IMAGES))]


@lru_cache(maxsize=1024)
def _versions(table: str, declared: int) -> int:
    """The newest version; looked up anew when another image has been declared."""
    return max(v for t, v in IMAGES if t == table)


def digest(
    spec: ImageSpec, id: str, values: Mapping[str, Any], commitments: Mapping[str, str]
) -> str:
    """The digest (hex) of a row: SHA-256 over the canonical text of table, id, v and fields."""
    fields: dict[str, Plain] = {}
    for name in spec.fields:
        if name in spec.personal:
            fields[name] = {"c": commitments[name]}
        else:
            fields[name] = plain(values[name])
    whole: Plain = {"table": spec.table, "id": id, "v": spec.v, "fields": fields}
    return sha256(digest_input(whole)).hex()


def take(
    spec: ImageSpec,
    id: str,
    values: Mapping[str, Any],
    salts: Salts,
    previous: Mapping[str, Committed] | None = None,
) -> TakenImage:
    """The image of a row. A commitment in `previous` is kept where the value has not changed.

    A value that was erased counts as unchanged as long as its column is empty.
    """
    row, known = row_key(spec.table, id), previous or {}
    commitments: dict[str, str] = {}
    openings: list[Opening] = []
    for name in spec.personal:
        value, before = plain(values[name]), known.get(name)
        if before is not None and matches(before, value):
            commitments[name] = before.commitment
            continue
        made = opening(image_path(spec.table, id, name), value, salts, row)
        openings.append(made)
        commitments[name] = made.commitment
    made_digest = digest(spec, id, values, commitments)
    return TakenImage(spec.table, id, spec.v, made_digest, tuple(openings))


def digests_root(digests: Sequence[str]) -> str:
    """The tree root (hex) over image digests, in their order (重封)."""
    return fold(sha256, [leaf_hash(sha256, bytes.fromhex(item)) for item in digests]).hex()


def matches(committed: Committed, value: Plain) -> bool:
    """Whether a column's value is what its newest commitment says; erased means: must be empty."""
    if committed.value is None:
        return value is None or value == ""
    return canonical(value) == committed.value


def row_key(table: str, id: str) -> str:
    """How openings refer to a row."""
    return f"{table}:{id}"


def image_path(table: str, id: str, name: str) -> str:
    """The path of the opening of a row's column."""
    return f"image:{table}:{id}:{name}"


def plain(value: Any) -> Plain:
    """A column's value as an image holds it: days, instants and decimals as text, bytes as hex, all else as it is."""
    if type(value) in _PLAIN:
        return value  # type: ignore[no-any-return]
    if type(value) in _OFTEN:
        return _OFTEN[type(value)](value)
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    for kind, written in _WRITTEN:
        if isinstance(value, kind):
            return written(value)
    return value  # type: ignore[no-any-return]  # `canonical` refuses what is not plain


_PLAIN = frozenset((str, int, bool, type(None)))
_OFTEN: Mapping[type[Any], Callable[[Any], str]] = {datetime: rfc3339, date: date.isoformat}
"""What columns hold is met without asking for its base classes."""
_WRITTEN: tuple[tuple[type[Any] | tuple[type[Any], ...], Callable[[Any], str]], ...] = (
    (datetime, rfc3339),  # before `date`, whose subclass it is
    (date, date.isoformat),
    (Decimal, "{:f}".format),
    ((bytes, memoryview), lambda value: bytes(value).hex()),
)
