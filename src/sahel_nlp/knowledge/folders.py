"""Where pattern files lie: those of the program, and those that a user imported."""

from __future__ import annotations

from pathlib import Path


def built_in() -> Path:
    """The patterns inside the package, else beside src/ (an editable install)."""
    inside = Path(__file__).resolve().parent.parent / "patterns"
    if inside.is_dir():
        return inside
    return Path(__file__).resolve().parents[3] / "patterns"


def user_folder() -> Path:
    """Where imports go; may not exist."""
    import platformdirs

    return Path(platformdirs.user_data_dir("sahel-nlp")) / "patterns"
