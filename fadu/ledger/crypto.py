"""The one seam to cryptography: hash functions and signatures. Nothing else in Fadu names an algorithm's library.

SHA-256 comes from hashlib. SM3 (国密) comes from hashlib where the linked OpenSSL has it and from
`cryptography` where not. Keys and signatures are Ed25519 (RFC 8032).
"""

import hashlib
import hmac
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from fadu.kernel.errors import BadInput

HashFunction = Callable[[bytes], bytes]


def sha256(data: bytes) -> bytes:
    """SHA-256 of `data`, 32 bytes."""
    return hashlib.sha256(data).digest()


def sha256_hex(data: bytes) -> str:
    """SHA-256 of `data`, 64 hex digits."""
    return hashlib.sha256(data).hexdigest()


def keyed(secret: bytes, data: bytes) -> bytes:
    """The authentication code of `data` under a secret: HMAC-SHA256 (RFC 2104), 32 bytes."""
    return hmac.digest(secret, data, "sha256")


def same(one: str, other: str) -> bool:
    """Whether two ASCII texts are equal, in a time that does not tell how much of them is."""
    return hmac.compare_digest(one.encode("utf-8"), other.encode("utf-8"))


def _sm3_of_hashlib() -> HashFunction:
    prepared = hashlib.new("sm3")  # a copied state is a third faster than a lookup by name

    def sm3(data: bytes) -> bytes:
        state = prepared.copy()
        state.update(data)
        return state.digest()

    return sm3


def sm3_of_cryptography(data: bytes) -> bytes:
    """SM3 of `data` by the `cryptography` package, for an OpenSSL built without it."""
    state = hashes.Hash(hashes.SM3())
    state.update(data)
    return state.finalize()


def _choose_sm3() -> HashFunction:
    try:
        return _sm3_of_hashlib()
    except ValueError:
        return sm3_of_cryptography


sm3: HashFunction = _choose_sm3()
"""SM3 (GB/T 32905) of the data, 32 bytes."""

ALGORITHMS: Mapping[str, HashFunction] = {"sha256": sha256, "sm3": sm3}
"""The hash functions of the tree, by the name that stands in tiles and checkpoints."""


def sha256_hex_of_each(parts: Iterable[bytes]) -> list[str]:
    """SHA-256 of every part, 64 hex digits each."""
    function = hashlib.sha256
    return [function(part).hexdigest() for part in parts]


def started(name: str, prefix: bytes) -> Callable[[Iterable[bytes]], list[bytes]]:
    """What hashes `prefix` followed by each of some parts: `prefix` is hashed once and joined to nothing."""
    try:
        start = hashlib.new(name, prefix)
    except ValueError:
        function = ALGORITHMS[name]
        return lambda parts: [function(prefix + part) for part in parts]

    def hashed(parts: Iterable[bytes]) -> list[bytes]:
        found = []
        for part in parts:
            state = start.copy()
            state.update(part)
            found.append(state.digest())
        return found

    return hashed


class Signer(Protocol):
    """Whoever signs checkpoints: a name (the log's origin) and an Ed25519 key, in a file or in a device."""

    @property
    def name(self) -> str:
        """The key's name; it is also the log's origin."""

    @property
    def public(self) -> bytes:
        """The 32 bytes of the public key."""

    def sign(self, data: bytes) -> bytes:
        """The 64 bytes of the signature over `data`."""


@dataclass(frozen=True)
class Ed25519Signer:
    """A signer whose 32-byte secret seed is in memory."""

    name: str
    seed: bytes

    @property
    def public(self) -> bytes:
        """The 32 bytes of the public key."""
        return self._key().public_key().public_bytes_raw()

    def sign(self, data: bytes) -> bytes:
        """The 64 bytes of the signature over `data`."""
        return self._key().sign(data)

    def _key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


def signature_holds(public: bytes, signature: bytes, data: bytes) -> bool:
    """Whether an Ed25519 signature over `data` was made with the key whose public half is given."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def make_key(path: Path) -> None:
    """Write a new secret key (PKCS#8 PEM, readable by its owner only); an existing file is never replaced."""
    pem = Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(pem)


def read_signer(path: Path, name: str, setting: str = "FADU_LEDGER_KEY_FILE") -> Ed25519Signer:
    """The signer whose secret key (Ed25519, PKCS#8 PEM) stands in the file that `setting` names; else BadInput."""
    try:
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as failure:
        raise BadInput(
            f"签名密钥读不出来：{path}", todo=f"请检查 {setting} 指向的文件"
        ) from failure
    if not isinstance(key, Ed25519PrivateKey):
        raise BadInput(f"签名密钥不是 Ed25519：{path}", todo="请换用 Ed25519 私钥（PKCS#8 PEM）")
    return Ed25519Signer(name, key.private_bytes_raw())


def signer_there(path: Path, name: str) -> Ed25519Signer | None:
    """The signer whose key stands in a file; None where there is no file, or none that reads as a key."""
    try:
        return read_signer(path, name) if path.is_file() else None
    except (BadInput, OSError):
        return None


def public_pem(public: bytes) -> str:
    """A public key as PEM, as `openssl` reads it."""
    return (
        Ed25519PublicKey.from_public_bytes(public)
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
        .decode("ascii")
    )
