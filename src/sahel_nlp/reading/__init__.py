"""Bytes to Documents: text, JSON records, tables, web pages."""

from .inputs import existing, from_texts, read_inputs

__all__ = ["existing", "from_texts", "read_inputs"]
