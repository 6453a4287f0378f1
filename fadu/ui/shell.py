"""What surrounds every page: rooms on the left, the person and the search box on top, tabs, crumbs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Crumb:
    """One step of the way back; the last one has no address."""

    title: str
    url: str = ""


@dataclass(frozen=True)
class Tab:
    """One view of a thing; a plain link, so that tabs work without scripts."""

    title: str
    url: str
    current: bool = False
    count: int | None = None


@dataclass(frozen=True)
class NavItem:
    """One line of the navigation; `key` after `g` is its keyboard shortcut, `count` what waits there."""

    title: str
    url: str
    icon: str = "circle"
    count: int | None = None
    key: str = ""
    current: bool = False


@dataclass(frozen=True)
class NavGroup:
    """A titled group of lines, open when it is set so or holds the current page."""

    title: str
    items: tuple[NavItem, ...]
    folded: bool = False

    @property
    def open(self) -> bool:
        """Whether the group shows its lines."""
        return not self.folded or any(item.current for item in self.items)


@dataclass(frozen=True)
class Shell:
    """All that `ui/base.html` needs to know about the person and the bureau, as variable `shell`."""

    agency: str = ""
    person: str = ""
    role: str = ""
    groups: tuple[NavGroup, ...] = ()
    account: tuple[NavItem, ...] = ()
    home_url: str = "/"
    search_url: str = ""
    sign_out_url: str = ""
    notices_url: str = ""
    notices: int = 0
    acting_for: str = ""
    banner: str = ""
    alert: str = ""  # what this person, and nobody else, can mend
    alert_link: str = ""
    alert_url: str = ""
    as_of: str = ""


def at_path(groups: Sequence[NavGroup], path: str) -> tuple[NavGroup, ...]:
    """The same navigation with the line of the longest address that `path` lies under marked current."""
    under = [item.url for group in groups for item in group.items if _holds(item.url, path)]
    here = max(under, key=len, default="")
    return tuple(_marked(group, here) for group in groups)


def _marked(group: NavGroup, here: str) -> NavGroup:
    """The group with its line of that address as the current one, if it has it."""
    if not any(item.current or item.url == here for item in group.items):
        return group
    marked = (replace(item, current=bool(here) and item.url == here) for item in group.items)
    return replace(group, items=tuple(marked))


def _holds(url: str, path: str) -> bool:
    return path == url or (url != "/" and path.startswith(url.rstrip("/") + "/"))
