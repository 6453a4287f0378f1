"""Static files under hashed names, the modules of the field app included: they import each other by those names."""

from __future__ import annotations

from django.contrib.staticfiles.storage import HashedFilesMixin
from whitenoise.storage import CompressedManifestStaticFilesStorage

# `import { name } from "./file.js";` as our modules write it, over several lines or on one
_IMPORTS = (
    (
        r"""(?P<matched>import(?s:(?P<import>[\s{][^;]*?))\s*from\s*"(?P<url>\./[^"]+)";)""",
        """import%(import)s from "%(url)s";""",
    ),
)


class HashedFiles(CompressedManifestStaticFilesStorage):
    """As WhiteNoise stores them. Of scripts, only those of the field app are modules that name others."""

    patterns = (*HashedFilesMixin.patterns, ("field/*.js", _IMPORTS))
    max_post_process_passes = 12  # one for each module in the longest chain of imports
