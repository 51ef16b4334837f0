"""Files written beside and renamed, so that none is ever half there, nor half of a run."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ..errors import InputError


@contextlib.contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """A folder beside the files of `folder`; what is written there moves in when all has gone well, and vanishes when anything fails."""
    made = [p for p in (folder, *folder.parents) if not p.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".sahel-nlp-", dir=folder))
    except OSError as error:
        raise _unwritable(folder, error) from None
    try:
        yield beside
        names = sorted((p.name for p in beside.iterdir()), key=lambda n: (n == "run.json", n))  # the list of the files last
        blocked = next((n for n in names if (folder / n).is_dir()), None)
        if blocked:
            raise InputError(f"{folder / blocked}: a folder stands where a file is to be written: rename it, or choose another folder with -o")
        try:
            for name in names:
                os.replace(beside / name, folder / name)
        except OSError as error:
            raise _unwritable(folder, error) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        for path in made:
            with contextlib.suppress(OSError):  # not empty: it is wanted
                path.rmdir()


def _unwritable(path: Path, error: OSError) -> InputError:
    return InputError(f"{path}: cannot be written ({error.strerror}): choose another folder with -o")


def write(folder: Path, name: str, data: str | bytes) -> str:
    """Write one file; returns its name."""
    try:
        (folder / name).write_bytes(data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data)
    except OSError as error:
        raise _unwritable(folder.parent / name if folder.name.startswith(".sahel-nlp-") else folder / name, error) from None
    return name
