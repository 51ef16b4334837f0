"""events.geojson: one point per located event, properties as in events.csv."""

from __future__ import annotations

import json
from pathlib import Path

from ..tables import Corpus, Row
from .files import write
from .jsonl import typed


def export_geojson(corpus: Corpus, rows: dict[str, list[Row]], folder: Path) -> list[str]:
    """A FeatureCollection in WGS 84."""
    features = [{"type": "Feature", "id": r["event_id"],
                 "geometry": {"type": "Point", "coordinates": [float(r["longitude"]), float(r["latitude"])]}, "properties": typed(r)}
                for r in rows["events"] if r["latitude"] and r["longitude"]]
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1)
    return [write(folder, "events.geojson", text + "\n")]
