"""Reads news about the conflicts of the Sahel: who did what to whom, where and when, every row with its sentence."""

from __future__ import annotations

from typing import Any

__version__ = "0.1.0"
__all__ = ["__version__", "extract", "load", "read_outputs"]


def __getattr__(name: str) -> Any:
    if name in {"extract", "read_outputs"}:
        from . import api

        return getattr(api, name)
    if name == "load":
        from .pipeline import load

        return load
    raise AttributeError(name)
