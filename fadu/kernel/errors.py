"""The two ways in which Fadu says no: the law does not allow it, or the input cannot be read."""


class Refused(Exception):
    """A lawful refusal (依法不予办理): the message names what is missing, `basis` the article.

    `str()` is what the refused person reads; `todo` says what to do next.
    """

    def __init__(self, message: str, *, basis: str = "", todo: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.basis = basis
        self.todo = todo

    def __str__(self) -> str:
        return f"{self.message}（{self.basis}）" if self.basis else self.message


class Behind(Refused):
    """The matter has moved on, or the same submission was recorded already; nothing was written."""

    def __init__(
        self,
        message: str = "该事项已有新的记录，或者同一次提交已经记入台账，本次没有写入",
        *,
        todo: str = "请刷新页面，看过新的记录后再办理。",
    ) -> None:
        super().__init__(message, todo=todo)


class BadInput(Exception):
    """Malformed input (输入有误): the message says what is wrong; the command line exits with 2."""

    def __init__(self, message: str, *, todo: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.todo = todo

    def __str__(self) -> str:
        return self.message


def in_full(no: Refused | BadInput) -> str:
    """What is wrong and what to do next, in sentences, each with one full stop: a `todo` may bring its own."""
    return "".join(f"{said.rstrip('。')}。" for said in (no.message, no.todo) if said)
