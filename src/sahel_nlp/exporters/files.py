"""Files written beside and renamed, so that none is ever half there."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from ..errors import InputError


def write(folder: Path, name: str, data: str | bytes) -> str:
    """Write one file whole; returns its name."""
    raw = data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
        with os.fdopen(handle, "wb") as f:
            f.write(raw)
        os.chmod(temporary, 0o644)
        os.replace(temporary, folder / name)
    except OSError as error:
        raise InputError(f"{folder.name}/{name}: cannot be written ({error.strerror}): choose another folder with -o") from None
    return name
