"""The Django app of returns; registers their fold."""

from django.apps import AppConfig


class ReturnsConfig(AppConfig):
    """数据报送。"""

    name = "fadu.returns"
    label = "returns"
    verbose_name = "数据报送"

    def ready(self) -> None:
        """Register the fold of the register of returns, and what they hold."""
        from fadu.documents import holders
        from fadu.returns import folds
        from fadu.returns.models import Return

        folds.register_all()
        holders.register(
            holders.named_by(
                Return, "scan", "listing", what="报送数据的附件", matter="id", recorded=True
            )
        )
