"""The Django app of drafts, approvals, delegation and work lists."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """办案。"""

    name = "fadu.casework"
    label = "casework"
    verbose_name = "办案"

    def ready(self) -> None:
        """Register the folds of delegation, paper approval and links."""
        from fadu.casework import folds

        folds.register_all()
