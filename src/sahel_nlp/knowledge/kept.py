"""What is made from the pattern files, kept in the user's cache folder so that the next start need not make it again.

A file there is named by what it was made from: pattern files, the program's own code, Python. Any change makes another; a file that is missing,
broken or cannot be written only costs the time to make it. SAHEL_NLP_CACHE names another folder, or "none".
"""

from __future__ import annotations

import contextlib
import functools
import gc
import hashlib
import os
import pickle
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
FEW = 4  # files kept of one name
CODE = {".py", ".so", ".pyd"}  # compiled classes may not read what the others wrote


def cache_folder() -> Path | None:
    """Where they lie, or None."""
    chosen = os.environ.get("SAHEL_NLP_CACHE", "")
    if chosen == "none":
        return None
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("sahel-nlp"))


def kept(name: str, key: str, make: Callable[[], T], live: Mapping[str, object] | None = None) -> T:
    """What `make` gives, read from the cache where it was made of the same before. key: all that it depends on beside the program; live: objects of
    this process that it holds by name."""
    with _no_collection():
        return _read_or_made(name, key, make, live or {})


def _read_or_made(name: str, key: str, make: Callable[[], T], live: Mapping[str, object]) -> T:
    folder = cache_folder()
    if folder is None:
        return make()
    path = folder / f"{name}-{hashlib.sha256(f'{_program()} {key}'.encode()).hexdigest()[:24]}.pickle"
    with contextlib.suppress(Exception):  # whatever ails the file, it can be made again
        with path.open("rb") as f:
            found: T = _Reader(f, live).load()
        return found
    made = make()
    with contextlib.suppress(OSError):
        _write(path, made, live)
    return made


@functools.lru_cache(maxsize=1)
def _program() -> str:
    """Changes when the code or Python does."""
    code = Path(__file__).resolve().parent.parent
    files = [(p.relative_to(code).as_posix(), p.stat().st_mtime_ns, p.stat().st_size) for p in sorted(code.rglob("*")) if p.suffix in CODE]
    return f"{sys.version} {files}"


def _write(path: Path, made: object, live: Mapping[str, object]) -> None:
    """Beside, then renamed: another process may be reading. Older ones of the name go."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_suffix(f".{os.getpid()}")
    try:
        with beside.open("wb") as f:
            _Writer(f, live).dump(made)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)  # of a disk that is full
    others = sorted(path.parent.glob(f"{path.name.rpartition('-')[0]}-*.pickle"), key=lambda p: p.stat().st_mtime_ns)
    for old in others[:-FEW]:
        old.unlink(missing_ok=True)


class _Writer(pickle.Pickler):
    def __init__(self, f: Any, live: Mapping[str, object]) -> None:
        super().__init__(f, protocol=5)
        self.names = {id(o): name for name, o in live.items()}

    def persistent_id(self, obj: object) -> str | None:
        return self.names.get(id(obj))


class _Reader(pickle.Unpickler):
    def __init__(self, f: Any, live: Mapping[str, object]) -> None:
        super().__init__(f)
        self.live = live

    def persistent_load(self, pid: Any) -> object:
        return self.live[pid]


@contextlib.contextmanager
def _no_collection() -> Iterator[None]:
    """Nothing of what is read or made is garbage: looking for some takes a third of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
