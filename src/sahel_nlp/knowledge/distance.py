"""How far two points lie apart."""

from __future__ import annotations

import functools
import math

DIAMETER_KM = 12742.0  # twice the mean earth radius


@functools.lru_cache(maxsize=50_000)
def kilometres(lat1: float | None, lon1: float | None, lat2: float | None, lon2: float | None) -> float:
    """Great-circle distance of two points in degrees (haversine); infinite where one is not told."""
    if lat1 is None or lon1 is None or lat2 is None or lon2 is None:
        return math.inf
    a, b, c, d = map(math.radians, (lat1, lon1, lat2, lon2))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return DIAMETER_KM * math.asin(math.sqrt(h))
