"""Inputs of every kind to Documents; nothing is lost: what cannot be read is a row with its reason."""

from __future__ import annotations

import csv
import datetime
import gzip
import hashlib
import io
import json
import os
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..errors import InputError, UsageError
from ..records import Document
from .copies import number_copies
from .head import datelines, read_head
from .language import packs, tell_language
from .written_dates import find_dates

SUFFIXES = {".txt", ".md", ".html", ".htm", ".jsonl", ".ndjson", ".json", ".csv", ".parquet"}
SYNONYMS = {
    "text": ("text", "body", "content", "fulltext", "full_text", "article", "notes"), "id": ("id", "source_id", "guid", "uid"),
    "title": ("title", "headline"), "date": ("date", "published", "pubdate", "publication_date", "published_at", "event_date"),
    "publisher": ("publisher", "source", "site", "outlet"), "author": ("author", "byline", "authors"), "url": ("url", "link"),
    "lang": ("lang", "language")}
NO_TEXT = "no text: name its field 'text'"
LONGEST = 1_000_000
"""Characters of one document; more is no article."""
MAGIC = {b"PK\x03\x04": "a ZIP archive or office document: unpack it, or save it as .txt", b"%PDF-": "a PDF: save its text as .txt",
         b"\x1f\x8b": "gzip: end its name in .gz", b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture",
         b"{\\rtf": "RTF: save it as .txt", b"\xd0\xcf\x11\xe0": "an office document: save it as .txt", b"PAR1": "Parquet: end its name in .parquet"}


def read_inputs(inputs: Sequence[str], *, default_date: datetime.date | None = None, language: str = "auto") -> Iterator[Document]:
    """Documents of files, folders (walked, sorted) and "-". Raises UsageError for a missing input, InputError for an empty folder."""
    documents = [_document(record, path, default_date, language) for path, file in _listed(inputs) for record in _records(path, _bytes(file))]
    yield from number_copies(documents)


def from_texts(texts: Iterable[str | Mapping[str, Any]], *, default_date: datetime.date | None = None, language: str = "auto") -> Iterator[Document]:
    """Documents of strings or records held in memory."""
    records = ({"text": item} if isinstance(item, str) else dict(item) for item in texts)
    yield from number_copies([_document(record, "", default_date, language) for record in records])


def existing(text: str) -> bool:
    """Is it the path of a file or folder, rather than a text?"""
    try:
        return len(text) < 4096 and "\n" not in text and os.path.exists(text)
    except (OSError, ValueError):  # too long for a name, or a NUL in it
        return False


def _listed(inputs: Sequence[str]) -> list[tuple[str, Path | None]]:
    """(path under its INPUT, file), each file once however often it is given; None is standard input."""
    out: dict[str, tuple[str, Path | None]] = {}
    for name in inputs:
        path = Path(name)
        if name == "-":
            found: list[tuple[str, Path | None]] = [("-", None)]
        elif path.is_dir():
            found = [(p.relative_to(path).as_posix(), p) for p in path.rglob("*")
                     if p.is_file() and not any(x.startswith(".") for x in p.relative_to(path).parts)]
            if not found:
                raise InputError(f"{name}: the folder holds no file: put .txt, .html, .jsonl or .csv files into it")
        elif path.exists():
            found = [(path.name, path)]
        else:
            raise UsageError(f"{name}: no such file or folder: check the path")
        for shown, file in sorted(found, key=lambda x: x[0]):
            key = os.path.abspath(file) if file else "-"
            if key not in out or len(shown) > len(out[key][0]):  # the longest path says most, whatever the order
                out[key] = shown, file
    return list(out.values())


def _bytes(path: Path | None) -> bytes | OSError:
    try:
        return path.read_bytes() if path else sys.stdin.buffer.read()
    except OSError as error:
        return error


def _records(path: str, data: bytes | OSError) -> Iterator[dict[str, Any]]:
    """Records with at least `text`, or with `reason` where there is nothing to read; at least one, so that no input is lost."""
    if isinstance(data, OSError):
        yield {"reason": f"cannot be read: {data.strerror}"}
        return
    name = path.lower()
    if name.endswith(".gz"):
        name = name[:-3]
        if data and not data.startswith(b"\x1f\x8b"):
            yield {"reason": "not a gzip file: unpack it or rename it"}
            return
        try:
            data = gzip.decompress(data)
        except (OSError, EOFError, zlib.error):
            yield {"reason": "a gzip file that is cut short or damaged: fetch it again"}
            return
    suffix = Path(name).suffix if path != "-" else ".txt"
    if suffix not in SUFFIXES:
        yield {"reason": f"unknown kind of file '{suffix}': save it as .txt, .html, .jsonl or .csv"}
        return
    none = True
    for record in _parquet(data) if suffix == ".parquet" else _of_text(suffix, data):
        none = False
        yield record
    if none:
        yield {"reason": "holds no record: give one article a line or row"}


def _of_text(suffix: str, data: bytes) -> Iterator[dict[str, Any]]:
    text, reason = decode(data)
    if reason:
        yield {"reason": reason}
    elif suffix in {".jsonl", ".ndjson"}:
        for n, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield _json(line, f"line {n}")
    elif suffix == ".json":
        yield from _json_file(text)
    elif suffix == ".csv":
        yield from _csv(text)
    elif suffix in {".html", ".htm"}:
        yield _html(text)
    else:
        yield {"text": text, "plain": True}


def decode(data: bytes) -> tuple[str, str]:
    """(text, "") or ("", why it is none): UTF-8, UTF-16 with its mark, else the old code page of western Europe."""
    for start, kind in MAGIC.items():
        if data.startswith(start):
            return "", f"not text: {kind}"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return _lines(data.decode("utf-16")), ""
        except UnicodeDecodeError:
            return "", "not text: broken UTF-16: save it as UTF-8"
    head = data[:65536]
    if b"\0" in head[:4096] or sum(b < 32 and b not in b"\t\n\r\f\v\x1b" for b in head) > len(head) // 50:
        return "", "not text: binary data: save it as plain text in UTF-8"
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return _lines(data.decode(encoding)), ""
        except UnicodeDecodeError:
            continue
    return _lines(data.decode("latin-1")), ""


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _json(line: str, where: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"reason": f"{where}: no valid JSON ({error})"}
    return _checked(value, where)


def _checked(value: Any, where: str) -> dict[str, Any]:
    """A record, or why it is none."""
    if not isinstance(value, dict):
        return {"reason": f"{where}: no JSON object with a 'text'"}
    if not _field(value, "text").strip():
        known = {str(k).strip().lower() for k in value} & set(SYNONYMS["text"])
        return {**value, "reason": f"{where}: {'empty text' if known else NO_TEXT}"}
    return {k: v for k, v in value.items() if k not in {"reason", "plain"}}


def _json_file(text: str) -> Iterator[dict[str, Any]]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield {"reason": f"no valid JSON ({error})"}
        return
    for n, entry in enumerate(value if isinstance(value, list) else [value], 1):
        yield _checked(entry, f"entry {n}")


def _csv(text: str) -> Iterator[dict[str, Any]]:
    limit = csv.field_size_limit()
    csv.field_size_limit(2**31 - 1)
    try:
        sample = text[:4096].split("\n")[0]
        delimiter = max(",;\t", key=sample.count)
        reader = csv.DictReader(io.StringIO(text), delimiter=delimiter)
        columns = [c or "" for c in reader.fieldnames or []]
        if columns and not {c.strip().lower() for c in columns} & set(SYNONYMS["text"]):
            yield {"reason": f"{NO_TEXT}; its columns are {', '.join(columns)[:80]}"}
            return
        for n, row in enumerate(reader, 1):
            yield _checked({k: v for k, v in row.items() if k is not None}, f"row {n}")
    except csv.Error as error:
        yield {"reason": f"no readable table ({error})"}
    finally:
        csv.field_size_limit(limit)


def _html(text: str) -> dict[str, Any]:
    try:
        import trafilatura
    except ImportError:
        return {"reason": "HTML needs the extra 'html': pip install 'sahel-nlp[html]'"}
    try:
        found = trafilatura.bare_extraction(text, with_metadata=True, favor_precision=True)
    except Exception as error:  # a page that breaks its reader costs no other
        return {"reason": f"no readable page ({type(error).__name__})"}
    record = found if isinstance(found, dict) else found.as_dict() if found is not None else {}
    if not record.get("text"):
        return {"reason": "no article text found in the page"}
    return {"text": record["text"], "plain": True, "title": record.get("title") or "", "date": record.get("date") or "",
            "publisher": record.get("sitename") or "", "author": record.get("author") or "", "url": record.get("url") or ""}


def _parquet(data: bytes) -> Iterator[dict[str, Any]]:
    try:
        import pyarrow.parquet as parquet
    except ImportError:
        yield {"reason": "Parquet needs the extra 'parquet': pip install 'sahel-nlp[parquet]'"}
        return
    try:
        rows = parquet.read_table(io.BytesIO(data)).to_pylist()
    except Exception as error:  # pyarrow raises many kinds
        yield {"reason": f"no readable Parquet file ({' '.join(str(error).split())})"}
        return
    for n, row in enumerate(rows, 1):
        yield _checked(row, f"row {n}")


def _field(record: Mapping[str, Any], name: str) -> str:
    lower = {str(k).strip().lower(): v for k, v in record.items()}
    for key in SYNONYMS[name]:
        value = lower.get(key)
        if value not in (None, ""):
            return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return ""


def parse_date(text: str) -> datetime.date | None:
    """The day of a record's date field: ISO, RFC 2822, or written out in the language of any pack; None where it is none."""
    text = text.strip()
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        pass
    written = find_dates(text)
    if len(written) == 1:
        return written[0].day
    from dateutil import parser

    found = set()
    for day in (datetime.datetime(2000, 1, 1), datetime.datetime(2004, 12, 30)):  # what the text leaves open shows as two days
        try:
            found.add(parser.parse(text, dayfirst=True, default=day).date())
        except (ValueError, OverflowError):
            return None
    return found.pop() if len(found) == 1 else None


def _document(record: Mapping[str, Any], path: str, default_date: datetime.date | None, language: str) -> Document:
    text = _field(record, "text").lstrip("\ufeff").replace("\r\n", "\n")
    reason = str(record.get("reason", "")) or ("" if text.strip() else "empty text")
    if len(text) > LONGEST and not reason:
        reason = f"{len(text):,} characters, more than {LONGEST:,}: split it into its articles"
    source_id = _field(record, "id")
    published = parse_date(_field(record, "date"))
    common: dict[str, Any] = dict(path=path, source_id=source_id, title=_field(record, "title"), publisher=_field(record, "publisher"),
                                  author=_field(record, "author"), url=_field(record, "url"))
    if reason:
        return Document(_doc_id(text, published, source_id), published=published, status="skipped", reason=reason, **common)
    lang = _field(record, "lang").lower()[:2] or language
    if lang == "auto":
        lang = tell_language(text)
    whole = bool(record.get("plain")) or not common["title"] and published is None  # its head stands in the text, not in fields
    head = read_head(text, lang) if whole or published is None else None
    zones = head.zones if head and whole else datelines(text)
    if head is not None:
        published = published or head.published
    if head is not None and whole:
        common = {k: v or getattr(head, k, "") for k, v in common.items()}
    published = published or default_date
    doc_id = _doc_id(text, published, source_id)
    if lang not in packs():
        reason = f"language '{lang or 'unknown'}' has no pack: {', '.join(packs())}"
        return Document(doc_id, published=published, status="skipped", reason=reason, language=lang, text=text, **common)
    return Document(doc_id, published=published, language=lang, text=text, zones=zones, **common)


def _doc_id(text: str, published: datetime.date | None, source_id: str) -> str:
    key = f"{text}\0{published or ''}\0{source_id}"
    return "d" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]
