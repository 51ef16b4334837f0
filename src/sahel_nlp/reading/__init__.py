"""Bytes to Documents: text, JSON records, tables, web pages."""

from .inputs import from_texts, read_inputs

__all__ = ["from_texts", "read_inputs"]
