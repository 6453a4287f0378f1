"""Opaque identifiers (内部标识): sortable by time, saying nothing about a person or a case."""

from datetime import UTC, datetime, timedelta

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ENTROPY_BYTES = 10
_LENGTH = 26
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def new_id(at: datetime, entropy: bytes) -> str:
    """The 26-character ULID of an instant and at least ten random bytes, of which ten are used.

    Raises ValueError for a naive instant, one before 1970 or too little entropy: all are
    mistakes of the caller.
    """
    if at.tzinfo is None or at < _EPOCH:
        raise ValueError("new_id needs an aware instant since 1970")
    if len(entropy) < _ENTROPY_BYTES:
        raise ValueError(f"new_id needs {_ENTROPY_BYTES} bytes of entropy")
    milliseconds = (at - _EPOCH) // timedelta(milliseconds=1)
    number = milliseconds << 8 * _ENTROPY_BYTES | int.from_bytes(entropy[:_ENTROPY_BYTES], "big")
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))
