"""Typed readers for the environment: what cannot be parsed is refused, never guessed.

Every reader takes the variable's name and answers a value of one type. A variable that is set but
cannot be read raises `BadSetting`, whose Chinese message names the variable and what it must look like.
Secrets come from files (`NAME_FILE`), so that they stand in no process list and no unit file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from fadu.kernel.errors import BadInput

YES = frozenset({"true", "yes", "on", "1"})
NO = frozenset({"false", "no", "off", "0"})

KEY_BYTES = 32


class BadSetting(BadInput):
    """An environment variable that cannot be read; the message is for the person who runs Fadu."""


@dataclass(frozen=True)
class Database:
    """Where the records stand: `engine` is "sqlite" or "postgresql"; `options` are the URL's own."""

    engine: str
    name: str
    host: str = ""
    port: str = ""
    user: str = ""
    password: str = ""
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Environment:
    """A reader over one mapping of variables (usually `os.environ`)."""

    variables: Mapping[str, str]

    def text(self, name: str, default: str = "") -> str:
        """The variable as it stands, without surrounding blanks."""
        return self.variables.get(name, default).strip()

    def flag(self, name: str, default: bool = False) -> bool:
        """True or false; anything but the listed words is refused."""
        word = self.text(name).lower()
        if not word:
            return default
        if word in YES or word in NO:
            return word in YES
        raise BadSetting(f"环境变量 {name} 只能填 true 或 false，现为“{word}”。")

    def number(self, name: str, default: int, *, least: int = 0, most: int = 10**9) -> int:
        """A whole number within [least, most]."""
        word = self.text(name)
        if not word:
            return default
        if not (word.isascii() and word.isdigit() and least <= int(word) <= most):
            raise BadSetting(f"环境变量 {name} 应当是 {least} 至 {most} 的整数，现为“{word}”。")
        return int(word)

    def choice(self, name: str, allowed: tuple[str, ...]) -> str:
        """One of the allowed words; the first is the default."""
        word = self.text(name) or allowed[0]
        if word not in allowed:
            raise BadSetting(f"环境变量 {name} 只能是{'、'.join(allowed)}，现为“{word}”。")
        return word

    def listed(self, name: str, default: tuple[str, ...] = ()) -> list[str]:
        """Words separated by commas; empty ones are refused."""
        if not self.text(name):
            return list(default)
        words = [word.strip() for word in self.text(name).split(",")]
        if not all(words):
            raise BadSetting(f"环境变量 {name} 以逗号分隔，不得有空项。")
        return words

    def choices(self, name: str, allowed: tuple[str, ...]) -> tuple[str, ...]:
        """Some of the allowed words, each once, separated by commas; all of them unless the variable is set."""
        words = tuple(self.listed(name, allowed))
        if len(set(words)) != len(words) or not set(words) <= set(allowed):
            raise BadSetting(
                f"环境变量 {name} 只能是{'、'.join(allowed)}中的几项，以逗号分隔，不得重复，现为“{self.text(name)}”。"
            )
        return words

    def public_keys(self, name: str) -> tuple[bytes, ...]:
        """Ed25519 public keys, 64 hexadecimal digits each, separated by commas."""
        try:
            keys = tuple(bytes.fromhex(word) for word in self.listed(name))
        except ValueError:
            keys = (b"",)
        if any(len(key) != KEY_BYTES for key in keys):
            raise BadSetting(f"环境变量 {name} 应当是公钥（64位十六进制数），多个的以逗号分隔。")
        return keys

    def path(self, name: str, default: Path) -> Path:
        """An absolute path; a relative one would depend on where the program is started."""
        word = self.text(name)
        if word and not Path(word).is_absolute():
            raise BadSetting(f"环境变量 {name} 应当是绝对路径，现为“{word}”。")
        return Path(word) if word else default

    def address(self, name: str, default: str) -> str:
        """Scheme, host and perhaps a port, as others open it: `http://` or `https://`, nothing behind them."""
        word = self.text(name).removesuffix("/")
        if not word:
            return default
        try:
            parts = urlsplit(word)
            plain = f"{parts.scheme}://{parts.hostname}" + (f":{parts.port}" if parts.port else "")
        except ValueError:
            plain = ""
        if not word.isascii() or plain != word.lower() or parts.scheme not in ("http", "https"):
            raise BadSetting(
                f"环境变量 {name} 应当形如 https://yj.example.gov.cn，不带路径和参数，现为“{word}”。"
            )
        return word

    def instant(self, name: str) -> datetime | None:
        """An RFC 3339 instant with its offset, or None where the variable is not set."""
        word = self.text(name)
        if not word:
            return None
        try:
            instant = datetime.fromisoformat(word)
        except ValueError:
            instant = None
        if instant is None or instant.tzinfo is None:
            raise BadSetting(f"环境变量 {name} 应当形如 2025-03-03T01:00:00Z，现为“{word}”。")
        return instant

    def secret(self, name: str) -> str:
        """The content of the file named by `NAME_FILE`; the bare variable is refused, for it leaks."""
        if self.text(name):
            raise BadSetting(f"密钥不得写在环境变量里：请把 {name} 存为文件，并设置 {name}_FILE。")
        word = self.text(f"{name}_FILE")
        if not word:
            return ""
        try:
            value = Path(word).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as failure:
            raise BadSetting(f"{name}_FILE 指向的文件读不出来：{word}（{failure}）。") from failure
        if not value:
            raise BadSetting(f"{name}_FILE 指向的文件是空的：{word}。")
        return value

    def database(self, name: str, default: Path) -> Database:
        """`postgresql://user@host:port/name`, `sqlite:///absolute/path`, or SQLite at the default path."""
        url = self.text(name)
        return parse_database(name, url) if url else Database("sqlite", str(default))


def parse_database(name: str, url: str) -> Database:
    """Read a database address; a socket folder is given as `?host=/run/postgresql`."""
    refusal = BadSetting(
        f"环境变量 {name} 应当形如 postgresql://用户@主机:端口/库名，或者 sqlite:////绝对路径。"
    )
    try:
        parts = urlsplit(url)
        port = str(parts.port or "")
        options = dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
    except ValueError as failure:
        raise refusal from failure
    database = unquote(parts.path[1:])
    if not database or parts.fragment:
        raise refusal
    if parts.scheme == "sqlite":
        if parts.netloc or options or not Path(database).is_absolute():
            raise refusal
        return Database("sqlite", database)
    if parts.scheme not in ("postgresql", "postgres"):
        raise refusal
    return Database(
        engine="postgresql",
        name=database,
        host=options.pop("host", "") or unquote(parts.hostname or ""),
        port=port,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        options=tuple(sorted(options.items())),
    )
