"""The Django app of drafts, approvals, delegation and work lists."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """办案。"""

    name = "fadu.casework"
    label = "casework"
    verbose_name = "办案"

    def ready(self) -> None:
        """Register the folds of delegation, paper approval and links, and what is forgotten on erasure."""
        from fadu.casework import folds
        from fadu.casework.services import forgetting
        from fadu.matters import erasure

        folds.register_all()
        erasure.register(forgetting.forget)
